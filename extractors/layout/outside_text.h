#pragma once

// Owns the text outside tables: its rows, cut into the blocks that stand beside each other.

#include "extractors/layout/character_rows.h"
#include "extractors/layout/layout_settings.h"
#include "extractors/layout/placement.h"

namespace torikumi::layout {

/// Rows from top to bottom, then from left to right. A gap wider than `block_gap_em` parts a row, as between
/// a title and a label at the right; so does a table, as between a list and a legend beside a frame.
CharacterRows outside_rows(CharacterRefs characters, const std::vector<Grid>& grids,
                           const LayoutSettings& settings);

}  // namespace torikumi::layout
