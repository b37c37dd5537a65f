#pragma once

// Owns the texts that the build puts into the program: the built-in profile and the JSON Schema of profiles.
// Not here: what a profile says (read_profile.h).

#include <string_view>

namespace torikumi {

/// The text of built_in.profile.json.
std::string_view built_in_profile_json();

/// The text of profile.schema.json.
std::string_view profile_schema();

}  // namespace torikumi
