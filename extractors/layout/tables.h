#pragma once

// Owns which edges form a table: those that are connected through crossings. Not here: the cells (grid.h).

#include <vector>

#include "extractors/layout/edges.h"

namespace torikumi::layout {

/// The edges of one table, in the order of PageEdges.
using TableEdges = PageEdges;

/// Groups connected edges. A lone rule is no table, nor is what is too small for text. Loose ends are cut: a
/// horizontal edge ends at the last vertical edge that it touches (text is underlined inside cells), and one
/// that reaches outside alone is a decoration. What several edges share stays: a page break leaves all
/// vertical edges loose at the bottom, and a table without outer verticals all horizontal ones.
std::vector<TableEdges> edges_to_tables(const PageEdges& edges, const LayoutSettings& settings);

}  // namespace torikumi::layout
