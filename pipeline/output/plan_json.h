#pragma once

// Owns the JSON form `torikumi.plan/1` of a plan, both ways: written with every documented key in its
// documented order, null where a value is absent; read back into an equal plan. The normative form is
// plan.schema.json.

#include <string>
#include <string_view>

#include "pipeline/model/plan.h"
#include "pipeline/output/json_writer.h"

namespace torikumi {

inline constexpr std::string_view kPlanFormat = "torikumi.plan/1";

/// UTF-8, nothing escaped that need not be, one line break at the end. Numbers stand as the plan holds them.
std::string write_plan_json(const Plan& plan, JsonStyle style);

/// The places of one fact as they stand under `source`.
void write_sources(JsonWriter& json, const Sources& sources);

/// Reads what `write_plan_json` wrote; keys that a later 1.x added are passed over, its codes of diagnostics
/// are kept. Throws DocumentError:
/// kJsonInvalid where `text` is no JSON or of another format, kSchemaViolation with the JSON pointer of a
/// value that is missing or of the wrong type.
Plan read_plan_json(std::string_view text);

}  // namespace torikumi
