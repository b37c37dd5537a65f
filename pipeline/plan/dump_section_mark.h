#pragma once

// Owns the number that a section begins with in a dump. Not here: whether a section begins (dump_pieces.h).

#include <optional>
#include <string_view>

#include "normalizers/marks.h"

namespace torikumi {

/// （２） or (1001) at the start of a line; elsewhere a number of four digits is a year and no mark.
std::optional<LeadingMark> parse_section_mark(std::string_view line);

}  // namespace torikumi
