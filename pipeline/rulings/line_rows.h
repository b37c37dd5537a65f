#pragma once

// Owns the rows of tables in a dump that keeps the layout, where lines are counted and not measured: a code
// stands in the middle of its row, or at its top, a mark beside its text. In come the lines under a header
// and their columns; out go borders, as for pages (white_rows.h). Not here: departments (line_departments.h).

#include <span>
#include <vector>

#include "pipeline/rulings/line_departments.h"
#include "pipeline/rulings/white_rows.h"

namespace torikumi {

struct LineRows {
    std::vector<RowBorder> borders;
    std::vector<UnsureDepartments> unsure;
};

/// From top to bottom. Rows are those of 区分, each with one code; measures and policies are whole rows with
/// one mark each; departments span whole measures.
LineRows line_rows(std::span<const SegmentLine> lines, const std::vector<WhiteColumn>& columns);

}  // namespace torikumi
