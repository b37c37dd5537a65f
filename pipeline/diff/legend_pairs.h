#pragma once

// Owns which code of one legend is which of another, and which way a change of category goes. Not here: the
// categories of rows (find_progress_changes.cc).

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/model/changes.h"
#include "pipeline/model/plan.h"

namespace torikumi {

struct LegendPairs {
    std::vector<Category> old_legend;
    std::vector<Category> new_legend;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;  // indexes, in the order of the old legend
};

/// By code; a code that only one legend has is the one of the same meaning that only the other has (Ａ：完了
/// became ◎：完了).
LegendPairs pair_legends(const std::vector<Category>& old_legend, const std::vector<Category>& new_legend);

/// Whether the two codes are one, be it under another letter.
bool same_category(const LegendPairs& legend, const std::optional<std::string>& old_code,
                   const std::optional<std::string>& new_code);

/// Empty where no legend knows both, or two legends do not agree.
std::optional<Direction> direction_of(const LegendPairs& legend, const std::optional<std::string>& old_code,
                                      const std::optional<std::string>& new_code);

}  // namespace torikumi
