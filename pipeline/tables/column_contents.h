#pragma once

// Owns telling a column by what stands in it, where the header words do not tell or tell wrong.

#include "pipeline/tables/table_grid.h"

namespace torikumi {

/// Counts of cells in the body of a column; a cell may count more than once (ア is no category, １ may be).
struct ColumnContents {
    int printed = 0;  // not blank
    int category_codes = 0;
    int departments = 0;
    int mark_lists = 0;      // ①②
    int item_marks = 0;      // ア, (ｱ)
    double code_points = 0;  // mean of the printed cells

    /// Nearly all cells are so; one stray cell (未定) changes nothing. False for a blank column.
    bool mostly(int ColumnContents::*kind) const;
    /// All cells are so, or there are none.
    bool nothing_but(int ColumnContents::*kind) const { return this->*kind == printed; }
};

/// Looks at the cells that stand wholly in the grid columns [first, end), within rows [first_row, end_row).
ColumnContents column_contents(const TableGrid& grid, int first, int end, int first_row, int end_row);

/// Of the `count` grid columns from `first` on, under one header, how many of the left ones hold nothing but
/// marks: 取組方針 stands over a narrow column with ア and a wide one with the text. At least one is left for
/// the text.
int count_mark_columns(const TableGrid& grid, int first, int count, int first_row);

}  // namespace torikumi
