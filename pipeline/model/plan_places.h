#pragma once

// Owns finding what stands at a place of a plan, and who is in charge of it. In come a plan and a path, out
// go references into the plan and texts as printed. Not here: what changed there (changes.h).

#include <string>
#include <vector>

#include "pipeline/model/changes.h"

namespace torikumi {

/// The things at a place; the place must be one of `plan`, and of that kind.
const Section& section_at(const Plan& plan, const NodePath& path);
const Recommendation& recommendation_at(const Plan& plan, const NodePath& path);
const Policy& policy_at(const Plan& plan, const NodePath& path);
const Measure& measure_at(const Plan& plan, const NodePath& path);

/// The title of a section, the text of anything else, nothing of the document.
const std::string& text_at(const Plan& plan, const NodePath& path);

/// 子）児童相談所（市内全域）.
std::string printed_form(const Department& department);

/// As printed, of a measure or of all measures below a policy or section; each once, in the order of the
/// plan. Recommendations and the document have none.
std::vector<std::string> departments_at(const Plan& plan, const NodePath& path);

/// The same, behind `names`, but for those that are among them already.
void append_departments(const Plan& plan, const NodePath& path, std::vector<std::string>& names);

}  // namespace torikumi
