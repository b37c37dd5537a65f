#pragma once

// Owns the way from two plans to what changed between them. In come two plans of one format, out goes a value
// that points into both (changes.h). The order in which a plan lists its things changes no event; nothing
// here knows files, JSON or colours.

#include "pipeline/diff/diff_settings.h"
#include "pipeline/model/changes.h"
#include "pipeline/model/plan.h"

namespace torikumi {

/// diff_plans(a, a) has no events; diff_plans(b, a) is the mirror of diff_plans(a, b).
Changes diff_plans(const Plan& old_plan, const Plan& new_plan, const DiffSettings& settings = {});

}  // namespace torikumi
