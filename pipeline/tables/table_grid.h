#pragma once

// Owns finding one's way in a table: which cell covers a grid square, what its words are, and where the grid
// lines are.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi {

/// A view of `table`, which must outlive it.
class TableGrid {
 public:
    explicit TableGrid(const Table& table);

    int rows() const { return table_->rows; }
    int columns() const { return table_->columns; }
    const Table& table() const { return *table_; }

    /// The cell over a grid square; null where the table leaves one uncovered.
    const TableCell* at(int row, int column) const;
    /// The distinct cells over a row, from left to right.
    std::span<const TableCell* const> row_cells(int row) const;
    /// The distinct cells over a column within the rows [first, last), from top to bottom.
    std::vector<const TableCell*> column_cells(int column, int first, int last) const;

    /// Where a cell of this table stands among its cells.
    std::size_t index_of(const TableCell& cell) const {
        return static_cast<std::size_t>(&cell - table_->cells.data());
    }
    /// The compact form of all lines of a cell of this table; folded once, however many rows the cell spans.
    const std::string& words(const TableCell& cell) const { return words_[index_of(cell)]; }

    /// x of the grid line left of a column; `columns()` asks for the right side of the table.
    double line_x_pt(int column) const { return lines_x_pt_[static_cast<std::size_t>(column)]; }

 private:
    void gather_row_cells();

    const Table* table_;
    std::vector<std::string> words_;  // by index of the cell
    std::vector<const TableCell*> squares_;
    std::vector<const TableCell*> row_cells_;  // of all rows
    std::vector<std::size_t> row_begins_;      // in row_cells_, one more than rows
    std::vector<double> lines_x_pt_;
};

}  // namespace torikumi
