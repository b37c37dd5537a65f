#pragma once

// Owns what a character is to the layout: blank, part of a Latin word, punctuation with a blank half, a mark.
// Not here: what marks mean (normalizers). Inline is what every pair of neighbours is asked.

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

/// Signs that hang before a paragraph: ・○※ and numbers in circles or brackets of one character.
bool is_bullet(char32_t code_point);

/// Kanji and kana: what words of vertically stacked characters are made of.
bool is_ideographic(char32_t code_point);
bool is_kana(char32_t code_point);

}  // namespace torikumi::layout
