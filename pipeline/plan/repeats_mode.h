#pragma once

// Owns what a reader wants to see of 【再掲】 in a resolved plan: the link, nothing, or the original's rows.
// Not here: finding the originals (resolve_repeats.h).

#include <string_view>

#include "pipeline/model/plan.h"

namespace torikumi {

enum class RepeatsMode {
    kLink,    // as resolved: each repeat stands where it was printed, with `same_as`
    kDrop,    // each measure once: repeats with `same_as` are left out, `repeated_in` says where they stood
    kExpand,  // a repeat also carries its original's progress and departments where its own cells are blank
};

/// Diagnostics follow: their pointers lead to the same measures as before, those of dropped measures go with
/// them. A repeat that was not resolved stays in every mode.
Plan with_repeats(Plan plan, RepeatsMode mode);

}  // namespace torikumi
