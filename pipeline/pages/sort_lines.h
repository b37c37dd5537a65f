#pragma once

// Owns sorting the lines outside the rows of the plan tables: head, legend, notes, section headings, lists of
// recommendations, furniture. What no place is found for is unplaced. Not here: the rows (group_rows.h).

#include <vector>

#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/pages/item_headings.h"
#include "pipeline/tables/page_flow.h"

namespace torikumi {

/// A section with its title and recommendations; `tables` are indices into PageFlow::tables, in order.
struct SortedSection {
    SectionDraft draft;
    std::vector<std::size_t> tables;
};

struct SortedLines {
    HeadDraft head;
    std::vector<SortedSection> sections;
    std::vector<ItemHeading> item_headings;  // policies and measures that stand over their tables
    TextLines furniture;
    std::vector<TextLines> unplaced;
};

/// Every table of the flow stands in one section, every line in one place.
SortedLines sort_lines(const PageFlow& flow, const Lexicon& lexicon, Diagnostics& diagnostics);

}  // namespace torikumi
