#pragma once

// Owns the JSON Patch (RFC 6902) between the JSON of two plans: applied to the old one it gives the new one,
// to the last value. It knows positions, not things: what happened to a measure is for diff_json.h to say.

#include <string>
#include <string_view>

namespace torikumi {

/// An array of operations, one a line; `[]` and a line break where the two are the same. Throws
/// DocumentError{kJsonInvalid} where one of them is no JSON of a plan.
std::string write_plan_patch(std::string_view old_json, std::string_view new_json);

}  // namespace torikumi
