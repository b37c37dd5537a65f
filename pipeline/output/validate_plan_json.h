#pragma once

// Owns whether a JSON file is a plan of this format: by the schema, and by what a schema cannot say
// (plan_integrity.h). Nothing is mended.

#include <string_view>
#include <vector>

#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// The violations, each with the pointer of its value, the first hundred of them and then how many more;
/// empty for a valid plan. The integrity of a plan is looked at only where the schema holds. Throws
/// DocumentError{kJsonInvalid} where `text` is no JSON or of another format.
std::vector<Diagnostic> validate_plan_json(std::string_view text);

}  // namespace torikumi
