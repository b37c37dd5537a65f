#pragma once

// Owns the pages of a dump that was painted in two passes as tables of cells, as if their rules were known:
// the columns of its headers, what its texts have in common, rows and merged cells. In come the lines of the
// dump, out go laid-out pages for read_tables.h, and which of their texts may as well stand elsewhere.

#include <cstddef>
#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// A cell whose text may nearly as well be in another one: `confidence` is 0.5–1.
struct UnsureCell {
    CharacterId character = kNoCharacter;  // one of its text
    double confidence = 0;
};

/// `cost` is that of all readings, a word.
struct TwoPassLayout {
    std::vector<PageLayout> pages;
    std::vector<UnsureCell> unsure;
    double cost = 0;
};

/// No pages where the dump is in another order, or in this one and makes no rows; then `cost` is not 0.
TwoPassLayout lay_out_two_passes(const std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace torikumi
