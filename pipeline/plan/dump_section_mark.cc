#include "pipeline/plan/dump_section_mark.h"

#include <fmt/format.h>

#include "normalizers/characters.h"
#include "normalizers/line_cursor.h"

namespace torikumi {
namespace {

/// Headers and section titles stand on one line of a page; what is longer is a sentence.
constexpr double kWidestTitleEm = 60;
constexpr int kLargestGap = 20;  // a revision may drop sections, but (2020) is no section

}  // namespace

std::optional<LeadingMark> parse_section_mark(std::string_view line) {
    constexpr int kMostSections = 99'999;
    if (const auto leading = parse_leading_mark(line))
        return leading->mark.style == MarkStyle::kParenNumber ? leading : std::nullopt;
    LineCursor cursor(line);
    cursor.skip_blank();
    if (!cursor.take_if(is_opening_bracket)) return std::nullopt;
    int number = 0;
    while (is_digit_of_any_width(cursor.peek()) && number <= kMostSections)
        number = number * 10 + static_cast<int>(half_width(cursor.take()) - U'0');
    if (number == 0 || number > kMostSections || !cursor.take_if(is_closing_bracket)) return std::nullopt;
    const std::size_t length = cursor.offset();
    cursor.skip_blank();
    return LeadingMark{
        {MarkStyle::kParenNumber, number, fmt::format("({})", number)}, length, cursor.offset()};
}

std::optional<LeadingMark> SectionNumbers::take(std::string_view line, SectionSeries series) {
    const auto leading = parse_section_mark(line);
    if (!leading) return std::nullopt;
    const int number = leading->mark.ordinal;
    const bool grows = number > last_ && number <= last_ + kLargestGap;
    const bool begins_anew = number == 1 && series == SectionSeries::kMayBeginAnew;
    if (!grows && !begins_anew) return std::nullopt;
    const std::string_view title = line.substr(leading->text_offset);
    if (title.find("。") != title.npos || print_width_em(title) > kWidestTitleEm) return std::nullopt;
    last_ = number;
    return leading;
}

}  // namespace torikumi
