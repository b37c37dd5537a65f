#pragma once

// Owns which edges form a table: those that are connected through crossings, and the columns beside them that
// a page break cut open at both ends. Not here: the cells (grid.h).

#include <vector>

#include "extractors/layout/edges.h"

namespace torikumi::layout {

/// Groups connected edges, and snaps those of each group. Vertical edges that no rule closes at either end
/// belong to the table that reaches as high and as low as they do. A lone rule is no table, nor is what is
/// too small for text. Loose ends are cut: a horizontal edge ends at the last vertical edge that it touches
/// (text is underlined inside cells), and one that reaches outside alone is a decoration. What several edges
/// share stays: a page break leaves all vertical edges loose at the bottom, and a table without outer
/// verticals all horizontal ones.
std::vector<Edges> edges_to_tables(const Edges& edges, const LayoutSettings& settings);

}  // namespace torikumi::layout
