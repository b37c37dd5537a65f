#include "pipeline/tables/plan_table.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "pipeline/draft/item_marks.h"
#include "pipeline/draft/printed_text.h"
#include "pipeline/tables/carried_header.h"
#include "pipeline/tables/level_headings.h"

namespace torikumi {
namespace {

// A cell over this many columns of different roles is no cell of a row.
constexpr int kLeastHeadingColumns = 3;

struct Rows {
    int first = 0;
    int end = 0;

    int count() const { return end - first; }
};

/// Cells side by side in one column (a text with a narrow extra cell) are read as one.
void add_cell(std::vector<PlanCell>& cells, const TableCell& cell, const Rows& rows) {
    const int end = std::min(cell.row + cell.row_span, rows.end) - rows.first;
    const int row = std::max(cell.row, rows.first) - rows.first;
    // A cell that reaches down from the header was read there.
    const TextLines& lines = cell.row >= rows.first ? cell.lines : TextLines{};
    if (cells.empty() || cells.back().end() <= row) {
        cells.push_back({row, end - row, cell.top, cell.bottom, lines});
        return;
    }
    PlanCell& last = cells.back();
    last.row_span = std::max(last.end(), end) - last.row;
    last.lines.insert(last.lines.end(), lines.begin(), lines.end());
}

/// Where a cell of another column reaches over, this column has blank cells.
std::vector<PlanCell> without_gaps(std::vector<PlanCell> cells, int rows) {
    std::vector<PlanCell> result;
    int row = 0;
    const auto fill_to = [&](int end) {
        for (; row < end; ++row) result.push_back({row, 1, Edge::kRuled, Edge::kRuled, {}});
    };
    for (PlanCell& cell : cells) {
        fill_to(cell.row);
        row = cell.end();
        result.push_back(std::move(cell));
    }
    fill_to(rows);
    return result;
}

/// The cells that begin in the grid columns of `column`, from top to bottom. What reaches over its right
/// border belongs to the column that it begins in.
std::vector<const TableCell*> cells_under(const TableGrid& grid, const PlanColumn& column, const Rows& rows) {
    std::vector<const TableCell*> cells;
    for (int c = column.first; c < column.end(); ++c) {
        for (const TableCell* cell : grid.column_cells(c, rows.first, rows.end)) {
            if (cell->column == c) cells.push_back(cell);
        }
    }
    std::ranges::stable_sort(cells, {}, &TableCell::row);
    return cells;
}

/// The marks stand in the left grid columns; a cell that reaches from there over the text is text.
void add_columns(const TableGrid& grid, const PlanColumn& column, const Rows& rows, PlanTable& table) {
    const int border = column.first + column.mark_columns;
    std::vector<PlanCell> marks;
    std::vector<PlanCell> texts;
    for (const TableCell* cell : cells_under(grid, column, rows))
        add_cell(cell->column + cell->column_span <= border ? marks : texts, *cell, rows);

    const Text header = header_text(column.header);
    const double border_pt = grid.line_x_pt(border);
    if (column.mark_columns > 0) {
        table.columns.push_back({column.role, CellPart::kMark, header, column.left_pt, border_pt,
                                 without_gaps(std::move(marks), rows.count()), column.source});
    }
    table.columns.push_back({column.role, CellPart::kText, header, border_pt, column.right_pt,
                             without_gaps(std::move(texts), rows.count()), column.source});
}

Rect box_of_rows(const TableGrid& grid, const Rows& rows) {
    Rect box = grid.row_cells(rows.first).front()->box;
    for (int row = rows.first; row < rows.end; ++row) {
        for (const TableCell* cell : grid.row_cells(row)) box = box.united(cell->box);
    }
    return box;
}

/// The column that a stray line of the header was printed over: ウ over the marks, prose over the texts.
std::size_t column_of_stray(const PlanTable& table, const PlanColumn& header, const TextLine& line) {
    const CellPart part = header.mark_columns > 0 && sole_mark(line) ? CellPart::kMark : CellPart::kText;
    const auto at = std::ranges::find_if(table.columns, [&](const RoleColumn& column) {
        return column.role == header.role && column.part == part && column.right_pt > header.left_pt;
    });
    return static_cast<std::size_t>(at - table.columns.begin());
}

/// An item of a level that has no column here, over the whole width of the table: ア　….
struct RowHeading {
    ColumnRole role;
    HeadingParts parts;
};

std::optional<RowHeading> row_heading(const TableCell& cell, const PlanHeader& header, const Levels& levels) {
    const auto has_column = [&](ColumnRole role) {
        return std::ranges::find(header.columns, role, &PlanColumn::role) != header.columns.end();
    };
    for (const auto& [role, level] : {std::pair(ColumnRole::kPolicy, &levels.policies),
                                      std::pair(ColumnRole::kMeasure, &levels.measures)}) {
        if (has_column(role)) continue;
        if (auto parts = split_heading(cell.lines, level->headings))
            return RowHeading{role, *std::move(parts)};
    }
    return std::nullopt;
}

void append(TextLines& lines, const TextLines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

/// The headings over the rows to come, each level once.
class PendingHeadings {
 public:
    bool empty() const { return headings_.empty(); }

    void add(RowHeading heading) {
        const auto known = std::ranges::find(headings_, heading.role, &RowHeading::role);
        if (known == headings_.end()) return headings_.push_back(std::move(heading));
        append(known->parts.mark, heading.parts.mark);
        append(known->parts.text, heading.parts.text);
        append(known->parts.words, heading.parts.words);
    }

    /// The policy before its measure.
    void hand_to(PlanTable& table) {
        std::ranges::sort(headings_, std::greater{}, &RowHeading::role);
        for (RowHeading& heading : headings_) add_item_columns(table, heading.role, std::move(heading.parts));
        headings_.clear();
    }

    std::vector<TextLines> left() {
        std::vector<TextLines> lines;
        for (RowHeading& heading : headings_) {
            for (TextLines* part : {&heading.parts.words, &heading.parts.mark, &heading.parts.text})
                if (!part->empty()) lines.push_back(std::move(*part));
        }
        return lines;
    }

 private:
    std::vector<RowHeading> headings_;
};

/// `columns` may be constant.
template <typename Columns>
auto find_column(Columns& columns, ColumnRole role, CellPart part) {
    const auto at = std::ranges::find_if(
        columns, [&](const RoleColumn& column) { return column.role == role && column.part == part; });
    return at == columns.end() ? nullptr : &*at;
}

/// Cuts one table, row by row.
class TableCutter {
 public:
    TableCutter(const Table& table, int page, const PlanHeader* known, const Lexicon& lexicon)
        : grid_(table),
          page_(page),
          levels_(lexicon.profile.levels),
          headers_(find_headers(grid_, known, lexicon)) {
        if (known) carried_ = carry_header(grid_, *known);
    }

    bool is_plan() const { return carried_ || !headers_.empty(); }

    TablePieces cut() {
        const int first_header = headers_.empty() ? grid_.rows() : headers_.front().first_row;
        cut_rows_above({0, first_header});
        for (std::size_t i = 0; i < headers_.size(); ++i) {
            const int end = i + 1 < headers_.size() ? headers_[i + 1].first_row : grid_.rows();
            cut_rows_under(headers_[i], {headers_[i].end_row, end});
        }
        return {std::move(pieces_), headers_.empty() ? *carried_ : headers_.back()};
    }

 private:
    /// Rows above the first header go on from the page before, or are frames on top of the table.
    void cut_rows_above(const Rows& rows) {
        if (carried_ && holds_plan_rows(rows)) return cut_rows(*carried_, rows);
        for (const TableCell& cell : grid_.table().cells) {
            if (cell.row < rows.end && !is_blank(cell.lines)) pieces_.emplace_back(FrameLines{cell.lines});
        }
    }

    bool holds_plan_rows(const Rows& rows) const {
        for (int row = rows.first; row < rows.end; ++row) {
            const bool printed = std::ranges::any_of(
                grid_.row_cells(row), [](const TableCell* cell) { return !is_blank(cell->lines); });
            if (printed && !heading_cell(row, carried_->columns)) return true;
        }
        return false;
    }

    void cut_rows_under(const PlanHeader& header, const Rows& rows) {
        const std::size_t first_piece = pieces_.size();
        if (rows.count() == 0) pieces_.emplace_back(plan_rows(header, rows));
        cut_rows(header, rows);
        keep_header_lines(header, first_piece);
    }

    void cut_rows(const PlanHeader& header, const Rows& rows) {
        Rows body{rows.first, rows.first};
        PendingHeadings headings;
        const auto end_body = [&](int end) {
            body.end = end;
            if (body.count() == 0) return;
            PlanTable table = plan_rows(header, body);
            headings.hand_to(table);
            pieces_.emplace_back(std::move(table));
        };
        for (int row = rows.first; row < rows.end; ++row) {
            const TableCell* cell = heading_cell(row, header.columns);
            if (!cell) continue;
            end_body(row);
            body.first = row + 1;
            if (row != cell->row) continue;
            if (auto heading = row_heading(*cell, header, levels_)) {
                headings.add(*std::move(heading));
            } else {
                pieces_.emplace_back(FrameLines{cell->lines});
            }
        }
        end_body(rows.end);
        for (TextLines& lines : headings.left()) pieces_.emplace_back(FrameLines{std::move(lines)});
    }

    PlanTable plan_rows(const PlanHeader& header, const Rows& rows) const {
        PlanTable table;
        table.first_page = table.page = page_;
        table.rows = rows.count();
        for (const PlanColumn& column : header.columns) add_columns(grid_, column, rows, table);
        table.box = rows.count() > 0 ? box_of_rows(grid_, rows) : grid_.table().box;
        table.foot_pt = table.box.bottom;
        table.strays.resize(table.columns.size());
        part_marks_from_words(table, ColumnRole::kPolicy, levels_.policies.marks);
        part_marks_from_words(table, ColumnRole::kMeasure, levels_.measures.marks);
        return table;
    }

    /// The words of a header are furniture of the first rows under it.
    void keep_header_lines(const PlanHeader& header, std::size_t first_piece) {
        const auto rows =
            std::find_if(pieces_.begin() + static_cast<std::ptrdiff_t>(first_piece), pieces_.end(),
                         [](const TablePiece& piece) { return std::holds_alternative<PlanTable>(piece); });
        if (rows == pieces_.end()) return;
        PlanTable& table = std::get<PlanTable>(*rows);
        append(table.furniture, header.lines);
        for (const StrayLine& stray : header.strays) {
            const std::size_t column = column_of_stray(table, header.columns[stray.column], stray.line);
            table.strays[column].push_back(stray.line);
        }
    }

    /// The printed cell of a row that runs over columns of different roles, while nothing else is printed.
    const TableCell* heading_cell(int row, const std::vector<PlanColumn>& columns) const {
        const TableCell* heading = nullptr;
        for (const TableCell* cell : grid_.row_cells(row)) {
            if (is_blank(cell->lines)) continue;
            if (heading) return nullptr;
            heading = cell;
        }
        if (!heading) return nullptr;
        const auto reached = std::ranges::count_if(columns, [&](const PlanColumn& column) {
            return column.first < heading->column + heading->column_span && heading->column < column.end();
        });
        return reached >= kLeastHeadingColumns ? heading : nullptr;
    }

    TableGrid grid_;
    int page_;
    const Levels& levels_;
    std::vector<PlanHeader> headers_;
    std::optional<PlanHeader> carried_;
    std::vector<TablePiece> pieces_;
};

}  // namespace

const PlanCell& RoleColumn::cell_at(int row) const {
    return *std::ranges::upper_bound(cells, row, {}, &PlanCell::end);
}

std::span<const PlanCell> RoleColumn::cells_over(int first, int end) const {
    const auto begins = std::ranges::upper_bound(cells, first, {}, &PlanCell::end);
    return {begins, std::ranges::lower_bound(begins, cells.end(), end, {}, &PlanCell::row)};
}

const RoleColumn* PlanTable::find(ColumnRole role, CellPart part) const {
    return find_column(columns, role, part);
}

RoleColumn* PlanTable::find(ColumnRole role, CellPart part) {
    return find_column(columns, role, part);
}

std::optional<TablePieces> cut_table(const Table& table, int page, const PlanHeader* known,
                                     const Lexicon& lexicon) {
    TableCutter cutter(table, page, known, lexicon);
    if (!cutter.is_plan()) return std::nullopt;
    return cutter.cut();
}

}  // namespace torikumi
