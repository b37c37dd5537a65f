#pragma once

// Owns whether standard output shows colours. Looks at the terminal and the environment, which no layer below
// does.

#include <string_view>

#include "pipeline/output/diff_text.h"

namespace torikumi {

/// For a result that goes to `output`: colours on a terminal, unless NO_COLOR is set to anything
/// (no-color.org) or TERM says that the terminal is dumb.
Colours colours_of(std::string_view output);

}  // namespace torikumi
