#include "pipeline/tables/report_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "normalizers/compact_form.h"
#include "normalizers/marks.h"
#include "normalizers/wrapped_lines.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

using enum ColumnRole;

// Mean length of a cell; a column of words (完了, 済) is no report of the progress.
constexpr std::size_t kLeastProse_code_points = 6;

struct RoleWords {
    std::string_view name;    // as the plans that we know have it
    std::string_view reason;  // what stands in the column
    double confidence = 0;
};

RoleWords words_of(ColumnRole role) {
    switch (role) {
        case kRecommendation: return {"該当提言", "marks of recommendations", 0.8};
        case kPolicy: return {"取組方針", "items with the marks of policies", 0.9};
        case kMeasure: return {"具体的な取組内容", "items with the marks of measures", 0.9};
        case kProgress: return {"実施状況", "the only prose beside the measures", 0.7};
        case kCategory: return {"区分", "category codes", 0.9};
        case kDepartments: return {"担当部", "departments", 0.9};
        case kExtra: break;
    }
    return {};
}

/// What the printed cells of one column are.
struct CellCount {
    std::size_t printed = 0;
    std::size_t mark_lists = 0;
    std::size_t code_points = 0;

    bool is_prose() const { return printed > 0 && code_points >= kLeastProse_code_points * printed; }
    bool is_mark_list() const { return printed > 0 && mark_lists == printed; }
};

CellCount count_cells(const RoleColumn& column) {
    CellCount count;
    for (const PlanCell& cell : column.cells) {
        if (is_blank(cell.lines)) continue;
        ++count.printed;
        count.code_points += count_code_points(compact_form(cell.lines));
        if (!parse_mark_list(unwrap_lines(cell.lines).value).empty()) ++count.mark_lists;
    }
    return count;
}

class ColumnReporter {
 public:
    ColumnReporter(const Lexicon& lexicon, Diagnostics& diagnostics)
        : lexicon_(lexicon), diagnostics_(diagnostics) {}

    void report(const PlanTable& table) {
        for (const RoleColumn& column : table.columns) {
            if (column.source == RoleSource::kContents && column.part == CellPart::kText)
                report_inferred(column, table);
            if (column.role == kExtra) report_left(column, table);
        }
    }

 private:
    bool is_new(ColumnRole role, const RoleColumn& column) {
        return named_.emplace(role, compact_form(column.header.value)).second;
    }

    void report_inferred(const RoleColumn& column, const PlanTable& table) {
        if (!is_new(column.role, column)) return;
        const RoleWords words = words_of(column.role);
        add(DiagnosticCode::kInferredColumn, table,
            fmt::format("column inferred (confidence {:.2f}): {} is read as {}, for it holds {}",
                        words.confidence, excerpt(column.header.value), words.name, words.reason));
    }

    void report_left(const RoleColumn& column, const PlanTable& table) {
        const bool may_be_progress = !table.find(kProgress) && !lexicon_.headers.is_side(column.header.value);
        const bool may_be_marks = !table.find(kRecommendation);
        if (names_extra(lexicon_.headers.match(column.header.value))) return;
        if (!may_be_progress && !may_be_marks) return;
        const CellCount count = count_cells(column);
        if (may_be_progress && count.is_prose()) report_missing(kProgress, column, table);
        if (may_be_marks && count.is_mark_list()) report_missing(kRecommendation, column, table);
    }

    void report_missing(ColumnRole role, const RoleColumn& column, const PlanTable& table) {
        if (!is_new(role, column)) return;
        add(DiagnosticCode::kColumnMissing, table,
            fmt::format("no column was found for {}; {} may be it, and is kept in `extra`",
                        words_of(role).name, excerpt(column.header.value)));
    }

    void add(DiagnosticCode code, const PlanTable& table, std::string message) {
        diagnostics_.add(code, std::move(message), {Source{table.first_page, table.box, std::nullopt}});
    }

    const Lexicon& lexicon_;
    Diagnostics& diagnostics_;
    std::set<std::pair<ColumnRole, std::string>> named_;
};

}  // namespace

void report_columns(const std::vector<PlanTable>& tables, const Lexicon& lexicon, Diagnostics& diagnostics) {
    ColumnReporter reporter(lexicon, diagnostics);
    for (const PlanTable& table : tables) reporter.report(table);
}

}  // namespace torikumi
