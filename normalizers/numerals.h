#pragma once

// Owns the numerals that marks are made of: digits, katakana in the order of numbering, roman numerals and
// letters, in every width. Not here: the brackets and stops around them (marks.h).

#include <optional>
#include <string>

#include "normalizers/line_cursor.h"

namespace torikumi {

enum class NumeralKind {
    kNumber,        // 1 １, up to three digits
    kKatakana,      // ア ｱ
    kRoman,         // Ⅰ ⅰ
    kRomanLetters,  // II, read only before a full stop
    kLatin,         // a Ａ
};

/// `form` is half-width for digits and letters, full-width for katakana, as printed for Ⅰ.
struct Numeral {
    NumeralKind kind;
    int ordinal = 0;
    std::string form;
};

/// The numeral that the rest of the line begins with; the cursor then stands behind it.
std::optional<Numeral> take_numeral(LineCursor& cursor);

/// ア for 1, … ン for 46; 1–46.
std::string katakana_numeral(int ordinal);
/// Ⅰ for 1, … Ⅻ for 12; 1–12.
std::string roman_numeral(int ordinal);

}  // namespace torikumi
