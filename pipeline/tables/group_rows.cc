#include "pipeline/tables/group_rows.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>

#include "normalizers/categories.h"
#include "normalizers/compact_form.h"
#include "pipeline/draft/cut_text.h"
#include "pipeline/draft/dump_line_shape.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

using enum ColumnRole;

void append(TextLines& lines, const TextLines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

/// Rows [first, end) of one policy or measure.
struct Span {
    int first = 0;
    int end = 0;

    bool holds(const PlanCell& cell) const { return cell.row >= first && cell.end() <= end; }
};

std::span<const PlanCell> cells_over(const RoleColumn& column, const Span& rows) {
    return column.cells_over(rows.first, rows.end);
}

/// A policy or a measure as the cells of its rows print it.
struct Item {
    Span span;
    TextLines mark;
    TextLines text;

    std::optional<Mark> printed_mark() const {
        const auto own = sole_mark(mark);
        return own ? own : first_mark(text);
    }
};

class RowGrouper {
 public:
    RowGrouper(const PlanTable& table, SectionDraft& section, TextLines& furniture)
        : table_(table), section_(section), furniture_(furniture) {}

    void group() {
        if (table_.rows == 0) return;
        const std::vector<Item> policies = items(kPolicy, {0, table_.rows});
        for (const Item& policy : policies) add_policy(policy);
        add_departments();
        for (const PlanCell* cell : shared_) section_.shared_cells.push_back(cell->lines);
    }

 private:
    /// The cell of a column where it begins in `row`; null for a column that is not there.
    const PlanCell* beginning(const RoleColumn* column, int row) const {
        if (!column) return nullptr;
        const PlanCell& cell = column->cell_at(row);
        return cell.row == row ? &cell : nullptr;
    }

    /// Cuts `rows` into the items of a role. A blank cell goes on with the item above; so does one that says
    /// the same again, as in tables without merged cells. Where the role has no column, the rows are one
    /// item.
    std::vector<Item> items(ColumnRole role, Span rows) {
        const RoleColumn* marks = table_.find(role, CellPart::kMark);
        const RoleColumn* texts = table_.find(role);
        std::vector<Item> found;
        for (int row = rows.first; row < rows.end; ++row) {
            const PlanCell* mark = beginning(marks, row);
            const PlanCell* text = beginning(texts, row);
            Item next{{row, row + 1}, mark ? mark->lines : TextLines{}, text ? text->lines : TextLines{}};
            const bool within_marked = marks && !mark && !is_blank(marks->cell_at(row).lines) &&
                                       marks->cell_at(row).row >= rows.first;
            const bool says_nothing = is_blank(next.mark) && is_blank(next.text);
            if (found.empty() || !(within_marked || says_nothing || repeats(found.back(), next))) {
                found.push_back(std::move(next));
                continue;
            }
            Item& item = found.back();
            item.span.end = row + 1;
            TextLines& destination = within_marked ? item.text : furniture_;
            append(destination, next.mark);
            append(destination, next.text);
        }
        return found;
    }

    static bool repeats(const Item& item, const Item& next) {
        const auto mark = item.printed_mark();
        const auto next_mark = next.printed_mark();
        if (mark != next_mark) return false;
        if (is_blank(next.text)) return mark.has_value();
        return compact_form(item.text) == compact_form(next.text);
    }

    void add_policy(const Item& item) {
        PolicyDraft policy;
        policy.mark = item.mark;
        policy.text = item.text;
        if (const RoleColumn* column = table_.find(kRecommendation)) {
            for (const PlanCell& cell : cells_over(*column, item.span))
                append(policy.recommendations, cell.lines);
        }
        for (const Item& measure : items(kMeasure, item.span)) {
            if (is_blank_measure(measure)) continue;
            policy.measures.push_back(measure_of(measure));
            spans_.push_back({section_.policies.size(), policy.measures.size() - 1, measure.span});
        }
        section_.policies.push_back(std::move(policy));
    }

    /// A policy whose rows hold nothing has no measures.
    bool is_blank_measure(const Item& item) const {
        return std::ranges::all_of(table_.columns, [&](const RoleColumn& column) {
            const bool above_measures = column.role == kPolicy || column.role == kRecommendation;
            return above_measures ||
                   std::ranges::all_of(cells_over(column, item.span),
                                       [](const PlanCell& cell) { return is_blank(cell.lines); });
        });
    }

    MeasureDraft measure_of(const Item& item) {
        MeasureDraft measure;
        measure.mark = item.mark;
        measure.text = item.text;
        std::vector<Span> rows;
        for (int row = item.span.first; row < item.span.end; ++row) {
            if (!rows.empty() && !begins_progress(row, item)) {
                rows.back().end = row + 1;
                continue;
            }
            rows.push_back({row, row + 1});
        }
        if (has_progress()) {
            for (const Span& row : rows) measure.progress.push_back(progress_of(row));
        }
        add_extra(item.span, rows, measure);
        return measure;
    }

    bool has_progress() const { return table_.find(kProgress) || table_.find(kCategory); }

    /// A row begins with its own cell of progress or category. A row that is blank under cells that are not
    /// merged is no row of the print (a spreadsheet's spare line).
    bool begins_progress(int row, const Item& measure) const {
        const PlanCell* progress = beginning(table_.find(kProgress), row);
        const PlanCell* category = beginning(table_.find(kCategory), row);
        if (!progress && !category) return false;
        const bool printed =
            (progress && !is_blank(progress->lines)) || (category && !is_blank(category->lines));
        if (printed) return true;
        const RoleColumn* texts = table_.find(kMeasure);
        return texts && texts->cell_at(row).row < row && texts->cell_at(row).row >= measure.span.first;
    }

    ProgressDraft progress_of(const Span& rows) {
        ProgressDraft progress;
        add_cells(table_.find(kProgress), rows, progress.text);
        add_cells(table_.find(kCategory), rows, progress.category);
        return progress;
    }

    /// The cells that begin in `rows`, or else the one that is merged with rows above: Ａ beside three rows.
    void add_cells(const RoleColumn* column, const Span& rows, TextLines& lines) {
        if (!column) return;
        for (const PlanCell& cell : cells_over(*column, rows)) {
            if (cell.row < rows.first && !may_be_shared(cell)) continue;
            if (!rows.holds(cell) && !is_blank(cell.lines)) shared_.insert(&cell);
            append(lines, cell.lines);
        }
    }

    /// Several codes or paragraphs under each other say that a rule between rows is missing: then nothing
    /// tells which is whose.
    static bool may_be_shared(const PlanCell& cell) {
        return std::ranges::count_if(cell.lines, [](const TextLine& line) {
                   return is_indented(line) || parse_category_code(line.text.value).has_value();
               }) <= 1;
    }

    /// A cell over several rows says something of the measure, and of each that it reaches; any other of its
    /// row.
    void add_extra(const Span& span, const std::vector<Span>& rows, MeasureDraft& measure) {
        for (const RoleColumn& column : table_.columns) {
            if (column.role != kExtra) continue;
            for (const PlanCell& cell : cells_over(column, span)) {
                if (is_blank(cell.lines)) continue;
                if (!span.holds(cell)) shared_.insert(&cell);
                const auto row = std::ranges::upper_bound(rows, cell.row, {}, &Span::end);
                const bool over_several = cell.row < span.first || cell.end() > row->end;
                const auto index = static_cast<std::size_t>(row - rows.begin());
                const bool of_measure = over_several || measure.progress.empty();
                add_extra_cell(column.header, cell.lines,
                               of_measure ? measure.extra : measure.progress[index].extra);
            }
        }
    }

    static void add_extra_cell(const Text& header, const TextLines& lines, std::vector<ExtraDraft>& extra) {
        if (!extra.empty() && extra.back().header == header) {
            append(extra.back().text, lines);
        } else {
            extra.push_back({header, lines});
        }
    }

    struct MeasureSpan {
        std::size_t policy;
        std::size_t measure;
        Span span;
    };

    /// A cell of departments serves all measures that it reaches. Where a measure has several of its own, one
    /// beside each row, they are read as one; what they say again is furniture.
    void add_departments() {
        const RoleColumn* column = table_.find(kDepartments);
        if (!column) return;
        std::vector<std::optional<std::size_t>> entries(column->cells.size());
        for (const MeasureSpan& measure : spans_) {
            std::optional<std::size_t> own;
            std::optional<std::size_t> shared;
            for (const PlanCell& cell : cells_over(*column, measure.span)) {
                if (is_blank(cell.lines)) continue;
                const auto i = static_cast<std::size_t>(&cell - column->cells.data());
                if (!measure.span.holds(cell)) {
                    if (!entries[i]) entries[i] = add_department_cell(cell.lines);
                    if (!shared) shared = entries[i];
                } else if (own) {
                    add_department_lines(cell.lines, section_.department_cells[*own]);
                    entries[i] = own;
                } else {
                    own = entries[i] = add_department_cell(cell.lines);
                }
            }
            MeasureDraft& draft = section_.policies[measure.policy].measures[measure.measure];
            draft.departments = own ? own : shared;
        }
    }

    std::size_t add_department_cell(const TextLines& lines) {
        section_.department_cells.push_back(lines);
        return section_.department_cells.size() - 1;
    }

    void add_department_lines(const TextLines& lines, TextLines& cell) {
        append(is_second_printing(cell, lines) ? furniture_ : cell, lines);
    }

    const PlanTable& table_;
    SectionDraft& section_;
    TextLines& furniture_;
    std::vector<MeasureSpan> spans_;
    std::set<const PlanCell*> shared_;
};

}  // namespace

void group_rows(const PlanTable& table, SectionDraft& section, TextLines& furniture) {
    RowGrouper(table, section, furniture).group();
}

}  // namespace torikumi
