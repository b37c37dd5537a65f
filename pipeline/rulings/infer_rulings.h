#pragma once

// Owns the rulings that a page leaves to the reader: a table under a header of a plan whose columns, rows or
// both are parted by white space only. In come the pages as painted, out go the missing rulings, to be laid
// out like painted ones. Not here: what is white (white_columns.h, white_rows.h), where a table is
// (open_tables.h).

#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/model/layout.h"
#include "pipeline/rulings/open_tables.h"

namespace torikumi {

/// Where on a page the departments of a measure stand in doubt: its row, and how sure they are (0.5–1).
struct UnsureDepartmentsPlace {
    int page = 1;
    double top_pt = 0;
    double bottom_pt = 0;
    double confidence = 0;
};

struct RuledPages {
    std::vector<PageContent> pages;
    std::vector<UnsureDepartmentsPlace> unsure_departments;  // of dumps only
};

/// The pages with rulings added where a header of a plan stands over a table without; the same pages where
/// none does. What is painted stays and is not doubled. Diagnostic: kInferredRulings.
RuledPages with_inferred_rulings(std::vector<PageContent> pages, const Lexicon& lexicon,
                                 Diagnostics& diagnostics, PageMeasure measure = PageMeasure::kShared);

/// Whether rows of a table run together for want of rules between them: codes of categories, or marks of
/// items, stand under each other in one cell.
bool runs_rows_together(const PlanDraft& draft);

/// Whether no row says what was done: then a rule between columns is missing, and 実施状況 stands in the
/// cells of the column before.
bool runs_columns_together(const PlanDraft& draft);

}  // namespace torikumi
