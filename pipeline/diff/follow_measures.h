#pragma once

// Owns following each measure over the revisions of a plan: what neighbouring years pair is one measure. In
// come plans in the order of time with what changed from each to the next, out goes a timeline. Not here: the
// pairing itself (diff_plans.h), nor which year a plan is of.

#include <string>
#include <vector>

#include "pipeline/model/changes.h"
#include "pipeline/model/timeline.h"

namespace torikumi {

struct DatedPlan {
    std::string label;  // names its column
    Plan plan;
};

/// `steps[i]` is diff_plans(plans[i], plans[i + 1]). A measure that is dropped and comes back is two: nothing
/// says that it is the same. Of a split, the part that the pairs name goes on, and the others are first seen;
/// of a merger likewise.
Timeline follow_measures(const std::vector<DatedPlan>& plans, const std::vector<Changes>& steps);

}  // namespace torikumi
