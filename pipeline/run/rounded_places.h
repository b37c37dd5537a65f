#pragma once

// Owns the precision of places: a hundredth of a point (3.5 µm). What arithmetic leaves beyond that is noise,
// and would make equal prints differ.

#include "pipeline/model/plan.h"

namespace torikumi {

/// Rounds every box of the plan. The similarity of repeats is rounded where it is computed.
Plan with_rounded_places(Plan plan);

}  // namespace torikumi
