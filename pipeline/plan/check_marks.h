#pragma once

// Owns the checks of numbering: marks that skip a number, stand twice under one parent, stand out of order or
// are missing. Called by check_plan.

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/plan.h"

namespace torikumi {

/// A series may go on where the one before it ended (④ after the ③ of the policy before). A plan that marks
/// no item of a kind gives one diagnostic for all of them.
void check_marks(const Plan& plan, Diagnostics& diagnostics);

}  // namespace torikumi
