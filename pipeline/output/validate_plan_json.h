#pragma once

// Owns whether a JSON file is a plan of this format: by the schema, and by what a schema cannot say
// (plan_integrity.h). Nothing is mended.

#include <string_view>
#include <vector>

#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// Every violation found, with the pointer of the value; empty for a valid plan. The integrity of a plan is
/// looked at only where the schema holds.
std::vector<Diagnostic> validate_plan_json(std::string_view text);

}  // namespace torikumi
