#pragma once

// Owns what must hold between the values of one plan and no schema can say: ids are unique, repeats are
// linked both ways, numbers of recommendations exist, places fit the kind of the source and
// begin before they end, dates exist.

#include <vector>

#include "pipeline/model/plan.h"

namespace torikumi {

/// Every breach as kSchemaViolation with its pointer. A recommendation that is not listed is no breach where
/// the plan says so itself (recommendation-unknown), or lists none at all: then the print has it so.
std::vector<Diagnostic> find_integrity_breaches(const Plan& plan);

}  // namespace torikumi
