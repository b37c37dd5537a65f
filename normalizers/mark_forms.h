#pragma once

// Owns marks with words around them: 基本目標Ⅰ, 施策の方向 １, 第１章. In comes unfolded text and the form
// that a profile says, out goes where the mark stands in the text. Not here: marks by themselves (marks.h).

#include <optional>
#include <string_view>

#include "normalizers/marks.h"

namespace torikumi {

/// A mark of a form at the start of a line. Bytes [begin, end) of the line are the mark without its words;
/// the text after it begins at `text_offset`.
struct FormedMark {
    Mark mark;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t text_offset = 0;

    friend bool operator==(const FormedMark&, const FormedMark&) = default;
};

/// The mark of `form` that `line` begins with, white space anywhere around its words. Behind a word a bare
/// number needs no white space after it: 基本目標１安全なまち. １ and １． are one style without words.
std::optional<FormedMark> parse_formed_mark(std::string_view line, const MarkForm& form);

/// The form of which `example` is the first mark: Ⅰ, （１）, 施策の方向１. Empty where it holds no such mark.
std::optional<MarkForm> parse_mark_form(std::string_view example);

}  // namespace torikumi
