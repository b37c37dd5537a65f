#include "pipeline/tables/column_contents.h"

#include <algorithm>
#include <string>

#include "normalizers/categories.h"
#include "normalizers/compact_form.h"
#include "normalizers/departments.h"
#include "normalizers/marks.h"
#include "normalizers/wrapped_lines.h"
#include "pipeline/draft/item_marks.h"

namespace torikumi {
namespace {

// Three of four: a heading row or a word like 未定 among the codes must not hide what the column is.
constexpr double kMostly = 0.75;
// ①（続き）, or ① to ⑳ with a comma between: what is longer is prose and need not be read as marks.
constexpr std::size_t kLongestMarks = 40;

bool is_department_cell(const TextLines& lines) {
    return std::ranges::any_of(lines,
                               [](const TextLine& line) { return looks_like_department(line.text.value); });
}

void count_cell(const TextLines& lines, const std::string& words, ColumnContents& contents) {
    if (words.empty()) return;
    ++contents.printed;
    const std::size_t code_points = count_code_points(words);
    contents.code_points += static_cast<double>(code_points);
    if (words.ends_with("。")) return;  // a sentence
    if (parse_category_code(words)) ++contents.category_codes;
    if (is_department_cell(lines)) ++contents.departments;
    if (code_points > kLongestMarks || !may_begin_with_mark(lines)) return;
    const Text text = unwrap_lines(lines);
    if (!parse_mark_list(text.value).empty()) ++contents.mark_lists;
    if (sole_mark(text.value)) ++contents.item_marks;
}

}  // namespace

bool ColumnContents::mostly(int ColumnContents::*kind) const {
    return printed > 0 && this->*kind >= kMostly * printed;
}

ColumnContents column_contents(const TableGrid& grid, int first, int end, int first_row, int end_row) {
    ColumnContents contents;
    for (int column = first; column < end; ++column) {
        for (const TableCell* cell : grid.column_cells(column, first_row, end_row)) {
            const bool inside = cell->column >= first && cell->column + cell->column_span <= end;
            if (inside && cell->column == column) count_cell(cell->lines, grid.words(*cell), contents);
        }
    }
    if (contents.printed > 0) contents.code_points /= contents.printed;
    return contents;
}

int count_mark_columns(const TableGrid& grid, int first, int count, int first_row) {
    for (int width = count - 1; width > 0; --width) {
        const auto left = column_contents(grid, first, first + width, first_row, grid.rows());
        if (left.nothing_but(&ColumnContents::item_marks)) return width;
    }
    return 0;
}

}  // namespace torikumi
