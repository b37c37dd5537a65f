#pragma once

// Owns which place of the plan a printed line was read into, for those who look at a document rather than at
// its values.

#include <string>
#include <vector>

#include "pipeline/model/source.h"

namespace torikumi {

/// The places of a plan, as the reader of a page tells them apart.
enum class PlanPlace {
    kHead,
    kLegend,
    kNote,
    kSection,
    kRecommendation,
    kAnswered,  // 該当提言
    kPolicy,
    kMeasure,
    kProgress,
    kCategory,
    kDepartments,
    kExtra,
    kFurniture,
    kUnplaced,
};

/// `pointers` are JSON pointers into the plan: several for a cell that several measures share, none for
/// furniture and for what is unplaced. `source` is one place for each page.
struct PlacedLine {
    PlanPlace place = PlanPlace::kUnplaced;
    std::vector<std::string> pointers;
    std::string text;
    Sources source;

    friend bool operator==(const PlacedLine&, const PlacedLine&) = default;
};

}  // namespace torikumi
