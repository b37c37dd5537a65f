#include "pipeline/draft/dump_line_shape.h"

#include <algorithm>

#include "normalizers/categories.h"
#include "normalizers/marks.h"
#include "pipeline/draft/dump_glue.h"

namespace torikumi {

bool is_legend_line(std::string_view line) {
    const std::string_view text = without_indent(line);
    const auto entry = parse_legend_line(text);
    if (!entry) return false;
    constexpr std::string_view kSeparators[] = {"：", ":", "＝", "=", "…", "・", "－", "―", "→"};
    const std::string_view sign = text.substr(0, entry->meaning_offset);
    return std::ranges::any_of(kSeparators, [&](std::string_view s) { return sign.find(s) != sign.npos; });
}

bool has_bureau(std::string_view text) {
    const std::size_t close = std::min(text.find("）"), text.find(')'));
    const std::size_t open = std::min(text.find("（"), text.find('('));
    return close != text.npos && close < open;
}

bool begins_with_mark(std::string_view line) {
    const std::string_view first = line.substr(0, line.find(' '));
    // ー alone may as well be the rest of センター.
    return parse_mark(first) || circled_length(first) > 0 || (first != line && names_none(first));
}

}  // namespace torikumi
