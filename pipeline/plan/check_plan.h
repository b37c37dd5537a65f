#pragma once

// Owns the checks that need the whole plan: gaps and doubles in marks, codes outside the legend,
// recommendations without a policy, departments that look like nothing else. Changes nothing.

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/plan.h"

namespace torikumi {

void check_plan(const Plan& plan, Diagnostics& diagnostics);

}  // namespace torikumi
