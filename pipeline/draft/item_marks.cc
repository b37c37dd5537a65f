#include "pipeline/draft/item_marks.h"

#include <algorithm>

#include "normalizers/spacing.h"
#include "normalizers/wrapped_lines.h"
#include "pipeline/draft/head_lines.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

std::optional<Mark> sole_mark_of(std::span<const TextLine> cell) {
    return may_begin_with_mark(cell) ? sole_mark(unwrap_lines(cell).value) : std::nullopt;
}

}  // namespace

std::optional<LeadingMark> leading_mark(std::string_view line) {
    if (const auto leading = parse_leading_mark(line)) return leading;
    for (std::size_t at = 0; at < line.size(); decode_code_point(line, at)) {
        if (continuation_word_length(line.substr(at)) == 0) continue;
        const auto mark = parse_mark(line.substr(0, at));
        return mark ? std::optional(LeadingMark{*mark, at, at}) : std::nullopt;
    }
    return std::nullopt;
}

bool may_begin_with_mark(std::span<const TextLine> cell) {
    const auto first = std::ranges::find_if(cell, [](const TextLine& line) { return !is_blank(line.text); });
    if (first == cell.end()) return false;
    const std::string_view line = first->text.value;
    return may_begin_mark(first_code_point(line.substr(leading_blank(line))));
}

std::optional<Mark> sole_mark(const TextLines& cell) {
    return sole_mark_of(cell);
}

std::optional<Mark> sole_mark(const TextLine& line) {
    return sole_mark_of({&line, 1});
}

std::optional<Mark> sole_mark(std::string_view text) {
    return parse_mark(without_continuation_word(trimmed(text)));
}

std::optional<Mark> first_mark(const TextLines& cell) {
    for (const TextLine& line : cell) {
        if (is_blank(line.text)) continue;
        const auto leading = leading_mark(line.text.value);
        return leading ? std::optional(leading->mark) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace torikumi
