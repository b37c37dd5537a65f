#pragma once

// Owns the cells of one table: edges → grid lines → grid squares → cells with spans. Not here: the text in
// them.

#include <optional>
#include <vector>

#include "extractors/layout/layout_settings.h"
#include "extractors/layout/tables.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/model/layout.h"

namespace torikumi::layout {

/// A table whose cells have no lines yet, and which cell owns each grid square. `xs_pt` and `ys_pt` are the
/// grid lines: `table.columns` + 1 and `table.rows` + 1 of them. A square without a cell lies outside the
/// table's outline, in a corner that no rule closes.
struct Grid {
    Table table;
    std::vector<double> xs_pt;
    std::vector<double> ys_pt;
    std::vector<int> owner;  // index into table.cells, row by row; -1 for none

    /// The cell at `point`, or nothing.
    std::optional<std::size_t> cell_at(Point point) const;
};

/// Squares without a rule between them are one cell; what is then no rectangle is cut along the rows, with
/// the diagnostic kUnclosedCell. The outermost edges and their ends close the grid, ruled or not. A frame
/// that stands on a wider table, or hangs below it, is a table of its own. Nothing for a drawing of more than
/// `most_atoms` squares, with the diagnostic kTableNotRead.
std::vector<Grid> edges_to_grids(const Edges& edges, int page, const LayoutSettings& settings,
                                 Diagnostics& diagnostics);

}  // namespace torikumi::layout
