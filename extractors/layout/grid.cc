#include "extractors/layout/grid.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

namespace torikumi::layout {
namespace {

/// Index of an entry of a table that is kept row by row.
std::size_t index_of(int row, int column, int columns) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column);
}

/// Index of the grid line at or next before `at_pt`, -1 before the first.
int line_before(const std::vector<double>& lines_pt, double at_pt) {
    return static_cast<int>(std::upper_bound(lines_pt.begin(), lines_pt.end(), at_pt) - lines_pt.begin()) - 1;
}

/// Index of the grid line nearest to `at_pt`.
int line_nearest(const std::vector<double>& lines_pt, double at_pt) {
    const int before = std::max(line_before(lines_pt, at_pt), 0);
    const auto next = static_cast<std::size_t>(before) + 1;
    const bool nearer_next =
        next < lines_pt.size() && lines_pt[next] - at_pt < at_pt - lines_pt[static_cast<std::size_t>(before)];
    return nearer_next ? before + 1 : before;
}

/// The coordinates of the edges, and the outermost ends of the edges that cross them: rules that just end.
std::vector<double> grid_lines(const std::vector<RuledEdge>& along, const std::vector<RuledEdge>& across,
                               double least_row_pt) {
    std::vector<double> lines_pt;
    for (const RuledEdge& edge : along) {
        if (lines_pt.empty() || lines_pt.back() != edge.at_pt) lines_pt.push_back(edge.at_pt);
    }
    // A row that fills the page has no rule above or below: the ends alone bound it.
    if (lines_pt.empty()) lines_pt.push_back(across.front().from_pt);
    double first_pt = lines_pt.front();
    double last_pt = lines_pt.back();
    for (const RuledEdge& edge : across) {
        first_pt = std::min(first_pt, edge.from_pt);
        last_pt = std::max(last_pt, edge.to_pt);
    }
    if (first_pt < lines_pt.front() - least_row_pt) lines_pt.insert(lines_pt.begin(), first_pt);
    if (last_pt > lines_pt.back() + least_row_pt) lines_pt.push_back(last_pt);
    return lines_pt;
}

/// How much of each side of the grid squares is drawn, for sides of one direction: `lines` grid lines with
/// `spans` spans each.
class RuledSides {
 public:
    RuledSides(const std::vector<RuledEdge>& edges, const std::vector<double>& lines_pt,
               const std::vector<double>& ends_pt, double ruled_share)
        : spans_(ends_pt.size() - 1), ruled_share_(ruled_share), ends_pt_(ends_pt) {
        drawn_pt_.assign(lines_pt.size() * spans_, 0);
        for (const RuledEdge& edge : edges) add(edge, line_nearest(lines_pt, edge.at_pt));
    }

    /// Whether span `span` of grid line `line` is ruled.
    bool ruled(int line, int span) const { return ruled(line, span, span + 1); }

    /// The same for a run of spans as one side.
    bool ruled(int line, int first_span, int end_span) const {
        double drawn_pt = 0;
        for (int span = first_span; span < end_span; ++span) drawn_pt += drawn_pt_[at(line, span)];
        return drawn_pt > ruled_share_ * (end_pt(end_span) - end_pt(first_span));
    }

 private:
    std::size_t at(int line, int span) const {
        return static_cast<std::size_t>(line) * spans_ + static_cast<std::size_t>(span);
    }
    double end_pt(int span) const { return ends_pt_[static_cast<std::size_t>(span)]; }

    void add(const RuledEdge& edge, int line) {
        for (int span = std::max(line_before(ends_pt_, edge.from_pt), 0);
             span < static_cast<int>(spans_) && end_pt(span) < edge.to_pt; ++span) {
            drawn_pt_[at(line, span)] +=
                std::max(0.0, std::min(edge.to_pt, end_pt(span + 1)) - std::max(edge.from_pt, end_pt(span)));
        }
    }

    std::size_t spans_;
    double ruled_share_;
    const std::vector<double>& ends_pt_;
    std::vector<double> drawn_pt_;
};

/// Rows [top, bottom) and columns [left, right) of grid squares.
struct GridBox {
    int top = 0;
    int left = 0;
    int bottom = 0;
    int right = 0;

    int area() const { return (bottom - top) * (right - left); }
};

/// Squares that no rule parts.
struct Region {
    GridBox bounds;
    std::vector<std::pair<int, int>> squares;  // row, column

    bool rectangular() const { return bounds.area() == static_cast<int>(squares.size()); }
};

/// The grid squares and the sides between them, with what can be read from both.
class Squares {
 public:
    Squares(const Edges& edges, const std::vector<double>& xs_pt, const std::vector<double>& ys_pt,
            double ruled_share)
        : rows_(static_cast<int>(ys_pt.size()) - 1),
          columns_(static_cast<int>(xs_pt.size()) - 1),
          tops_(edges.horizontal, ys_pt, xs_pt, ruled_share),
          lefts_(edges.vertical, xs_pt, ys_pt, ruled_share) {}

    std::vector<Region> regions() const {
        std::vector<Region> regions;
        std::vector<bool> seen(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_));
        for (int row = 0; row < rows_; ++row) {
            for (int column = 0; column < columns_; ++column) {
                if (!seen[at(row, column)]) regions.push_back(region_from(row, column, seen));
            }
        }
        return regions;
    }

    /// A region is a corner outside the outline when it is open on two neighbouring sides of the grid that
    /// are ruled elsewhere, as beside a narrower frame on top of a table. A page break opens one side only,
    /// and a table without outer verticals opens them for all rows.
    bool outside_outline(const Region& region) const {
        bool open_vertically = false;
        bool open_sideways = false;
        for (const auto& [row, column] : region.squares) {
            if (row == 0 && !tops_.ruled(0, column)) open_vertically |= any_ruled(tops_, 0, columns_);
            if (row == rows_ - 1 && !tops_.ruled(rows_, column)) {
                open_vertically |= any_ruled(tops_, rows_, columns_);
            }
            if (column == 0 && !lefts_.ruled(0, row)) open_sideways |= any_ruled(lefts_, 0, rows_);
            if (column == columns_ - 1 && !lefts_.ruled(columns_, row)) {
                open_sideways |= any_ruled(lefts_, columns_, rows_);
            }
        }
        return open_vertically && open_sideways;
    }

    Edge top(const GridBox& box) const { return side(box.top, box); }
    Edge bottom(const GridBox& box) const { return side(box.bottom, box); }

 private:
    std::size_t at(int row, int column) const { return index_of(row, column, columns_); }

    Edge side(int line, const GridBox& box) const {
        return tops_.ruled(line, box.left, box.right) ? Edge::kRuled : Edge::kOpen;
    }

    static bool any_ruled(const RuledSides& sides, int line, int spans) {
        for (int span = 0; span < spans; ++span) {
            if (sides.ruled(line, span)) return true;
        }
        return false;
    }

    Region region_from(int row, int column, std::vector<bool>& seen) const {
        Region region{{row, column, row + 1, column + 1}, {{row, column}}};
        seen[at(row, column)] = true;
        const auto reach = [&](int r, int c) {
            if (seen[at(r, c)]) return;
            seen[at(r, c)] = true;
            region.squares.emplace_back(r, c);
        };
        for (std::size_t i = 0; i < region.squares.size(); ++i) {
            const auto [r, c] = region.squares[i];
            GridBox& bounds = region.bounds;
            bounds = {std::min(bounds.top, r), std::min(bounds.left, c), std::max(bounds.bottom, r + 1),
                      std::max(bounds.right, c + 1)};
            if (r > 0 && !tops_.ruled(r, c)) reach(r - 1, c);
            if (r + 1 < rows_ && !tops_.ruled(r + 1, c)) reach(r + 1, c);
            if (c > 0 && !lefts_.ruled(c, r)) reach(r, c - 1);
            if (c + 1 < columns_ && !lefts_.ruled(c + 1, r)) reach(r, c + 1);
        }
        return region;
    }

    int rows_;
    int columns_;
    RuledSides tops_;   // the horizontal sides: line = row below it, span = column
    RuledSides lefts_;  // the vertical sides: line = column right of it, span = row
};

/// Runs of squares row by row; runs of the same columns in neighbouring rows are one rectangle.
std::vector<GridBox> rectangles_of(Region region) {
    std::sort(region.squares.begin(), region.squares.end());
    std::vector<GridBox> runs;
    for (const auto& [row, column] : region.squares) {
        if (!runs.empty() && runs.back().top == row && runs.back().right == column) {
            ++runs.back().right;
        } else {
            runs.push_back({row, column, row + 1, column + 1});
        }
    }
    std::vector<GridBox> rectangles;
    for (const GridBox& run : runs) {
        const auto above = std::find_if(rectangles.begin(), rectangles.end(), [&](const GridBox& box) {
            return box.bottom == run.top && box.left == run.left && box.right == run.right;
        });
        if (above != rectangles.end()) {
            ++above->bottom;
        } else {
            rectangles.push_back(run);
        }
    }
    return rectangles;
}

/// A cell on the grid of its edges.
struct FoundCell {
    GridBox box;
    Edge top = Edge::kRuled;
    Edge bottom = Edge::kRuled;
};

bool before_in_rows(const FoundCell& left, const FoundCell& right) {
    return std::pair(left.box.top, left.box.left) < std::pair(right.box.top, right.box.left);
}

/// The cells as rectangles of squares, row by row.
std::vector<FoundCell> find_cells(const Squares& squares, int page, const Rect& extent,
                                  Diagnostics& diagnostics) {
    std::vector<FoundCell> cells;
    for (const Region& region : squares.regions()) {
        if (squares.outside_outline(region)) continue;
        const std::vector<GridBox> parts =
            region.rectangular() ? std::vector{region.bounds} : rectangles_of(region);
        if (parts.size() > 1) {
            diagnostics.add(DiagnosticCode::kUnclosedCell,
                            "cut a cell that is no rectangle into " + std::to_string(parts.size()),
                            {{page, extent, std::nullopt}});
        }
        for (const GridBox& box : parts) cells.push_back({box, squares.top(box), squares.bottom(box)});
    }
    std::sort(cells.begin(), cells.end(), before_in_rows);
    return cells;
}

/// Parts the cells, which are in the order of rows, into tables: a frame alone in its rows and narrower than
/// the grid, on top or at the bottom, is one of its own.
std::vector<std::vector<FoundCell>> split_off_frames(const std::vector<FoundCell>& cells, int columns) {
    const auto narrow = [&](const FoundCell& cell) { return cell.box.left > 0 || cell.box.right < columns; };
    std::vector<std::vector<FoundCell>> tables;
    auto first = cells.begin();
    while (cells.end() - first > 1 && narrow(*first) && first[1].box.top >= first->box.bottom)
        tables.push_back({*first++});

    std::vector<int> reach;  // how far down the cells up to each one reach
    for (const FoundCell& cell : cells)
        reach.push_back(std::max(reach.empty() ? 0 : reach.back(), cell.box.bottom));
    auto end = cells.end();
    while (end - first > 1 && narrow(end[-1]) &&
           reach[static_cast<std::size_t>(end - cells.begin()) - 2] <= end[-1].box.top)
        --end;
    tables.emplace_back(first, end);
    for (; end != cells.end(); ++end) tables.push_back({*end});
    return tables;
}

/// Drops the grid lines on which no cell begins or ends, and counts anew; `lines_pt` loses the same lines.
void drop_unused_lines(std::vector<FoundCell>& cells, std::vector<double>& lines_pt, int GridBox::*first,
                       int GridBox::*end) {
    std::vector<bool> used(lines_pt.size());
    for (const FoundCell& cell : cells) {
        used[static_cast<std::size_t>(cell.box.*first)] = true;
        used[static_cast<std::size_t>(cell.box.*end)] = true;
    }
    std::vector<int> renumbered(lines_pt.size());
    std::vector<double> kept_pt;
    for (std::size_t i = 0; i < lines_pt.size(); ++i) {
        renumbered[i] = static_cast<int>(kept_pt.size());
        if (used[i]) kept_pt.push_back(lines_pt[i]);
    }
    for (FoundCell& cell : cells) {
        cell.box.*first = renumbered[static_cast<std::size_t>(cell.box.*first)];
        cell.box.*end = renumbered[static_cast<std::size_t>(cell.box.*end)];
    }
    lines_pt = std::move(kept_pt);
}

TableCell placed_cell(const FoundCell& found, const Grid& grid) {
    const GridBox& box = found.box;
    const auto x_pt = [&](int line) { return grid.xs_pt[static_cast<std::size_t>(line)]; };
    const auto y_pt = [&](int line) { return grid.ys_pt[static_cast<std::size_t>(line)]; };
    TableCell cell;
    cell.row = box.top;
    cell.column = box.left;
    cell.row_span = box.bottom - box.top;
    cell.column_span = box.right - box.left;
    cell.box = {x_pt(box.left), y_pt(box.top), x_pt(box.right), y_pt(box.bottom)};
    cell.top = found.top;
    cell.bottom = found.bottom;
    return cell;
}

/// The grid of some of the cells; `xs_pt` and `ys_pt` are the lines that the cells are counted on.
Grid grid_of(std::vector<FoundCell> cells, std::vector<double> xs_pt, std::vector<double> ys_pt) {
    drop_unused_lines(cells, xs_pt, &GridBox::left, &GridBox::right);
    drop_unused_lines(cells, ys_pt, &GridBox::top, &GridBox::bottom);
    Grid grid;
    grid.xs_pt = std::move(xs_pt);
    grid.ys_pt = std::move(ys_pt);
    grid.table.box = {grid.xs_pt.front(), grid.ys_pt.front(), grid.xs_pt.back(), grid.ys_pt.back()};
    grid.table.rows = static_cast<int>(grid.ys_pt.size()) - 1;
    grid.table.columns = static_cast<int>(grid.xs_pt.size()) - 1;
    grid.owner.assign(index_of(grid.table.rows, 0, grid.table.columns), -1);
    for (const FoundCell& found : cells) {
        const int index = static_cast<int>(grid.table.cells.size());
        grid.table.cells.push_back(placed_cell(found, grid));
        for (int row = found.box.top; row < found.box.bottom; ++row) {
            const std::size_t first = index_of(row, found.box.left, grid.table.columns);
            std::fill_n(grid.owner.begin() + static_cast<std::ptrdiff_t>(first),
                        found.box.right - found.box.left, index);
        }
    }
    return grid;
}

}  // namespace

std::optional<std::size_t> Grid::cell_at(Point point) const {
    const int row = line_before(ys_pt, point.y);
    const int column = line_before(xs_pt, point.x);
    if (row < 0 || row >= table.rows || column < 0 || column >= table.columns) return std::nullopt;
    const int cell = owner[index_of(row, column, table.columns)];
    if (cell < 0) return std::nullopt;
    return static_cast<std::size_t>(cell);
}

std::vector<Grid> edges_to_grids(const Edges& edges, int page, const LayoutSettings& settings,
                                 Diagnostics& diagnostics) {
    const std::vector<double> xs_pt = grid_lines(edges.vertical, edges.horizontal, settings.least_row_pt);
    const std::vector<double> ys_pt = grid_lines(edges.horizontal, edges.vertical, settings.least_row_pt);
    const Rect extent{xs_pt.front(), ys_pt.front(), xs_pt.back(), ys_pt.back()};
    if ((xs_pt.size() - 1) * (ys_pt.size() - 1) > settings.most_atoms) {
        diagnostics.add(DiagnosticCode::kTableNotRead, "a drawing with more rules than a table can have",
                        {{page, extent, std::nullopt}});
        return {};
    }
    const Squares squares(edges, xs_pt, ys_pt, settings.ruled_share);
    const std::vector<FoundCell> cells = find_cells(squares, page, extent, diagnostics);
    std::vector<Grid> grids;
    for (std::vector<FoundCell>& table : split_off_frames(cells, static_cast<int>(xs_pt.size()) - 1)) {
        if (!table.empty()) grids.push_back(grid_of(std::move(table), xs_pt, ys_pt));
    }
    return grids;
}

}  // namespace torikumi::layout
