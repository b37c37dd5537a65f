#pragma once

// Owns the rulings that a page leaves to the reader: a table under a header of a plan whose columns, rows or
// both are parted by white space only. In come the pages as painted, out go the missing rulings, to be laid
// out like painted ones. Not here: what is white (white_columns.h, white_rows.h), where a table is
// (open_tables.h).

#include <vector>

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/layout.h"
#include "pipeline/plan/lexicon.h"
#include "pipeline/plan/plan_draft.h"

namespace torikumi {

/// The pages with rulings added where a header of a plan stands over a table without; the same pages where
/// none does. What is painted stays and is not doubled. Diagnostic: kInferredRulings.
std::vector<PageContent> with_inferred_rulings(std::vector<PageContent> pages, const Lexicon& lexicon,
                                               Diagnostics& diagnostics);

/// Whether rows of a table run together for want of rules between them: codes of categories, or marks of
/// items, stand under each other in one cell.
bool runs_rows_together(const PlanDraft& draft);

}  // namespace torikumi
