#include "pipeline/pages/item_headings.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace torikumi {
namespace {

using enum ColumnRole;

class HeadingFinder {
 public:
    HeadingFinder(const PageFlow& flow, const Lexicon& lexicon, LineClaims& claims)
        : flow_(flow), levels_(lexicon.profile.levels), claims_(claims) {}

    /// Those before one table, in lines [first, end).
    void find(std::size_t table, std::size_t first, std::size_t end) {
        first = take(table, kPolicy, levels_.policies.headings, first, end);
        take(table, kMeasure, levels_.measures.headings, first, end);
    }

    std::vector<ItemHeading> found() { return std::move(found_); }

 private:
    /// Where to look on for headings of the level below.
    std::size_t take(std::size_t table, ColumnRole role, const MarkForms& forms, std::size_t first,
                     std::size_t end) {
        if (forms.empty() || flow_.tables[table].find(role)) return first;
        for (std::size_t i = end; i-- > first;) {
            if (!claims_.is_free(i) || !split_heading({flow_.lines[i].line}, forms)) continue;
            TextLines lines = {flow_.lines[i].line};
            claims_.take(i);
            for (const std::size_t next : continuation_lines(flow_, claims_, i, Wrapping::kAtRightSide)) {
                claims_.take(next);
                lines.push_back(flow_.lines[next].line);
            }
            found_.push_back({table, role, *split_heading(lines, forms)});
            return i + 1;
        }
        return first;
    }

    const PageFlow& flow_;
    const Levels& levels_;
    LineClaims& claims_;
    std::vector<ItemHeading> found_;
};

/// A header at the foot of a page has its rows on the next.
std::size_t table_with_rows(const std::vector<PlanTable>& tables, std::size_t table, ColumnRole role) {
    while (tables[table].rows == 0 && table + 1 < tables.size() && !tables[table + 1].find(role)) ++table;
    return table;
}

}  // namespace

std::vector<ItemHeading> take_item_headings(const PageFlow& flow, const std::vector<SectionHeading>& sections,
                                            const Lexicon& lexicon, LineClaims& claims) {
    HeadingFinder finder(flow, lexicon, claims);
    std::size_t line = 0;
    for (std::size_t table = 0; table < flow.tables.size(); ++table) {
        std::size_t first = line;
        while (line < flow.lines.size() && flow.lines[line].gap <= table) ++line;
        for (const SectionHeading& section : sections) {
            if (section.line < line) first = std::max(first, section.line + 1);
        }
        finder.find(table, first, line);
    }
    return finder.found();
}

void add_item_headings(std::vector<PlanTable>& tables, std::vector<ItemHeading> headings) {
    // Columns go before all others: the measure first, so that its policy stands before it.
    std::ranges::reverse(headings);
    for (ItemHeading& heading : headings) {
        PlanTable& table = tables[table_with_rows(tables, heading.table, heading.role)];
        add_item_columns(table, heading.role, std::move(heading.parts));
    }
}

}  // namespace torikumi
