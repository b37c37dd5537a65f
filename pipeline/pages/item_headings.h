#pragma once

// Owns finding policies and measures that are printed as headings over their table, in a plan whose tables
// have no column for them. In come the free lines before tables, out go headings by table. Not here: headings
// of sections (section_headings.h), what a heading is made of (level_headings.h).

#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/pages/flow_lines.h"
#include "pipeline/pages/section_headings.h"
#include "pipeline/tables/level_headings.h"

namespace torikumi {

/// The policy, or the measure, of a table's rows; `table` is an index into PageFlow::tables.
struct ItemHeading {
    std::size_t table = 0;
    ColumnRole role = ColumnRole::kPolicy;
    HeadingParts parts;
};

/// Takes, for each table and each level that it has no column for, the last heading of the level between the
/// table and what stands before it. In the order of tables, a policy before its measure.
std::vector<ItemHeading> take_item_headings(const PageFlow& flow, const std::vector<SectionHeading>& sections,
                                            const Lexicon& lexicon, LineClaims& claims);

/// Gives each table the columns of its headings. A header without rows hands them to the table after it.
void add_item_headings(std::vector<PlanTable>& tables, std::vector<ItemHeading> headings);

}  // namespace torikumi
