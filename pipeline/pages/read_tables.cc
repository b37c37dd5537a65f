#include "pipeline/pages/read_tables.h"

#include <utility>

#include "pipeline/draft/blank_items.h"
#include "pipeline/pages/no_plan.h"
#include "pipeline/pages/sort_lines.h"
#include "pipeline/tables/group_rows.h"
#include "pipeline/tables/page_flow.h"
#include "pipeline/tables/page_join.h"
#include "pipeline/tables/report_columns.h"

namespace torikumi {
namespace {

/// The tables of a section as one, page breaks undone.
PlanTable joined_table(PageFlow& flow, const std::vector<std::size_t>& tables, Diagnostics& diagnostics) {
    PlanTable joined = std::move(flow.tables[tables.front()]);
    for (std::size_t i = 1; i < tables.size(); ++i) {
        PlanTable& next = flow.tables[tables[i]];
        if (next.first_page == joined.page + 1) {
            join_over_break(joined, std::move(next), diagnostics);
        } else {
            append_rows(joined, std::move(next));
        }
    }
    return joined;
}

void append(TextLines& lines, const TextLines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

}  // namespace

PlanDraft read_tables(const std::vector<PageLayout>& pages, const CharacterTable& characters,
                      const Lexicon& lexicon, Diagnostics& diagnostics) {
    PageFlow flow = read_flow(pages, characters, lexicon);
    if (flow.tables.empty()) throw no_plan_error(flow, lexicon);
    report_columns(flow.tables, lexicon, diagnostics);
    SortedLines sorted = sort_lines(flow, lexicon, diagnostics);
    add_item_headings(flow.tables, std::move(sorted.item_headings));

    PlanDraft draft{std::move(sorted.head), {}, std::move(sorted.furniture), std::move(sorted.unplaced)};
    append(draft.furniture, flow.ruby);
    for (const TextLine& line : flow.hidden) draft.unplaced.push_back({line});
    for (SortedSection& section : sorted.sections) {
        if (!section.tables.empty()) {
            const PlanTable table = joined_table(flow, section.tables, diagnostics);
            group_rows(table, section.draft, draft.furniture);
            append(draft.furniture, table.furniture);
            for (const TextLines& strays : table.strays) {
                if (!strays.empty()) draft.unplaced.push_back(strays);
            }
        }
        draft.sections.push_back(std::move(section.draft));
    }
    drop_blank_items(draft);
    return draft;
}

}  // namespace torikumi
