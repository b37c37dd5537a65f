#pragma once

// Owns what a page painted in two passes is read from: each pass as a row of units, a word of a table or a
// whole line outside it, with what its neighbours in the pass say of it.

#include <cstddef>
#include <vector>

#include "pipeline/passes/two_pass_costs.h"

namespace torikumi {

/// A word of a table, a line outside, or a header.
struct PaintedUnit {
    const PaintedLine* line = nullptr;
    const PaintedWord* word = nullptr;
    WeighedWord weighed;
    int last_measure = 0;           // the ordinal of the mark before it in its pass, 0 for none on this page
    std::size_t codes_before = 0;   // in its pass
    bool is_behind_code = false;    // in its line
    bool is_behind_policy = false;  // the word before it is the mark of a policy
};

/// Both passes of a page whose second one begins with line `second`.
struct PaintedPasses {
    std::vector<PaintedUnit> first;
    std::vector<PaintedUnit> second;
    bool ends_in_table = false;
};

PaintedPasses part_passes(const PaintedPage& page, std::size_t second, bool in_table);

}  // namespace torikumi
