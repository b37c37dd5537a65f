#pragma once

// Owns 【再掲】: finds the first untagged measure that a tagged one repeats, and links both ways.

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/plan.h"

namespace torikumi {

struct RepeatSettings {
    double trusted_similarity =
        0.75;  // below, a repeat is dangling: two measures on one subject reach about 0.6
    double named_similarity = 0.4;  // below, the nearest measure only shares its grammar, and helps nobody
};

/// Sets `same_as` and `repeated_in`. A repeat without an original it can trust is the diagnostic
/// kDanglingRepeat.
Plan resolve_repeats(Plan plan, const RepeatSettings& settings, Diagnostics& diagnostics);

}  // namespace torikumi
