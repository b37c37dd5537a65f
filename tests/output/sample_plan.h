#pragma once

// Owns two plans to write and read: one with every field set, one with every field absent that may be. The
// words are invented.

#include "pipeline/model/plan.h"

namespace torikumi {

Plan full_plan();
Plan bare_plan();

}  // namespace torikumi
