#pragma once

// Owns what is the same thing in two plans, on all levels. In come two plans, out go pairs, and what was
// split or merged. Not here: what changed about a pair.

#include "pipeline/diff/level_pairs.h"
#include "pipeline/diff/split_parts.h"

namespace torikumi {

struct Level {
    LevelPairs pairs;
    SplitsAndMerges parts;
};

struct PlanPairs {
    Level sections;  // neither split nor merged: what becomes of their policies says more
    Level recommendations;
    Level policies;
    Level measures;
};

PlanPairs pair_plans(const Plan& old_plan, const Plan& new_plan, const DiffSettings& settings);

}  // namespace torikumi
