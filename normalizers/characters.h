#pragma once

// Owns what one character is: its kind, whatever its width. Knows no neighbours; where a space belongs is
// spacing.h.

#include <string>
#include <string_view>

#include "pipeline/model/text.h"

namespace torikumi {

/// White space of any width, line ends included.
inline bool is_white_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}
inline bool is_digit_of_any_width(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}
inline bool is_latin_of_any_width(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= U'Ａ' && c <= U'Ｚ') ||
           (c >= U'ａ' && c <= U'ｚ');
}
/// （ and (, ） and ).
bool is_opening_bracket(char32_t c);
bool is_closing_bracket(char32_t c);
/// What parts the items of a list in one line: 、 ・ ， ／ in any width.
bool is_list_separator(char32_t c);
/// Hyphens, dashes and minus signs; never the long vowel ー.
bool is_dash(char32_t c);
bool is_kanji(char32_t c);
bool is_hiragana(char32_t c);
inline bool is_katakana_of_any_width(char32_t c) {
    return (c >= 0x30A1 && c <= 0x30FF && c != U'・') || (c >= 0xFF66 && c <= 0xFF9F);
}

/// Whether `c` is one of `characters`.
inline bool is_among(std::u32string_view characters, char32_t c) {
    return characters.find(c) != std::u32string_view::npos;
}

/// ASCII for full-width letters, digits and signs, anything else unchanged.
char32_t half_width(char32_t c);

/// How wide `text` is in a Japanese font: half an em for ASCII, Latin-1 and half-width kana, one for anything
/// else; Greek, Cyrillic and signs such as ① are as wide as an ideograph.
double print_width_em(std::string_view text);

std::string utf8(char32_t c);

/// First and last code point, 0 where `text` is empty.
inline char32_t first_code_point(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? 0 : decode_code_point(text, at);
}
char32_t last_code_point(std::string_view text);
/// `text` without its last code point.
std::string_view without_last(std::string_view text);

}  // namespace torikumi
