#pragma once

// Owns which code of one legend is which of another, and which way a change of category goes. Not here: the
// categories of rows (find_progress_changes.cc).

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline/model/changes.h"
#include "pipeline/model/plan.h"

namespace torikumi {

/// Where each code first stands in a legend, by its compact form.
using CodePlaces = std::unordered_map<std::string, std::size_t>;

struct LegendPairs {
    std::vector<Category> old_legend;
    std::vector<Category> new_legend;
    std::vector<std::optional<std::size_t>> new_of_old;  // indexes
    std::vector<std::optional<std::size_t>> old_of_new;
    CodePlaces old_places;
    CodePlaces new_places;
};

/// By code; a code that only one legend has is the one of the same meaning that only the other has (Ａ：完了
/// became ◎：完了). Codes that no meaning is given for have none in common.
LegendPairs pair_legends(const std::vector<Category>& old_legend, const std::vector<Category>& new_legend);

/// Whether the two codes are one, be it under another letter.
bool same_category(const LegendPairs& legend, const std::optional<std::string>& old_code,
                   const std::optional<std::string>& new_code);

/// Empty where no legend knows both, or two legends do not agree.
std::optional<Direction> direction_of(const LegendPairs& legend, const std::optional<std::string>& old_code,
                                      const std::optional<std::string>& new_code);

}  // namespace torikumi
