#pragma once

// Owns the JSON form `torikumi.diff/1` of the changes between two plans, with every documented key in its
// documented order. The normative form is diff.schema.json. Not here: JSON Patch (plan_patch.h).

#include <string>
#include <string_view>

#include "pipeline/model/changes.h"
#include "pipeline/output/json_writer.h"

namespace torikumi {

inline constexpr std::string_view kDiffFormat = "torikumi.diff/1";

std::string write_diff_json(const Changes& changes, JsonStyle style);

}  // namespace torikumi
