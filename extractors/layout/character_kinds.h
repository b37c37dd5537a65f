#pragma once

// Owns what a character is to the layout: blank, part of a Latin word, punctuation with a blank half, a mark.
// Not here: what marks mean (normalizers).

namespace torikumi::layout {

bool is_blank(char32_t code_point);

/// Letters, digits and signs of words that are parted by spaces: half-width Latin, not ２ or Ａ.
bool is_latin(char32_t code_point);

/// Full-width punctuation whose left half is blank, such as （「, or whose right half is, such as 、。）.
bool is_blank_on_left(char32_t code_point);
bool is_blank_on_right(char32_t code_point);

/// Signs that hang before a paragraph: ・○※ and numbers in circles or brackets of one character.
bool is_bullet(char32_t code_point);

/// Kanji and kana: what words of vertically stacked characters are made of.
bool is_ideographic(char32_t code_point);
bool is_kana(char32_t code_point);

}  // namespace torikumi::layout
