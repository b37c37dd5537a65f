#pragma once

// Owns the columns of tables whose rules are not drawn: what is white in every line under a header parts
// them. In come the lines of all pages and the tables among them. Not here: rows (white_rows.h).

#include <vector>

#include "pipeline/rulings/open_tables.h"

namespace torikumi {

/// White between a text and the border that stands for the rule beside it.
inline constexpr double kTableMargin_em = 0.4;

/// A grid column between two borders; `role` is that of the header over it, and `begins_cell` is unset where
/// the header goes on from the left: a text behind its mark.
struct WhiteColumn {
    double left_pt = 0;
    double right_pt = 0;
    ColumnRole role = ColumnRole::kExtra;
    bool begins_cell = true;
};

/// The columns under the header of `table`, from the lines under it and under the same header elsewhere.
std::vector<WhiteColumn> white_columns(const std::vector<std::vector<SegmentLine>>& pages,
                                       const std::vector<OpenTable>& tables, const OpenTable& table,
                                       PageMeasure measure = PageMeasure::kShared);

}  // namespace torikumi
