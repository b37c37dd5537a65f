#pragma once

// Owns what one character is: its kind, whatever its width. Knows no neighbours; where a space belongs is
// spacing.h.

#include <string>
#include <string_view>

#include "pipeline/model/text.h"

namespace torikumi {

/// White space of any width, line ends included.
bool is_white_space(char32_t c);
bool is_digit_of_any_width(char32_t c);
bool is_latin_of_any_width(char32_t c);
/// （ and (, ） and ).
bool is_opening_bracket(char32_t c);
bool is_closing_bracket(char32_t c);
/// Hyphens, dashes and minus signs; never the long vowel ー.
bool is_dash(char32_t c);
bool is_kanji(char32_t c);
bool is_hiragana(char32_t c);
bool is_katakana_of_any_width(char32_t c);

/// Whether `c` is one of `characters`.
bool is_among(std::u32string_view characters, char32_t c);

/// ASCII for full-width letters, digits and signs, anything else unchanged.
char32_t half_width(char32_t c);

std::string utf8(char32_t c);

/// First and last code point, 0 where `text` is empty.
char32_t first_code_point(std::string_view text);
char32_t last_code_point(std::string_view text);
/// `text` without its last code point.
std::string_view without_last(std::string_view text);

}  // namespace torikumi
