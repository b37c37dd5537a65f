#pragma once

// Owns reading a plan out of laid-out pages: finds the header row by its words, gives columns their roles,
// joins rows and cells that a page break cut, and sorts the lines outside tables into head, sections and
// lists.

#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// Throws DocumentError{kNoPlanFound} where no table has a header of a plan. `pages` in page order.
PlanDraft read_tables(const std::vector<PageLayout>& pages, const CharacterTable& characters,
                      const Lexicon& lexicon, Diagnostics& diagnostics);

}  // namespace torikumi
