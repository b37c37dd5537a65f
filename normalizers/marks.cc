#include "normalizers/marks.h"

#include <fmt/format.h>

#include <algorithm>

#include "normalizers/line_cursor.h"
#include "normalizers/numerals.h"

namespace torikumi {
namespace {

using enum MarkStyle;

constexpr int kLongestRange = 50;  // ①～㊿

/// Marks that are one character and need nothing after it.
struct EnclosedRange {
    char32_t first;
    char32_t last;
    int first_ordinal;
    MarkStyle style;
};
constexpr EnclosedRange kEnclosed[] = {
    {U'①', U'⑳', 1, kCircledNumber},      {U'㉑', U'㉟', 21, kCircledNumber},
    {U'㊱', U'㊿', 36, kCircledNumber},   {U'❶', U'❿', 1, kCircledNumber},
    {U'⓫', U'⓴', 11, kCircledNumber},     {U'㋐', U'㋻', 1, kCircledKatakana},
    {U'㋾', U'㋾', 45, kCircledKatakana},  // ㋼ and ㋽ are ヰ and ヱ
    {U'ⓐ', U'ⓩ', 1, kCircledLatin},       {U'Ⓐ', U'Ⓩ', 1, kCircledLatin},
    {U'⑴', U'⒇', 1, kParenNumber},        {U'⒈', U'⒛', 1, kDotNumber},
    {U'⒜', U'⒵', 1, kParenLatin},
};

std::string enclosed_form(MarkStyle style, int ordinal) {
    std::string form;
    for (const EnclosedRange& range : kEnclosed) {
        const char32_t c = range.first + static_cast<char32_t>(ordinal - range.first_ordinal);
        if (range.style != style || ordinal < range.first_ordinal || c > range.last) continue;
        append_utf8(form, c);
        break;
    }
    return form;
}

/// The numeral of a mark without brackets and stops. `ordinal` must be one that the style has.
std::string numeral_of(MarkStyle style, int ordinal) {
    switch (style) {
        case kCircledNumber:
        case kCircledKatakana:
        case kCircledLatin: return enclosed_form(style, ordinal);
        case kKatakana:
        case kParenKatakana:
        case kClosedKatakana: return katakana_numeral(ordinal);
        case kParenLatin:
        case kLatin: return std::string(1, static_cast<char>('a' + ordinal - 1));
        case kRoman: return roman_numeral(ordinal);
        case kParenNumber:
        case kClosedNumber:
        case kDotNumber:
        case kNumber:
        case kOrdinalNumber: break;
    }
    return fmt::format("{}", ordinal);
}

/// ① stays as printed; ⑴ is (1), ⒈ is 1., ⒜ is (a).
std::string form_of_enclosed(char32_t printed, MarkStyle style, int ordinal) {
    const std::string numeral = numeral_of(style, ordinal);
    if (style == kParenNumber || style == kParenLatin) return "(" + numeral + ")";
    if (style == kDotNumber) return numeral + ".";
    std::string form;
    append_utf8(form, printed);
    return form;
}

std::optional<Mark> take_enclosed(LineCursor& cursor) {
    LineCursor tried = cursor;
    const char32_t c = tried.take();
    for (const EnclosedRange& range : kEnclosed) {
        if (c < range.first || c > range.last) continue;
        const int ordinal = range.first_ordinal + static_cast<int>(c - range.first);
        cursor = tried;
        return Mark{range.style, ordinal, form_of_enclosed(c, range.style, ordinal)};
    }
    return std::nullopt;
}

/// (ｱ) （１） (a), with white space inside where the print has it.
std::optional<Mark> take_parenthesized(LineCursor& cursor) {
    LineCursor tried = cursor;
    if (!tried.take_if(is_opening_bracket)) return std::nullopt;
    tried.skip_blank();
    const std::optional<Numeral> numeral = take_numeral(tried);
    tried.skip_blank();
    if (!numeral || !tried.take_if(is_closing_bracket)) return std::nullopt;
    cursor = tried;
    const auto mark = [&](MarkStyle style) {
        return Mark{style, numeral->ordinal, fmt::format("({})", numeral->form)};
    };
    switch (numeral->kind) {
        case NumeralKind::kNumber: return mark(kParenNumber);
        case NumeralKind::kKatakana: return mark(kParenKatakana);
        case NumeralKind::kRoman:
        case NumeralKind::kRomanLetters: return mark(kRoman);
        case NumeralKind::kLatin: return mark(kParenLatin);
    }
    return std::nullopt;
}

/// A numeral without a bracket before it. What stands behind says whether it is a mark.
struct BareNumeral {
    Numeral numeral;
    LineCursor behind;
};

std::optional<BareNumeral> bare_numeral_at(const LineCursor& cursor) {
    LineCursor behind = cursor;
    std::optional<Numeral> numeral = take_numeral(behind);
    if (!numeral) return std::nullopt;
    return BareNumeral{*std::move(numeral), behind};
}

/// 1) ア) a)
std::optional<Mark> take_closed_numeral(const BareNumeral& bare, LineCursor& cursor) {
    LineCursor tried = bare.behind;
    if (!tried.take_if(is_closing_bracket)) return std::nullopt;
    cursor = tried;
    const Numeral& numeral = bare.numeral;
    const auto mark = [&](MarkStyle style) {
        return Mark{style, numeral.ordinal, fmt::format("{})", numeral.form)};
    };
    switch (numeral.kind) {
        case NumeralKind::kNumber: return mark(kClosedNumber);
        case NumeralKind::kKatakana: return mark(kClosedKatakana);
        case NumeralKind::kRoman:
        case NumeralKind::kRomanLetters: return mark(kRoman);
        case NumeralKind::kLatin: return mark(kParenLatin);
    }
    return std::nullopt;
}

/// １． Ⅰ. ア． and １、; not 1.5, not １、２, not ア、イ, not e.g.
std::optional<Mark> take_dotted(const BareNumeral& bare, LineCursor& cursor) {
    LineCursor tried = bare.behind;
    const Numeral& numeral = bare.numeral;
    const char32_t stop = tried.take();
    const bool dot = half_width(stop) == '.';
    const bool comma = stop == U'、' && numeral.kind == NumeralKind::kNumber;
    if (!dot && !comma) return std::nullopt;
    if (is_digit_of_any_width(tried.peek()) || is_latin_of_any_width(tried.peek())) return std::nullopt;
    const auto mark = [&](MarkStyle style) {
        cursor = tried;
        return Mark{style, numeral.ordinal, numeral.form + (dot ? "." : "、")};
    };
    switch (numeral.kind) {
        case NumeralKind::kNumber: return mark(kDotNumber);
        case NumeralKind::kKatakana: return mark(kKatakana);
        case NumeralKind::kRoman:
        case NumeralKind::kRomanLetters: return mark(kRoman);
        case NumeralKind::kLatin: return std::nullopt;
    }
    return std::nullopt;
}

/// The mark that a numeral is by itself; what follows is the caller's care. Ａ alone is a category code, no
/// mark.
std::optional<Mark> mark_of(const Numeral& numeral) {
    const auto mark = [&](MarkStyle style) { return Mark{style, numeral.ordinal, numeral.form}; };
    switch (numeral.kind) {
        case NumeralKind::kNumber: return mark(kNumber);
        case NumeralKind::kKatakana: return mark(kKatakana);
        case NumeralKind::kRoman: return mark(kRoman);
        case NumeralKind::kRomanLetters: return std::nullopt;
        case NumeralKind::kLatin: return numeral.form[0] >= 'a' ? std::optional(mark(kLatin)) : std::nullopt;
    }
    return std::nullopt;
}

/// 12 月に, 3 か所, 2 1 10: a wrapped line may begin with a number that counts something, a row of a table
/// with several. 1 年間計画 and 1 日本語 are headings: there the counter is part of a word.
bool counts_something(std::string_view after_number) {
    const std::size_t blank = leading_blank(after_number);
    if (after_number.substr(0, blank).find("　") != std::string_view::npos) return false;
    LineCursor cursor(after_number.substr(blank));
    if (cursor.take_word("年度") || cursor.take_word("か所") || cursor.take_word("箇所")) return true;
    if (is_digit_of_any_width(cursor.peek())) return true;
    const bool counter = is_among(U"年月日時名件円％%", cursor.take());
    return counter && !is_kanji(cursor.peek());
}

/// ア, １, a before white space or the end.
std::optional<Mark> take_spaced(const BareNumeral& bare, LineCursor& cursor) {
    const LineCursor& behind = bare.behind;
    std::optional<Mark> mark = mark_of(bare.numeral);
    if (!mark || !behind.before_blank()) return std::nullopt;
    if (mark->style == kNumber && counts_something(behind.rest())) return std::nullopt;
    if (mark->style == kLatin && is_latin_of_any_width(first_code_point(trimmed(behind.rest()))))
        return std::nullopt;  // a plan
    cursor = behind;
    return mark;
}

/// A mark without a bracket before it at the start of a line: 1) before any text, 1. and 1 before some.
std::optional<Mark> take_numeral_mark(LineCursor& cursor) {
    const std::optional<BareNumeral> bare = bare_numeral_at(cursor);
    if (!bare) return std::nullopt;
    if (std::optional<Mark> mark = take_closed_numeral(*bare, cursor)) return mark;
    if (std::optional<Mark> mark = take_dotted(*bare, cursor)) return mark;
    return take_spaced(*bare, cursor);
}

/// 第１ before white space: not 第１回, also not 第 24 回 and 第 ４ ２ 号.
std::optional<Mark> take_ordinal_number(LineCursor& cursor) {
    LineCursor tried = cursor;
    if (!tried.take_word("第")) return std::nullopt;
    tried.skip_blank();
    const std::optional<Numeral> numeral = take_numeral(tried);
    if (!numeral || numeral->kind != NumeralKind::kNumber || !tried.before_blank()) return std::nullopt;
    const char32_t next = first_code_point(trimmed(tried.rest()));
    if (is_digit_of_any_width(next) || is_among(U"回号条章節項次期編款版年日位", next)) return std::nullopt;
    cursor = tried;
    return Mark{kOrdinalNumber, numeral->ordinal, "第" + numeral->form};
}

bool is_range_sign(char32_t c) {
    return is_among(U"～〜∼~", c);
}

/// A dash of any origin, also the long vowel and the box rule that stand for one in a cell of their own.
bool stands_for_dash(char32_t c) {
    return is_dash(c) || is_among(U"ーｰ─", c);
}

/// A mark in a list, where a separator ends a bare one: ア、イ.
std::optional<Mark> take_listed(LineCursor& cursor) {
    if (std::optional<Mark> mark = take_enclosed(cursor)) return mark;
    if (std::optional<Mark> mark = take_parenthesized(cursor)) return mark;
    const std::optional<BareNumeral> bare = bare_numeral_at(cursor);
    if (!bare) return std::nullopt;
    if (std::optional<Mark> mark = take_closed_numeral(*bare, cursor)) return mark;
    const LineCursor& behind = bare->behind;
    if (!behind.before_blank() && !is_list_separator(behind.peek()) && !is_range_sign(behind.peek()))
        return std::nullopt;
    std::optional<Mark> mark = mark_of(bare->numeral);
    if (mark) cursor = behind;
    return mark;
}

enum class Link { kAnd, kTo };

/// What stands between two marks: a separator or nothing, or a range. A dash is a range only between closed
/// marks: 1-3 is a path.
Link take_link(LineCursor& cursor, MarkStyle style) {
    cursor.skip_blank();
    const bool bare = style == kNumber || style == kKatakana || style == kLatin;
    if (cursor.take_if(is_range_sign) || (!bare && cursor.take_if(stands_for_dash))) {
        cursor.skip_blank();
        return Link::kTo;
    }
    if (!cursor.take_if(is_list_separator) && !cursor.take_word("及び")) cursor.take_word("と");
    cursor.skip_blank();
    return Link::kAnd;
}

/// The mark that comes at `ordinal` in a list that `first` is in, in the brackets of `first`.
Mark next_mark(const Mark& first, int ordinal) {
    const std::string first_numeral = numeral_of(first.style, first.ordinal);
    const std::string numeral = numeral_of(first.style, ordinal);
    const std::size_t at = first.form.find(first_numeral);
    if (at == std::string::npos) return {first.style, ordinal, numeral};
    return {first.style, ordinal, std::string(first.form).replace(at, first_numeral.size(), numeral)};
}

/// Appends `mark` and all between it and the last one; false where that is no range.
bool append_range(std::vector<Mark>& marks, Mark mark) {
    const Mark first = marks.back();
    if (first.style != mark.style || mark.ordinal <= first.ordinal) return false;
    if (mark.ordinal - first.ordinal > kLongestRange) return false;
    for (int ordinal = first.ordinal + 1; ordinal < mark.ordinal; ++ordinal)
        marks.push_back(next_mark(first, ordinal));
    marks.push_back(std::move(mark));
    return true;
}

}  // namespace

bool may_begin_mark(char32_t c) {
    return c == U'第' || !(is_kanji(c) || is_hiragana(c));
}

std::optional<LeadingMark> parse_leading_mark(std::string_view line) {
    LineCursor cursor(line);
    cursor.skip_blank();
    if (!may_begin_mark(cursor.peek())) return std::nullopt;
    std::optional<Mark> mark = take_enclosed(cursor);
    if (!mark) mark = take_parenthesized(cursor);
    if (!mark) mark = take_ordinal_number(cursor);
    if (!mark) mark = take_numeral_mark(cursor);
    if (!mark) return std::nullopt;
    const std::size_t length = cursor.offset();
    cursor.skip_blank();
    return LeadingMark{*std::move(mark), length, cursor.offset()};
}

std::optional<Mark> parse_mark(std::string_view text) {
    std::optional<LeadingMark> leading = parse_leading_mark(text);
    if (!leading || leading->text_offset != text.size()) return std::nullopt;
    return std::move(leading->mark);
}

std::vector<Mark> parse_mark_list(std::string_view text) {
    LineCursor cursor(trimmed(text));
    if (!may_begin_mark(cursor.peek())) return {};
    std::vector<Mark> marks;
    Link link = Link::kAnd;
    while (!cursor.at_end()) {
        std::optional<Mark> mark = take_listed(cursor);
        if (!mark) return {};
        const MarkStyle style = mark->style;
        if (link == Link::kAnd) {
            marks.push_back(*std::move(mark));
        } else if (!append_range(marks, *std::move(mark))) {
            return {};
        }
        link = take_link(cursor, style);
    }
    return link == Link::kAnd ? marks : std::vector<Mark>{};
}

bool names_none(std::string_view text) {
    constexpr std::string_view kWords[] = {"なし",     "無し",     "無", "該当なし",
                                           "該当無し", "特になし", "／", "/"};
    const std::string_view said = trimmed(text);
    if (std::ranges::find(kWords, said) != std::end(kWords)) return true;
    LineCursor cursor(said);
    while (cursor.take_if(stands_for_dash)) {
    }
    return cursor.at_end();
}

}  // namespace torikumi
