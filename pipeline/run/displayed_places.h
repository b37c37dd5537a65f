#pragma once

// Owns the places that a result names: on the page as displayed, to a hundredth of a point (3.5 µm). What
// arithmetic leaves beyond that is noise, and would make equal prints differ.

#include <vector>

#include "pipeline/model/page_turn.h"
#include "pipeline/model/plan.h"

namespace torikumi {

/// Turns every box on one of the pages of `turns` back, and rounds every box of the plan. The similarity of
/// repeats is rounded where it is computed.
Plan with_displayed_places(Plan plan, const std::vector<PageTurn>& turns);

/// The same for places alone.
Sources displayed_places(Sources places, const std::vector<PageTurn>& turns);

}  // namespace torikumi
