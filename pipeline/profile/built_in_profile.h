#pragma once

// Owns the profile that is used where nobody names another: the words of the plans that are known.

#include "pipeline/model/profile.h"

namespace torikumi {

/// Read once, when first asked for.
const Profile& built_in_profile();

}  // namespace torikumi
