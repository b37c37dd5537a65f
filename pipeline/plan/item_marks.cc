#include "pipeline/plan/item_marks.h"

#include <string_view>

#include "normalizers/spacing.h"
#include "normalizers/wrapped_lines.h"
#include "pipeline/plan/head_lines.h"
#include "pipeline/plan/printed_text.h"

namespace torikumi {

std::optional<Mark> sole_mark(const TextLines& cell) {
    const Text text = trimmed_text(unwrap_lines(cell));
    if (const auto mark = parse_mark(text.value)) return mark;
    const auto leading = parse_leading_mark(text.value);
    if (!leading) return std::nullopt;
    const std::string_view rest = std::string_view(text.value).substr(leading->length);
    const bool goes_on = continuation_word_length(rest) == rest.size();
    return goes_on ? std::optional(leading->mark) : std::nullopt;
}

std::optional<Mark> first_mark(const TextLines& cell) {
    for (const TextLine& line : cell) {
        if (is_blank(line.text)) continue;
        const auto leading = parse_leading_mark(line.text.value);
        return leading ? std::optional(leading->mark) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace torikumi
