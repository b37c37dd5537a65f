#pragma once

// Owns which measures a cell of departments spans in a dump that keeps the layout. Departments have no marks:
// what tells is where their lines stand beside the marks of measures and policies. In come the first lines of
// both (line_rows.h).

#include <cstddef>
#include <vector>

#include "pipeline/rulings/line_table.h"

namespace torikumi {

/// The first line of each item, from top to bottom.
struct ItemLines {
    std::vector<std::size_t> rows;
    std::vector<std::size_t> measures;
    std::vector<std::size_t> policies;
};

/// The departments of the measure on lines [first, end), whose cell may nearly as well begin or end
/// elsewhere; `confidence` is 0.5–1.
struct UnsureDepartments {
    std::size_t first = 0;
    std::size_t end = 0;
    double confidence = 0;
};

struct DepartmentCells {
    std::vector<std::size_t> first_lines;
    std::vector<UnsureDepartments> unsure;
};

/// No cells where the table has no such column.
DepartmentCells department_cells(const LineTable& table, const ItemLines& items);

}  // namespace torikumi
