#include "pipeline/tables/page_join.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "normalizers/compact_form.h"
#include "pipeline/draft/cut_text.h"
#include "pipeline/draft/printed_text.h"
#include "pipeline/tables/page_break.h"

namespace torikumi {
namespace {

using enum ColumnRole;

void append(TextLines& lines, const TextLines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

// ---- Bringing both halves to the same columns.

/// Blank cells as high as the cells of `like`.
std::vector<PlanCell> blank_cells(const std::vector<PlanCell>& like) {
    std::vector<PlanCell> cells = like;
    for (PlanCell& cell : cells) cell.lines.clear();
    return cells;
}

std::vector<PlanCell> blank_rows(int rows) {
    std::vector<PlanCell> cells;
    for (int row = 0; row < rows; ++row) cells.push_back({row, 1, Edge::kRuled, Edge::kRuled, {}});
    return cells;
}

bool same_column(const RoleColumn& left, const RoleColumn& right) {
    if (left.role != right.role || left.part != right.part) return false;
    return left.role != kExtra || compact_form(left.header.value) == compact_form(right.header.value);
}

/// A column that `table` lacks: a mark column gets cells like its text column's, so that they are merged
/// alike.
RoleColumn missing_column(const PlanTable& table, const RoleColumn& column) {
    RoleColumn missing = column;
    const RoleColumn* text = column.part == CellPart::kMark ? table.find(column.role) : nullptr;
    missing.cells = text ? blank_cells(text->cells) : blank_rows(table.rows);
    return missing;
}

/// `table` with the columns of `order`, in that order, its own others behind.
PlanTable arranged(const PlanTable& table, const PlanTable& order) {
    PlanTable result = table;
    result.columns.clear();
    result.strays.clear();
    std::vector<bool> used(table.columns.size());
    const auto take = [&](std::size_t i) {
        used[i] = true;
        result.columns.push_back(table.columns[i]);
        result.strays.push_back(table.strays[i]);
    };
    for (const RoleColumn& wanted : order.columns) {
        std::size_t i = 0;
        while (i < table.columns.size() && (used[i] || !same_column(table.columns[i], wanted))) ++i;
        if (i < table.columns.size()) {
            take(i);
        } else {
            result.columns.push_back(missing_column(table, wanted));
            result.strays.emplace_back();
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) take(i);
    }
    return result;
}

/// Answers, by column, whether `lower` had none for a level that `upper` has: its rows go on with the last
/// item above, which stands over the tables (施策の方向１).
std::vector<bool> align_columns(PlanTable& upper, PlanTable& lower) {
    const PlanTable printed = lower;
    lower = arranged(lower, upper);
    upper = arranged(upper, lower);
    std::vector<bool> go_on;
    for (const RoleColumn& column : lower.columns) {
        const bool is_level = column.role == kPolicy || column.role == kMeasure;
        go_on.push_back(is_level && upper.rows > 0 && !printed.find(column.role));
    }
    return go_on;
}

// ---- Joining cells.

/// Text printed over a header row belongs to the cell under it, which the break cut.
void hand_down_strays(PlanTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.strays[i].empty() || table.rows == 0) continue;
        TextLines& lines = table.columns[i].cells.front().lines;
        lines.insert(lines.begin(), table.strays[i].begin(), table.strays[i].end());
        table.strays[i].clear();
    }
}

/// Strays that repeat the cell above the break say nothing more.
void drop_repeated_strays(const PlanTable& upper, PlanTable& lower) {
    for (std::size_t i = 0; i < lower.columns.size(); ++i) {
        if (!is_second_printing(upper.columns[i].cells.back().lines, lower.strays[i])) continue;
        append(lower.furniture, lower.strays[i]);
        lower.strays[i].clear();
    }
}

/// A sentence on both sides of a break, but not at one place of the cell, may be printed or said twice.
void report_repeated(const TextLines& lower, int page, Diagnostics& diagnostics) {
    const TextLine& first =
        *std::ranges::find_if(lower, [](const TextLine& line) { return !is_blank(line.text); });
    diagnostics.add(
        DiagnosticCode::kRepeatedText,
        fmt::format("{} stands on both sides of a page break; both are kept", excerpt(first.text.value)),
        {Source{page, first.box, std::nullopt}});
}

/// Departments at the foot of a page and others at the head of the next, in one policy, may be one cell.
void report_unclear(const PageBreak& cut, const PlanTable& upper, const PlanTable& lower,
                    Diagnostics& diagnostics) {
    for (const std::size_t i : cut.unclear) {
        const TextLines& above = upper.columns[i].cells.back().lines;
        const TextLines& below = lower.columns[i].cells.front().lines;
        diagnostics.add(
            DiagnosticCode::kInferredDepartments,
            fmt::format(
                "departments inferred (confidence 0.60): {} ends at the foot of a page where {} begins "
                "the next; they are read as {}",
                excerpt(compact_form(above)), excerpt(compact_form(below)),
                cut.columns.contains(i) ? "one cell" : "two cells"),
            {Source{upper.page, above.back().box, std::nullopt},
             Source{lower.page, below.front().box, std::nullopt}});
    }
}

/// Cells that a page break cut become one.
class CellJoiner {
 public:
    CellJoiner(const PlanTable& upper, const PlanTable& lower, const PageBreak& cut, Diagnostics& diagnostics)
        : cut_(cut),
          place_{cut.kind, upper.foot_pt - lower.box.top},
          page_(lower.page),
          diagnostics_(diagnostics) {}

    void join(PlanCell& upper, const PlanCell& lower, TextLines& furniture) const {
        JoinedText text = join_cut_text(upper.lines, lower.lines, place_);
        if (text.doubtful) report_repeated(lower.lines, page_, diagnostics_);
        upper.lines = std::move(text.lines);
        append(furniture, text.repeated);
        upper.row_span += lower.row_span - (cut_.row ? 1 : 0);
        upper.bottom = lower.bottom;
    }

 private:
    const PageBreak& cut_;
    BreakPlace place_;
    int page_;
    Diagnostics& diagnostics_;
};

void append_cells(RoleColumn& upper, std::vector<PlanCell> cells, int first_row) {
    for (PlanCell& cell : cells) {
        cell.row += first_row;
        upper.cells.push_back(std::move(cell));
    }
}

/// `joiner` is null where nothing was cut.
void append_table(PlanTable& upper, PlanTable lower, const std::vector<bool>& go_on, const PageBreak& cut,
                  const CellJoiner* joiner) {
    const int first_row = upper.rows - (cut.row ? 1 : 0);
    for (std::size_t i = 0; i < upper.columns.size(); ++i) {
        if (go_on[i]) {
            upper.columns[i].cells.back().row_span += first_row + lower.rows - upper.rows;
            continue;
        }
        std::vector<PlanCell>& cells = lower.columns[i].cells;
        if (joiner && cut.columns.contains(i)) {
            joiner->join(upper.columns[i].cells.back(), cells.front(), upper.furniture);
            cells.erase(cells.begin());
        }
        append_cells(upper.columns[i], std::move(cells), first_row);
    }
    upper.rows = first_row + lower.rows;
    upper.page = lower.page;
    upper.foot_pt = lower.foot_pt;
    append(upper.furniture, lower.furniture);
}

void append_aligned_rows(PlanTable& upper, PlanTable lower, const std::vector<bool>& go_on) {
    hand_down_strays(lower);
    for (std::size_t i = 0; i < upper.columns.size(); ++i) append(upper.strays[i], lower.strays[i]);
    append_table(upper, std::move(lower), go_on, {}, nullptr);
}

}  // namespace

void join_over_break(PlanTable& upper, PlanTable lower, Diagnostics& diagnostics) {
    const std::vector<bool> go_on = align_columns(upper, lower);
    if (upper.rows == 0 || lower.rows == 0) return append_aligned_rows(upper, std::move(lower), go_on);
    const PageBreak cut = find_page_break(upper, lower);
    report_unclear(cut, upper, lower, diagnostics);
    const CellJoiner joiner(upper, lower, cut, diagnostics);
    drop_repeated_strays(upper, lower);
    hand_down_strays(lower);
    append_table(upper, std::move(lower), go_on, cut, &joiner);
}

void append_rows(PlanTable& upper, PlanTable lower) {
    const std::vector<bool> go_on = align_columns(upper, lower);
    append_aligned_rows(upper, std::move(lower), go_on);
}

}  // namespace torikumi
