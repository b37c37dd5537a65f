#pragma once

// Owns a timeline as text for a person at a terminal: counts, then a line a measure with its category in each
// year. Not a format to rely on.

#include <string>

#include "pipeline/model/timeline.h"

namespace torikumi {

std::string write_timeline_text(const Timeline& timeline);

}  // namespace torikumi
