#pragma once

// Owns what the JSON of a profile may say, and what each key becomes. profile.schema.json describes the same
// for editors; a test holds the two together. Faults are diagnostics (kProfileInvalid), each with the pointer
// to its place, what is wrong and what to write.

#include <optional>
#include <string_view>

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/profile.h"

namespace torikumi {

/// The profile that `json` describes, on top of the built-in one where it says so ("extends": "built-in").
/// Empty where anything is wrong.
std::optional<Profile> read_profile(std::string_view json, Diagnostics& diagnostics);

/// The same for a profile that extends no other.
std::optional<Profile> read_whole_profile(std::string_view json, Diagnostics& diagnostics);

}  // namespace torikumi
