#include "normalizers/mark_forms.h"

#include "normalizers/characters.h"
#include "normalizers/line_cursor.h"
#include "normalizers/numerals.h"
#include "normalizers/text_forms.h"

namespace torikumi {
namespace {

using enum MarkStyle;

/// Takes the folded `word` from the print, whatever its width and the white space in it.
bool take_printed_word(LineCursor& cursor, std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        cursor.skip_blank();
        if (half_width(cursor.take()) != half_width(decode_code_point(word, at))) return false;
    }
    return true;
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

/// A mark between words, where what follows does not matter.
std::optional<TakenMark> mark_among_words(std::string_view text, MarkStyle style) {
    if (const auto kind = bare_numeral(style)) {
        LineCursor cursor(text);
        const std::string_view lead = style == kOrdinalNumber ? "第" : "";
        if (!cursor.take_word(lead)) return std::nullopt;
        const auto numeral = take_numeral(cursor);
        if (!numeral || numeral->kind != *kind) return std::nullopt;
        return TakenMark{{style, numeral->ordinal, std::string(lead) + numeral->form}, cursor.offset()};
    }
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

}  // namespace

std::optional<FormedMark> parse_formed_mark(std::string_view line, const MarkForm& form) {
    if (!form.has_words()) return parse_plain_mark(line, form.style);
    LineCursor cursor(line);
    cursor.skip_blank();
    cursor.take_if(leads_heading);
    if (!take_printed_word(cursor, form.before)) return std::nullopt;
    cursor.skip_blank();
    const std::size_t begin = cursor.offset();
    const auto taken = mark_among_words(cursor.rest(), form.style);
    if (!taken) return std::nullopt;
    LineCursor rest(line.substr(begin + taken->length));
    if (!take_printed_word(rest, form.behind)) return std::nullopt;
    rest.skip_blank();
    while (rest.take_if(parts_mark_from_text)) rest.skip_blank();
    return FormedMark{taken->mark, begin, begin + taken->length, line.size() - rest.rest().size()};
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
            longest = end - begin;
            form = MarkForm{mark->style, fold_text_forms(example.substr(0, begin)),
                            fold_text_forms(example.substr(end))};
        }
        decode_code_point(example, begin);
    }
    return form;
}

}  // namespace torikumi
