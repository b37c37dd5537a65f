#include "pipeline/draft/dump_section_mark.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "normalizers/categories.h"
#include "normalizers/characters.h"
#include "normalizers/line_cursor.h"
#include "pipeline/draft/dump_glue.h"
#include "pipeline/draft/dump_headers.h"
#include "pipeline/draft/dump_line_shape.h"

namespace torikumi {
namespace {

/// Headers and section titles stand on one line of a page; what is longer is a sentence.
constexpr double kWidestTitleEm = 60;
constexpr std::size_t kMostLinesBetween = 40;  // recommendations and notes, between a title and its table
constexpr int kLargestGap = 20;                // a revision may drop sections, but (2020) is no section

/// The first that a dump has is that of its sections.
constexpr std::array kSectionStyles = {MarkStyle::kParenNumber, MarkStyle::kOrdinalNumber, MarkStyle::kRoman,
                                       MarkStyle::kDotNumber, MarkStyle::kNumber};

/// Whether the next number comes before a table does: １　完了 above ２　継続 is a legend.
bool is_item_of_list(std::span<const TextLine* const> lines, std::size_t at, const Lexicon& lexicon) {
    const auto item = parse_leading_mark(lines[at]->text.value);
    if (!item) return false;
    for (std::size_t i = at + 1; i < std::min(lines.size(), at + kMostLinesBetween); ++i) {
        const std::string& value = lines[i]->text.value;
        if (is_column_header(value, lexicon.headers)) return false;
        const auto next = parse_leading_mark(value);
        if (next && next->mark.style == item->mark.style && next->mark.ordinal == item->mark.ordinal + 1)
            return true;
    }
    return false;
}

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

std::vector<const TextLine*> lines_of(const std::vector<Block>& blocks) {
    std::vector<const TextLine*> lines;
    for (const Block& block : blocks)
        for (const TextLine& line : block.lines) lines.push_back(&line);
    return lines;
}

bool stands_above_table(std::span<const TextLine* const> lines, std::size_t at, const Lexicon& lexicon) {
    for (std::size_t i = at + 1; i < std::min(lines.size(), at + kMostLinesBetween); ++i) {
        const std::string_view value = lines[i]->text.value;
        const std::string_view last_word = value.substr(value.rfind(' ') + 1);
        const auto mark = parse_leading_mark(value);
        if (is_column_header(value, lexicon.headers) || circled_length(value) > 0) return true;
        if (mark && mark->mark.style == MarkStyle::kKatakana) return true;
        if (mark && mark->mark.style == MarkStyle::kParenKatakana) return false;
        if (parse_category_code(last_word) && !is_legend_line(value)) return false;
    }
    return false;
}

MarkStyle learn_section_style(const std::vector<Block>& blocks, const Lexicon& lexicon) {
    const std::vector<const TextLine*> lines = lines_of(blocks);
    for (const MarkStyle style : kSectionStyles) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::string& value = lines[i]->text.value;
            if (SectionNumbers(style).take(value, SectionSeries::kGoesOn) && !is_legend_line(value) &&
                stands_above_table(lines, i, lexicon) && !is_item_of_list(lines, i, lexicon))
                return style;
        }
    }
    return kSectionStyles.front();
}

/// A number without brackets may be any: it needs the number before it, and １ or Ⅰ a title.
bool SectionNumbers::may_follow(const LeadingMark& leading, std::string_view title) const {
    const int number = leading.mark.ordinal;
    if (style_ == MarkStyle::kParenNumber) return number > last_ && number <= last_ + kLargestGap;
    const bool stands_alone = style_ == MarkStyle::kOrdinalNumber || style_ == MarkStyle::kDotNumber;
    return number == last_ + 1 && (stands_alone || leading_blank(title) < title.size());
}

std::optional<LeadingMark> SectionNumbers::take(std::string_view line, SectionSeries series) {
    const auto leading =
        style_ == MarkStyle::kParenNumber ? parse_section_mark(line) : parse_leading_mark(line);
    if (!leading || leading->mark.style != style_) return std::nullopt;
    const std::string_view title = line.substr(leading->text_offset);
    const bool begins_anew = leading->mark.ordinal == 1 && series == SectionSeries::kMayBeginAnew;
    if (!may_follow(*leading, title) && !begins_anew) return std::nullopt;
    if (title.find("。") != title.npos || print_width_em(title) > kWidestTitleEm) return std::nullopt;
    last_ = leading->mark.ordinal;
    return leading;
}

}  // namespace torikumi
