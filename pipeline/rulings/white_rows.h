#pragma once

// Owns the rows of tables without rules between them: which texts are cells, by the white above them, and
// which rows a merged cell spans, by where its text stands beside them. In come the lines under a header and
// the columns they stand in (white_columns.h).

#include <span>
#include <vector>

#include "pipeline/rulings/white_columns.h"

namespace torikumi {

/// Between rows i and i + 1 lies `borders[i]`; `drawn[c]` says whether column c has one there, which a merged
/// cell has not.
struct RowBorder {
    double y_pt = 0;
    std::vector<bool> drawn;
};

/// From top to bottom. Rows are those of 実施状況 and 区分, which are never merged.
std::vector<RowBorder> white_rows(std::span<const SegmentLine> lines,
                                  const std::vector<WhiteColumn>& columns);

}  // namespace torikumi
