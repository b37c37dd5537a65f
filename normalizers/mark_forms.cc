#include "normalizers/mark_forms.h"

#include "normalizers/characters.h"
#include "normalizers/compact_form.h"
#include "normalizers/line_cursor.h"
#include "normalizers/numerals.h"

namespace torikumi {
namespace {

using enum MarkStyle;

/// Takes what is printed for `word`, a word in compact form: アクション also where it is ｱｸｼｮﾝ or
/// ア　クション. Of a folded text only the last character may still change with what follows it (ﾌ and ﾟ,
/// Ｏｆｆ－ and Ｊ), so that most lines are given up at their second character.
bool take_printed_word(LineCursor& cursor, std::string_view word) {
    if (word.empty()) return true;
    const std::string_view print = cursor.rest();
    while (!cursor.at_end()) {
        cursor.take();
        const std::string folded = compact_form(print.substr(0, print.size() - cursor.rest().size()));
        if (folded == word) return true;
        if (!word.starts_with(without_last(folded))) return false;
    }
    return false;
}

/// The kind of numeral of a style that has nothing behind its numeral.
std::optional<NumeralKind> bare_numeral(MarkStyle style) {
    switch (style) {
        case kNumber:
        case kOrdinalNumber: return NumeralKind::kNumber;
        case kKatakana: return NumeralKind::kKatakana;
        case kRoman: return NumeralKind::kRoman;
        case kLatin: return NumeralKind::kLatin;
        default: return std::nullopt;
    }
}

struct TakenMark {
    Mark mark;
    std::size_t length = 0;
};

/// The numeral of a mark that has nothing behind its numeral.
std::optional<TakenMark> take_bare_mark(std::string_view text, MarkStyle style) {
    const auto kind = bare_numeral(style);
    if (!kind) return std::nullopt;
    LineCursor cursor(text);
    const std::string_view lead = style == kOrdinalNumber ? "第" : "";
    if (!cursor.take_word(lead)) return std::nullopt;
    cursor.skip_blank();
    const auto numeral = take_numeral(cursor);
    if (!numeral || numeral->kind != *kind) return std::nullopt;
    return TakenMark{{style, numeral->ordinal, std::string(lead) + numeral->form}, cursor.offset()};
}

/// A mark between words, where what follows does not matter. （Ⅰ） and Ⅰ are of one style.
std::optional<TakenMark> mark_among_words(std::string_view text, MarkStyle style) {
    if (const auto bare = take_bare_mark(text, style)) return bare;
    const auto leading = parse_leading_mark(text);
    if (!leading || leading->mark.style != style) return std::nullopt;
    return TakenMark{leading->mark, leading->length};
}

/// １ and １． number one level: the dot is left out as often as not.
MarkStyle same_level(MarkStyle style) {
    return style == kNumber ? kDotNumber : style;
}

std::optional<FormedMark> parse_plain_mark(std::string_view line, MarkStyle style) {
    const auto leading = parse_leading_mark(line);
    if (!leading || same_level(leading->mark.style) != same_level(style)) return std::nullopt;
    return FormedMark{leading->mark, 0, leading->length, leading->text_offset};
}

bool parts_mark_from_text(char32_t c) {
    return is_among(U"：:．.、】］〕》＞>」』", c);
}

bool leads_heading(char32_t c) {
    return is_among(U"【［〔《＜<「『■◆●○□◇・", c);
}

std::optional<FormedMark> parse_mark_among_words(std::string_view line, std::size_t start,
                                                 const MarkForm& form) {
    LineCursor cursor(line.substr(start));
    if (!take_printed_word(cursor, form.before)) return std::nullopt;
    cursor.skip_blank();
    const auto taken = mark_among_words(cursor.rest(), form.style);
    if (!taken) return std::nullopt;
    const std::size_t begin = start + cursor.offset();
    const std::size_t end = begin + taken->length;
    LineCursor rest(line.substr(end));
    if (!take_printed_word(rest, form.behind)) return std::nullopt;
    rest.skip_blank();
    while (rest.take_if(parts_mark_from_text)) rest.skip_blank();
    return FormedMark{taken->mark, begin, end, end + rest.offset()};
}

/// Whether `example` as a whole is the first mark of `form`, in the words of `form`.
bool is_first_of(const MarkForm& form, std::string_view example) {
    const auto found = parse_formed_mark(example, form);
    return found && found->mark.ordinal == 1 && found->text_offset == example.size();
}

}  // namespace

std::optional<FormedMark> parse_formed_mark(std::string_view line, const MarkForm& form) {
    if (!form.has_words()) return parse_plain_mark(line, form.style);
    if (const auto found = parse_mark_among_words(line, 0, form)) return found;
    LineCursor cursor(line);
    cursor.skip_blank();
    if (!cursor.take_if(leads_heading)) return std::nullopt;
    return parse_mark_among_words(line, cursor.offset(), form);
}

std::optional<MarkForm> parse_mark_form(std::string_view example) {
    constexpr int kLongestMark = 16;  // code points, with white space around: a profile may hold anything
    std::optional<MarkForm> form;
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < example.size();) {
        std::size_t end = begin;
        for (int length = 0; length < kLongestMark && end < example.size(); ++length) {
            decode_code_point(example, end);
            const auto mark = parse_mark(example.substr(begin, end - begin));
            // アクション１: of two marks as long the last is the number.
            if (!mark || mark->ordinal != 1 || end - begin < longest) continue;
            MarkForm said{mark->style, compact_form(example.substr(0, begin)),
                          compact_form(example.substr(end))};
            if (!is_first_of(said, example)) continue;
            longest = end - begin;
            form = std::move(said);
        }
        decode_code_point(example, begin);
    }
    return form;
}

}  // namespace torikumi
