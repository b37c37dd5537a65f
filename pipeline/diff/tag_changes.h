#pragma once

// Owns how two lists of tags differ, whatever carries them. Their order says nothing.

#include <string>
#include <vector>

#include "pipeline/diff/change_context.h"

namespace torikumi {

void append_tag_changes(const EventPlace& place, const std::vector<std::string>& before,
                        const std::vector<std::string>& after, Events& events);

}  // namespace torikumi
