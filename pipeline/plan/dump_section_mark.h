#pragma once

// Owns the number that a section begins with in a dump, and whether a line begins the next section.

#include <optional>
#include <string_view>

#include "normalizers/marks.h"

namespace torikumi {

/// （２） or (1001) at the start of a line; elsewhere a number of four digits is a year and no mark.
std::optional<LeadingMark> parse_section_mark(std::string_view line);

/// Section numbers grow. Behind the rows of a table they may begin anew on a new page: another plan follows.
enum class SectionSeries { kGoesOn, kMayBeginAnew };

/// The numbers of the sections so far.
class SectionNumbers {
 public:
    /// The mark of the next section, where `line` is one with its title.
    std::optional<LeadingMark> take(std::string_view line, SectionSeries series);

 private:
    int last_ = 0;
};

}  // namespace torikumi
