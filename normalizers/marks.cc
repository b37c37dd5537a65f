#include "normalizers/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "normalizers/spacing.h"

namespace torikumi {
namespace {

using enum MarkStyle;

/// The order of numbering; ヰ and ヱ are passed over.
constexpr std::u32string_view kKatakanaOrder =
    U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr std::u32string_view kHalfWidthOrder = U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
constexpr std::u32string_view kCircledOrder =
    U"㋐㋑㋒㋓㋔㋕㋖㋗㋘㋙㋚㋛㋜㋝㋞㋟㋠㋡㋢㋣㋤㋥㋦㋧㋨㋩㋪㋫㋬㋭㋮㋯㋰㋱㋲㋳㋴㋵㋶㋷㋸㋹㋺㋻㋾";

constexpr std::array<std::string_view, 12> kRomanNumerals = {"I",   "II",   "III", "IV", "V",  "VI",
                                                             "VII", "VIII", "IX",  "X",  "XI", "XII"};

constexpr std::size_t kMostDigits = 3;  // 2020 is a year, not a mark
constexpr int kLongestRange = 50;       // ①～㊿

std::string utf8(char32_t c) {
    std::string bytes;
    append_utf8(bytes, c);
    return bytes;
}

/// 1-based place of `c` in `order`, 0 where it does not stand there.
int ordinal_in(std::u32string_view order, char32_t c) {
    const std::size_t at = order.find(c);
    return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

/// 1-based place of `c` between `first` and `last`, 0 outside.
int ordinal_between(char32_t first, char32_t last, char32_t c) {
    return c >= first && c <= last ? static_cast<int>(c - first) + 1 : 0;
}

int katakana_ordinal(char32_t c) {
    return std::max(ordinal_in(kKatakanaOrder, c), ordinal_in(kHalfWidthOrder, c));
}

/// Half-width form of a full-width letter or digit.
char32_t half_width(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + 0x21 : c;
}

bool is_digit(char32_t c) {
    return half_width(c) >= '0' && half_width(c) <= '9';
}

bool is_latin_letter(char32_t c) {
    const char32_t h = half_width(c);
    return (h >= 'A' && h <= 'Z') || (h >= 'a' && h <= 'z');
}

bool is_opening(char32_t c) {
    return c == '(' || c == U'（';
}

bool is_closing(char32_t c) {
    return c == ')' || c == U'）';
}

/// Walks a line code point by code point. Copies are cheap: a try that fails is thrown away.
class Cursor {
 public:
    explicit Cursor(std::string_view text) : text_(text) {}

    std::size_t at() const { return at_; }
    bool at_end() const { return at_ == text_.size(); }
    /// The next code point, 0 at the end.
    char32_t peek() const { return first_code_point(text_.substr(at_)); }
    bool before_blank() const { return at_end() || leading_blank(text_.substr(at_)) > 0; }
    char32_t take() { return at_end() ? 0 : decode_code_point(text_, at_); }
    bool take_if(bool (*matches)(char32_t)) {
        if (at_end() || !matches(peek())) return false;
        take();
        return true;
    }
    bool take_word(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    void skip_blank() { at_ += leading_blank(text_.substr(at_)); }

 private:
    std::string_view text_;
    std::size_t at_ = 0;
};

std::optional<Mark> mark_if(int ordinal, MarkStyle style, std::string form) {
    if (ordinal == 0) return std::nullopt;
    return Mark{style, ordinal, std::move(form)};
}

/// ①–⑳ ㉑–㉟ ㊱–㊿, and the same in black: ❶–❿ ⓫–⓴.
int circled_ordinal(char32_t c) {
    if (const int n = ordinal_between(U'①', U'⑳', c)) return n;
    if (const int n = ordinal_between(U'㉑', U'㉟', c)) return n + 20;
    if (const int n = ordinal_between(U'㊱', U'㊿', c)) return n + 35;
    if (const int n = ordinal_between(U'❶', U'❿', c)) return n;
    if (const int n = ordinal_between(U'⓫', U'⓴', c)) return n + 10;
    return 0;
}

/// A mark that is one character and needs nothing after it.
std::optional<Mark> take_single(Cursor& cursor) {
    Cursor tried = cursor;
    const char32_t c = tried.take();
    std::optional<Mark> mark = mark_if(circled_ordinal(c), kCircledNumber, utf8(c));
    const auto otherwise = [&](int ordinal, MarkStyle style, std::string form) {
        if (!mark) mark = mark_if(ordinal, style, std::move(form));
    };
    otherwise(ordinal_in(kCircledOrder, c), kCircledKatakana, utf8(c));
    otherwise(ordinal_between(U'ⓐ', U'ⓩ', c), kCircledLatin, utf8(c));
    otherwise(ordinal_between(U'Ⓐ', U'Ⓩ', c), kCircledLatin, utf8(c));
    const int number = ordinal_between(U'⑴', U'⒇', c);
    otherwise(number, kParenNumber, fmt::format("({})", number));
    const int dotted = ordinal_between(U'⒈', U'⒛', c);
    otherwise(dotted, kDotNumber, fmt::format("{}.", dotted));
    const int latin = ordinal_between(U'⒜', U'⒵', c);
    otherwise(latin, kParenLatin, fmt::format("({:c})", 'a' + std::max(latin, 1) - 1));
    if (mark) cursor = tried;
    return mark;
}

/// What stands between brackets or alone: a number, a katakana, a letter. `form` has no brackets.
struct Numeral {
    enum class Kind { kNumber, kKatakana, kRoman, kLatin } kind;
    int ordinal;
    std::string form;
};

std::optional<Numeral> take_number(Cursor& cursor) {
    Cursor tried = cursor;
    std::string digits;
    while (is_digit(tried.peek())) digits.push_back(static_cast<char>(half_width(tried.take())));
    if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
    const int ordinal = std::stoi(digits);
    if (ordinal == 0) return std::nullopt;
    cursor = tried;
    return Numeral{Numeral::Kind::kNumber, ordinal, fmt::format("{}", ordinal)};
}

std::optional<Numeral> take_latin_letters(Cursor& cursor) {
    Cursor tried = cursor;
    std::string letters;
    while (is_latin_letter(tried.peek())) letters.push_back(static_cast<char>(half_width(tried.take())));
    const auto* const roman = std::ranges::find(kRomanNumerals, std::string_view(letters));
    const bool is_roman = roman != kRomanNumerals.end() && half_width(tried.peek()) == '.';
    if (is_roman) {
        cursor = tried;
        return Numeral{Numeral::Kind::kRoman, static_cast<int>(roman - kRomanNumerals.begin()) + 1, letters};
    }
    if (letters.size() != 1) return std::nullopt;
    cursor = tried;
    return Numeral{Numeral::Kind::kLatin, (letters[0] | 0x20) - 'a' + 1, letters};
}

std::optional<Numeral> take_numeral(Cursor& cursor) {
    if (std::optional<Numeral> number = take_number(cursor)) return number;
    if (std::optional<Numeral> latin = take_latin_letters(cursor)) return latin;
    Cursor tried = cursor;
    const char32_t c = tried.take();
    if (const int n = katakana_ordinal(c)) {
        cursor = tried;
        return Numeral{Numeral::Kind::kKatakana, n, utf8(kKatakanaOrder[static_cast<std::size_t>(n) - 1])};
    }
    if (const int n = std::max(ordinal_between(U'Ⅰ', U'Ⅻ', c), ordinal_between(U'ⅰ', U'ⅻ', c))) {
        cursor = tried;
        return Numeral{Numeral::Kind::kRoman, n, utf8(c)};
    }
    return std::nullopt;
}

/// (ｱ) （１） (a), with white space inside where the print has it.
std::optional<Mark> take_parenthesized(Cursor& cursor) {
    Cursor tried = cursor;
    if (!tried.take_if(is_opening)) return std::nullopt;
    tried.skip_blank();
    const std::optional<Numeral> numeral = take_numeral(tried);
    tried.skip_blank();
    if (!numeral || !tried.take_if(is_closing)) return std::nullopt;
    cursor = tried;
    const std::string form = fmt::format("({})", numeral->form);
    switch (numeral->kind) {
        case Numeral::Kind::kNumber: return Mark{kParenNumber, numeral->ordinal, form};
        case Numeral::Kind::kKatakana: return Mark{kParenKatakana, numeral->ordinal, form};
        case Numeral::Kind::kRoman: return Mark{kRoman, numeral->ordinal, form};
        case Numeral::Kind::kLatin: return Mark{kParenLatin, numeral->ordinal, form};
    }
    return std::nullopt;
}

/// 1) ア) a)
std::optional<Mark> closed_by_bracket(const Numeral& numeral) {
    const std::string form = numeral.form + ")";
    switch (numeral.kind) {
        case Numeral::Kind::kNumber: return Mark{kClosedNumber, numeral.ordinal, form};
        case Numeral::Kind::kKatakana: return Mark{kClosedKatakana, numeral.ordinal, form};
        case Numeral::Kind::kRoman: return Mark{kRoman, numeral.ordinal, form};
        case Numeral::Kind::kLatin: return Mark{kParenLatin, numeral.ordinal, form};
    }
    return std::nullopt;
}

/// 12 月, 3 名: a line may begin with a number that counts something.
bool counts_something(std::string_view after) {
    const std::size_t blank = leading_blank(after);
    if (after.substr(0, blank).find("　") != std::string_view::npos) return false;
    constexpr std::u32string_view kCounters = U"年月日時分週人名件回区校園円千万億歳％%";
    return kCounters.find(first_code_point(after.substr(blank))) != std::u32string_view::npos;
}

/// Nothing but the mark, as a mark before white space or in a list.
std::optional<Mark> bare(const Numeral& numeral) {
    switch (numeral.kind) {
        case Numeral::Kind::kNumber: return Mark{kNumber, numeral.ordinal, numeral.form};
        case Numeral::Kind::kKatakana: return Mark{kKatakana, numeral.ordinal, numeral.form};
        case Numeral::Kind::kRoman:
            // Letters are a roman numeral only before a full stop, which is not here.
            if (numeral.form[0] == 'I' || numeral.form[0] == 'V' || numeral.form[0] == 'X')
                return std::nullopt;
            return Mark{kRoman, numeral.ordinal, numeral.form};
        case Numeral::Kind::kLatin:
            // Ａ alone is a category code.
            if (numeral.form[0] < 'a') return std::nullopt;
            return Mark{kLatin, numeral.ordinal, numeral.form};
    }
    return std::nullopt;
}

/// １． Ⅰ. ア． and １、; not 1.5, not １、２, not ア、イ.
std::optional<Mark> take_dotted(const Numeral& numeral, Cursor& cursor) {
    Cursor tried = cursor;
    const char32_t stop = tried.take();
    const bool dot = half_width(stop) == '.';
    const bool comma = stop == U'、' && numeral.kind == Numeral::Kind::kNumber;
    if ((!dot && !comma) || is_digit(tried.peek()) || is_latin_letter(tried.peek())) return std::nullopt;
    const std::string form = numeral.form + (dot ? "." : "、");
    cursor = tried;
    switch (numeral.kind) {
        case Numeral::Kind::kNumber: return Mark{kDotNumber, numeral.ordinal, form};
        case Numeral::Kind::kKatakana: return Mark{kKatakana, numeral.ordinal, form};
        case Numeral::Kind::kRoman: return Mark{kRoman, numeral.ordinal, form};
        case Numeral::Kind::kLatin: break;  // e.g. and a.m.
    }
    return std::nullopt;
}

/// 第１ before white space: not 第１回.
std::optional<Mark> take_ordinal_number(Cursor& cursor) {
    Cursor tried = cursor;
    if (!tried.take_word("第")) return std::nullopt;
    tried.skip_blank();
    const std::optional<Numeral> number = take_number(tried);
    if (!number || !tried.before_blank()) return std::nullopt;
    cursor = tried;
    return Mark{kOrdinalNumber, number->ordinal, "第" + number->form};
}

std::optional<Mark> take_closed(Cursor& cursor) {
    if (std::optional<Mark> mark = take_single(cursor)) return mark;
    if (std::optional<Mark> mark = take_parenthesized(cursor)) return mark;
    Cursor tried = cursor;
    const std::optional<Numeral> numeral = take_numeral(tried);
    if (!numeral || !tried.take_if(is_closing)) return std::nullopt;
    cursor = tried;
    return closed_by_bracket(*numeral);
}

std::optional<Mark> take_open(Cursor& cursor, std::string_view line) {
    if (std::optional<Mark> mark = take_ordinal_number(cursor)) return mark;
    Cursor tried = cursor;
    const std::optional<Numeral> numeral = take_numeral(tried);
    if (!numeral) return std::nullopt;
    std::optional<Mark> mark = take_dotted(*numeral, tried);
    if (!mark && tried.before_blank()) {
        const bool count =
            numeral->kind == Numeral::Kind::kNumber && counts_something(line.substr(tried.at()));
        if (!count) mark = bare(*numeral);
    }
    if (mark) cursor = tried;
    return mark;
}

std::string form_at(MarkStyle style, int ordinal) {
    const auto place = static_cast<std::size_t>(ordinal) - 1;
    const auto number = static_cast<char32_t>(ordinal);
    switch (style) {
        case kCircledNumber:
            return utf8(ordinal <= 20   ? U'①' + number - 1
                        : ordinal <= 35 ? U'㉑' + number - 21
                                        : U'㊱' + number - 36);
        case kCircledKatakana: return utf8(kCircledOrder[place]);
        case kKatakana: return utf8(kKatakanaOrder[place]);
        case kParenKatakana: return "(" + utf8(kKatakanaOrder[place]) + ")";
        case kClosedKatakana: return utf8(kKatakanaOrder[place]) + ")";
        case kParenNumber: return fmt::format("({})", ordinal);
        case kClosedNumber: return fmt::format("{})", ordinal);
        case kDotNumber: return fmt::format("{}.", ordinal);
        case kNumber: return fmt::format("{}", ordinal);
        case kRoman: return utf8(U'Ⅰ' + number - 1);
        case kParenLatin: return fmt::format("({:c})", 'a' + ordinal - 1);
        case kCircledLatin: return utf8(U'ⓐ' + number - 1);
        case kOrdinalNumber: return fmt::format("第{}", ordinal);
        case kLatin: return fmt::format("{:c}", 'a' + ordinal - 1);
    }
    return {};
}

bool is_range_sign(char32_t c) {
    return c == U'～' || c == U'〜' || c == '~' || c == 0x223C;
}

bool is_dash(char32_t c) {
    return c == '-' || c == U'－' || c == 0x2212 || (c >= 0x2010 && c <= 0x2015) || c == U'ー' ||
           c == 0x2500 || c == 0xFF70;
}

bool is_separator(char32_t c) {
    return c == U'、' || c == U'・' || c == U'･' || c == U'､' || c == ',' || c == U'，' || c == '/' ||
           c == U'／';
}

/// A mark in a list, where a separator ends a bare one: ア、イ.
std::optional<Mark> take_listed(Cursor& cursor) {
    if (std::optional<Mark> mark = take_closed(cursor)) return mark;
    Cursor tried = cursor;
    const std::optional<Numeral> numeral = take_numeral(tried);
    if (!numeral) return std::nullopt;
    const char32_t next = tried.peek();
    const bool ends = tried.before_blank() || is_separator(next) || is_range_sign(next);
    if (!ends) return std::nullopt;
    cursor = tried;
    return bare(*numeral);
}

enum class Link { kAnd, kTo, kNone };

/// What stands between two marks. A dash is a range only between closed marks: 1-3 is a path.
Link take_link(Cursor& cursor, MarkStyle style) {
    cursor.skip_blank();
    const bool closed = style != kNumber && style != kKatakana && style != kLatin;
    if (cursor.take_if(is_range_sign) || (closed && cursor.take_if(is_dash))) {
        cursor.skip_blank();
        return Link::kTo;
    }
    Link link = Link::kNone;
    if (cursor.take_if(is_separator) || cursor.take_word("及び") || cursor.take_word("と")) link = Link::kAnd;
    cursor.skip_blank();
    return link;
}

/// Appends what lies between the last mark and `mark`, and `mark`; false where that is no range.
bool append_range(std::vector<Mark>& marks, Mark mark) {
    const Mark& from = marks.back();
    if (from.style != mark.style || mark.ordinal <= from.ordinal) return false;
    if (mark.ordinal - from.ordinal > kLongestRange) return false;
    for (int ordinal = from.ordinal + 1; ordinal < mark.ordinal; ++ordinal)
        marks.push_back({mark.style, ordinal, form_at(mark.style, ordinal)});
    marks.push_back(std::move(mark));
    return true;
}

}  // namespace

std::optional<LeadingMark> parse_leading_mark(std::string_view line) {
    Cursor cursor(line);
    cursor.skip_blank();
    std::optional<Mark> mark = take_closed(cursor);
    if (!mark) mark = take_open(cursor, line);
    if (!mark) return std::nullopt;
    const std::size_t length = cursor.at();
    cursor.skip_blank();
    return LeadingMark{*std::move(mark), length, cursor.at()};
}

std::optional<Mark> parse_mark(std::string_view text) {
    std::optional<LeadingMark> leading = parse_leading_mark(text);
    if (!leading || leading->text_offset != text.size()) return std::nullopt;
    return std::move(leading->mark);
}

std::vector<Mark> parse_mark_list(std::string_view text) {
    Cursor cursor(trimmed(text));
    std::vector<Mark> marks;
    Link link = Link::kAnd;
    while (!cursor.at_end()) {
        std::optional<Mark> mark = take_listed(cursor);
        if (!mark) return {};
        const MarkStyle style = mark->style;
        if (link != Link::kTo) {
            marks.push_back(*std::move(mark));
        } else if (!append_range(marks, *std::move(mark))) {
            return {};
        }
        link = take_link(cursor, style);
    }
    if (link == Link::kTo) return {};
    return marks;
}

bool names_none(std::string_view text) {
    const std::string_view said = trimmed(text);
    constexpr std::string_view kNone[] = {"",         "なし",     "無し", "無", "該当なし",
                                          "該当無し", "特になし", "／",   "/"};
    if (std::ranges::find(kNone, said) != std::end(kNone)) return true;
    for (std::size_t at = 0; at < said.size();) {
        if (!is_dash(decode_code_point(said, at))) return false;
    }
    return true;
}

}  // namespace torikumi
