#pragma once

// Owns the numbering of Japanese official documents: ①, ア, (ｱ), (1), １., Ⅰ, a). In comes unfolded text, out
// goes style and ordinal. The order of levels is the one of 公用文作成の考え方 (2022, Agency for Cultural
// Affairs): 第１, １, (1), ア, (ｱ) …

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/mark_style.h"

namespace torikumi {

/// `form` is the mark in the form of the JSON: ① stays, (ｱ) and （ア） become (ア), （１） becomes (1).
struct Mark {
    MarkStyle style;
    int ordinal = 0;
    std::string form;

    friend bool operator==(const Mark&, const Mark&) = default;
};

/// A mark at the start of a line: `length` is its own bytes with any white space before it, `text_offset` is
/// where the text after it begins (white space skipped).
struct LeadingMark {
    Mark mark;
    std::size_t length = 0;
    std::size_t text_offset = 0;

    friend bool operator==(const LeadingMark&, const LeadingMark&) = default;
};

/// Whether a mark may begin with `c`. Most lines begin with a kanji or a kana, and need no further look.
bool may_begin_mark(char32_t c);

/// The mark that `line` begins with. A bare mark (ア, １, a) counts only where white space or the end
/// follows, so that アンケート is no mark; a closed one (①, (ｱ)) counts before any text.
std::optional<LeadingMark> parse_leading_mark(std::string_view line);

/// The mark that `text` is as a whole, white space aside.
std::optional<Mark> parse_mark(std::string_view text);

/// Marks in a row: ①②, ①、③, ①・②, ①及び②, ①～③ (a range). Empty where anything else stands between; － and
/// blank give an empty list as well, `names_none` tells them apart.
std::vector<Mark> parse_mark_list(std::string_view text);
/// Whether a cell says that it names none: －, ―, -, なし, blank.
bool names_none(std::string_view text);

}  // namespace torikumi
