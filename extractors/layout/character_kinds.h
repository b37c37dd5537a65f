#pragma once

// Owns what a character is to the layout: blank, part of a Latin word, punctuation with a blank half, a mark.
// Not here: what marks mean (normalizers). Inline is what every pair of neighbours is asked.

#include <string_view>

namespace torikumi::layout {

inline bool is_blank(char32_t c) {
    return c <= U' ' || c == U'\u00A0' || (c >= U'\u2000' && c <= U'\u200B') || c == U'\u202F' ||
           c == U'\u205F' || c == U'\u3000';
}

/// Letters, digits and signs of words that are parted by spaces: half-width Latin, not ２ or Ａ.
inline bool is_latin(char32_t c) {
    return (c >= U'!' && c <= U'~') || (c >= U'\u00C0' && c <= U'\u024F');
}

/// Full-width punctuation whose left half is blank, such as （「, or whose right half is, such as 、。）.
inline bool is_blank_on_left(char32_t c) {
    switch (c) {
        case U'（':
        case U'「':
        case U'『':
        case U'【':
        case U'〔':
        case U'［':
        case U'｛':
        case U'〈':
        case U'《':
        case U'“':
        case U'‘': return true;
        default: return false;
    }
}
inline bool is_blank_on_right(char32_t c) {
    switch (c) {
        case U'、':
        case U'。':
        case U'，':
        case U'．':
        case U'）':
        case U'」':
        case U'』':
        case U'】':
        case U'〕':
        case U'］':
        case U'｝':
        case U'〉':
        case U'》':
        case U'”':
        case U'’': return true;
        default: return false;
    }
}

/// Vertical fonts are encoded with forms of their own, which say how a sign is turned, not what it is: ︑ is
/// 、, ︵ is （. Any other character stays.
inline char32_t upright_form(char32_t c) {
    const bool is_vertical_form = (c >= 0xFE10 && c <= 0xFE19) || (c >= 0xFE30 && c <= 0xFE48);
    if (!is_vertical_form) return c;
    constexpr std::u32string_view kForms10 = U"，、。：；！？〖〗…";  // U+FE10–FE19
    constexpr std::u32string_view kForms30 =
        U"‥—–＿﹏（）｛｝〔〕【】《》〈〉「」『』﹅﹆［］";  // U+FE30–FE48
    return c < 0xFE30 ? kForms10[c - 0xFE10] : kForms30[c - 0xFE30];
}

/// Signs that hang before a paragraph: ・○※ and numbers in circles or brackets of one character.
bool is_bullet(char32_t code_point);

/// Kanji and kana: what words of vertically stacked characters are made of.
bool is_ideographic(char32_t code_point);
bool is_kana(char32_t code_point);

}  // namespace torikumi::layout
