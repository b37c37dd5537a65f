#include "pipeline/tables/table_grid.h"

#include <algorithm>
#include <limits>

#include "normalizers/compact_form.h"

namespace torikumi {
namespace {

std::vector<double> grid_lines_x_pt(const Table& table) {
    constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> lines(static_cast<std::size_t>(table.columns) + 1, kUnknown);
    for (const TableCell& cell : table.cells) {
        lines[static_cast<std::size_t>(cell.column)] = cell.box.left;
        lines[static_cast<std::size_t>(cell.column + cell.column_span)] = cell.box.right;
    }
    // A grid line that no cell ends at is crossed by all of them: it divides nothing.
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i] != lines[i]) lines[i] = lines[i - 1];
    }
    return lines;
}

}  // namespace

TableGrid::TableGrid(const Table& table)
    : table_(&table),
      squares_(static_cast<std::size_t>(table.rows) * static_cast<std::size_t>(table.columns)),
      lines_x_pt_(grid_lines_x_pt(table)) {
    words_.reserve(table.cells.size());
    for (const TableCell& cell : table.cells) {
        words_.push_back(compact_form(cell.lines));
        for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
            const auto first = squares_.begin() + row * table.columns + cell.column;
            std::fill_n(first, cell.column_span, &cell);
        }
    }
    gather_row_cells();
}

void TableGrid::gather_row_cells() {
    row_begins_.push_back(0);
    for (int row = 0; row < rows(); ++row) {
        const TableCell* last = nullptr;
        for (int column = 0; column < columns(); ++column) {
            const TableCell* cell = at(row, column);
            if (cell && cell != last) row_cells_.push_back(last = cell);
        }
        row_begins_.push_back(row_cells_.size());
    }
}

const TableCell* TableGrid::at(int row, int column) const {
    return squares_[static_cast<std::size_t>(row * columns() + column)];
}

std::span<const TableCell* const> TableGrid::row_cells(int row) const {
    const auto begin = row_begins_.begin() + row;
    return std::span(row_cells_).subspan(begin[0], begin[1] - begin[0]);
}

std::vector<const TableCell*> TableGrid::column_cells(int column, int first, int last) const {
    std::vector<const TableCell*> cells;
    for (int row = first; row < last; ++row) {
        const TableCell* cell = at(row, column);
        if (cell && (cells.empty() || cells.back() != cell)) cells.push_back(cell);
    }
    return cells;
}

}  // namespace torikumi
