#pragma once

// Owns which items of a draft are printed at all. A blank row at the foot of a table, left for the next
// entry, is an item of which nothing is printed: it has no place, and is none of the plan.

#include "pipeline/draft/plan_draft.h"

namespace torikumi {

/// Takes out recommendations, measures, policies and sections of which nothing is printed, neither of them
/// nor of what belongs to them. Department cells of such a section are unplaced.
void drop_blank_items(PlanDraft& draft);

}  // namespace torikumi
