#pragma once

// Owns the number that a section begins with in a dump, and whether a line begins the next section.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "normalizers/marks.h"
#include "pipeline/draft/lexicon.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// （２） or (1001) at the start of a line; elsewhere a number of four digits is a year and no mark.
std::optional<LeadingMark> parse_section_mark(std::string_view line);

std::vector<const TextLine*> lines_of(const std::vector<Block>& blocks);

/// Whether what stands below line `at` is a table or its list of recommendations, rather than the rest of a
/// row: (2)　剪定の時期 may be a line of a cell.
bool stands_above_table(std::span<const TextLine* const> lines, std::size_t at, const Lexicon& lexicon);

/// How the sections of a dump are numbered: (1) where any line above a table is, else the first of 第１, Ⅰ,
/// １． and １ with a title that is.
MarkStyle learn_section_style(const std::vector<Block>& blocks, const Lexicon& lexicon);

/// Section numbers grow. Behind the rows of a table they may begin anew on a new page: another plan follows.
enum class SectionSeries { kGoesOn, kMayBeginAnew };

/// The numbers of the sections so far.
class SectionNumbers {
 public:
    explicit SectionNumbers(MarkStyle style) : style_(style) {}

    /// The mark of the next section, where `line` is one with its title.
    std::optional<LeadingMark> take(std::string_view line, SectionSeries series);

 private:
    bool may_follow(const LeadingMark& leading, std::string_view title) const;

    MarkStyle style_;
    int last_ = 0;
};

}  // namespace torikumi
