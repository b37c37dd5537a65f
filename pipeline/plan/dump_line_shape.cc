#include "pipeline/plan/dump_line_shape.h"

#include <algorithm>

#include "normalizers/categories.h"

namespace torikumi {

bool is_legend_line(std::string_view line) {
    const std::string_view text = without_indent(line);
    const auto entry = parse_legend_line(text);
    if (!entry) return false;
    constexpr std::string_view kSeparators[] = {"：", ":", "＝", "=", "…", "・", "－", "―", "→"};
    const std::string_view sign = text.substr(0, entry->meaning_offset);
    return std::ranges::any_of(kSeparators, [&](std::string_view s) { return sign.find(s) != sign.npos; });
}

}  // namespace torikumi
