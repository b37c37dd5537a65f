#pragma once

// Owns telling where in the plan each printed line stands: the draft the other way round. In comes a draft,
// out go its lines in the order in which the plan holds them. Values nothing (value_plan.h).

#include <vector>

#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/placed_line.h"

namespace torikumi {

/// Pointers are those of the plan that `value_plan` makes of the draft.
std::vector<PlacedLine> place_lines(const PlanDraft& draft, const CharacterTable& characters);

}  // namespace torikumi
