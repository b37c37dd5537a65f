#pragma once

// Owns what a whole dump says about the form of its cells, learned before any of its lines is told: whether
// departments carry their bureau, and which lines and signs are its
// legend.

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi {

struct DumpHabits {
    /// Where most departments carry a bureau, a line without one continues a name; it is never a cell of its
    /// own, so that a title that ends in センター is not taken for a department.
    bool names_bureaus = true;
    /// A number or a sign is a category code only where a legend says so: １：実施した.
    std::set<std::string> codes;
    /// Block and line of legends in which white space alone parts code and meaning: Ａ　済んだ, Ｂ　…, Ｃ　….
    std::set<std::pair<std::size_t, std::size_t>> plain_legend;
};

DumpHabits learn_dump_habits(const std::vector<Block>& blocks);

}  // namespace torikumi
