#pragma once

// Owns where two texts differ, letter by letter. In come two texts, out go the runs of code points that
// changed. Not here: what kind of change it is (text_change.h).

#include <string_view>
#include <vector>

#include "pipeline/diff/diff_settings.h"
#include "pipeline/model/changes.h"

namespace torikumi {

/// Ascending, none next to another. Turned round, the spans are turned round. What differs in print form
/// alone is no span.
std::vector<ChangedSpan> changed_spans(std::string_view before, std::string_view after,
                                       const TextChangeSettings& settings);

}  // namespace torikumi
