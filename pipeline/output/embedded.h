#pragma once

// Owns what the build puts into the program: its version and the JSON Schema of a plan.

#include <string_view>

namespace torikumi {

inline constexpr std::string_view kProgramName = "torikumi";
std::string_view program_version();

/// The text of plan.schema.json.
std::string_view plan_schema();

}  // namespace torikumi
