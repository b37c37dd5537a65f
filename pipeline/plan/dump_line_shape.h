#pragma once

// Owns the shape of one line of a dump: whether it is indented or blank. Not here: what its characters say.

#include <string_view>

#include "normalizers/spacing.h"
#include "pipeline/model/layout.h"

namespace torikumi {

inline constexpr std::string_view kIdeographicSpace = "\u3000";

inline bool only_blank(std::string_view text) {
    return leading_blank(text) == text.size();
}

/// Whether a line is indented, that is, starts a paragraph.
inline bool is_indented(const TextLine& line) {
    return line.text.value.starts_with(kIdeographicSpace);
}

inline std::string_view without_indent(std::string_view text) {
    while (text.starts_with(kIdeographicSpace)) text.remove_prefix(kIdeographicSpace.size());
    return text;
}

}  // namespace torikumi
