#include "pipeline/tables/carried_header.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "pipeline/tables/column_contents.h"

namespace torikumi {
namespace {

using enum ColumnRole;

// Pages of one document differ by rounding; neighbouring grid lines of a plan are 15 pt apart at least.
constexpr double kSameGridLine_pt = 4;
// Fewer columns at the places of the plan's columns may well be another table.
constexpr std::size_t kLeastColumnsLaid = 4;
// ... unless category codes stand where the plan has them.
constexpr std::size_t kLeastColumnsWithCodes = 3;
// Two grid lines, the outer ones, are shared by any table as wide as the plan.
constexpr int kLeastLinesShared = 3;
constexpr double kMostLinesShared = 0.6;

/// The grid line at `x_pt`.
std::optional<int> grid_line_at(const TableGrid& grid, double x_pt) {
    for (int line = 0; line <= grid.columns(); ++line) {
        if (std::abs(grid.line_x_pt(line) - x_pt) <= kSameGridLine_pt) return line;
    }
    return std::nullopt;
}

bool holds_codes(const TableGrid& grid, const std::vector<PlanColumn>& columns) {
    const auto category = std::ranges::find(columns, kCategory, &PlanColumn::role);
    return category != columns.end() &&
           column_contents(grid, category->first, category->end(), 0, grid.rows())
               .mostly(&ColumnContents::category_codes);
}

/// `known` where each of its borders is a grid line of the table, after `scale` about the left side. One
/// blank column at a side may lack its rules and lie outside the table: it is left out.
std::optional<std::vector<PlanColumn>> laid_by_position(const TableGrid& grid,
                                                        const std::vector<PlanColumn>& known, double scale) {
    const double known_left_pt = known.front().left_pt;
    const double left_pt = scale == 1 ? known_left_pt : grid.line_x_pt(0);
    const auto x_of = [&](double known_pt) { return left_pt + (known_pt - known_left_pt) * scale; };
    std::vector<PlanColumn> columns;
    for (PlanColumn column : known) {
        const bool outside = x_of(column.right_pt) <= grid.line_x_pt(0) + kSameGridLine_pt ||
                             x_of(column.left_pt) >= grid.line_x_pt(grid.columns()) - kSameGridLine_pt;
        if (outside) continue;
        const auto first = grid_line_at(grid, x_of(column.left_pt));
        const auto end = grid_line_at(grid, x_of(column.right_pt));
        if (!first || !end || *first >= *end) return std::nullopt;
        column.first = *first;
        column.count = *end - *first;
        columns.push_back(std::move(column));
    }
    const bool has_measures = std::ranges::find(columns, kMeasure, &PlanColumn::role) != columns.end();
    const bool enough = columns.size() >= kLeastColumnsLaid ||
                        (columns.size() == kLeastColumnsWithCodes && holds_codes(grid, columns));
    const bool complete = columns.size() == known.size() || (scale == 1 && has_measures && enough);
    const bool covers = complete && columns.front().first == 0 && columns.back().end() == grid.columns();
    return covers ? std::optional(columns) : std::nullopt;
}

/// As many columns as `known`, and the letters or departments where it has them.
bool has_contents_of(const TableGrid& grid, const std::vector<PlanColumn>& known) {
    if (known.back().end() != grid.columns()) return false;
    return std::ranges::any_of(known, [&](const PlanColumn& column) {
        const auto contents = column_contents(grid, column.first, column.end(), 0, grid.rows());
        if (column.role == kCategory) return contents.mostly(&ColumnContents::category_codes);
        return column.role == kDepartments && contents.mostly(&ColumnContents::departments);
    });
}

}  // namespace

std::optional<PlanHeader> carry_header(const TableGrid& grid, const PlanHeader& known) {
    const double known_width_pt = known.columns.back().right_pt - known.columns.front().left_pt;
    const double width_pt = grid.line_x_pt(grid.columns()) - grid.line_x_pt(0);
    auto columns = laid_by_position(grid, known.columns, 1);
    if (!columns && known_width_pt > 0)
        columns = laid_by_position(grid, known.columns, width_pt / known_width_pt);
    if (!columns && has_contents_of(grid, known.columns)) columns = known.columns;
    if (!columns) return std::nullopt;
    for (PlanColumn& column : *columns) {
        column.left_pt = grid.line_x_pt(column.first);
        column.right_pt = grid.line_x_pt(column.end());
        const bool may_have_marks = column.role == kPolicy || column.role == kMeasure;
        column.mark_columns = may_have_marks ? count_mark_columns(grid, column.first, column.count, 0) : 0;
    }
    return PlanHeader{0, 0, std::move(*columns), known.lines, known.line_forms, {}};
}

bool lies_under(const TableGrid& grid, const PlanHeader& known) {
    int shared = 0;
    for (int line = 0; line <= grid.columns(); ++line) {
        const auto stands_here = [&](double x_pt) {
            return std::abs(grid.line_x_pt(line) - x_pt) <= kSameGridLine_pt;
        };
        const bool is_border = std::ranges::any_of(known.columns, [&](const PlanColumn& column) {
            return stands_here(column.left_pt) || stands_here(column.right_pt);
        });
        if (is_border) ++shared;
    }
    return shared >= kLeastLinesShared && shared >= kMostLinesShared * (grid.columns() + 1);
}

}  // namespace torikumi
