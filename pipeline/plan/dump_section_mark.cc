#include "pipeline/plan/dump_section_mark.h"

#include <fmt/format.h>

#include "normalizers/characters.h"
#include "normalizers/line_cursor.h"

namespace torikumi {

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

}  // namespace torikumi
