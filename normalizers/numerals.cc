#include "normalizers/numerals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace torikumi {
namespace {

/// ヰ and ヱ are passed over in numbering.
constexpr std::u32string_view kKatakana =
    U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr std::u32string_view kHalfWidthKatakana = U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
static_assert(kKatakana.size() == kHalfWidthKatakana.size());

constexpr std::array<std::string_view, 12> kRomanLetters = {"I",   "II",   "III", "IV", "V",  "VI",
                                                            "VII", "VIII", "IX",  "X",  "XI", "XII"};

constexpr std::size_t kMostDigits = 3;  // 2020 is a year, not a mark

/// 1-based place of `c` in `order`, 0 where it does not stand there.
int ordinal_in(std::u32string_view order, char32_t c) {
    const std::size_t at = order.find(c);
    return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

/// 1-based place of `c` between `first` and `last`, 0 outside.
int ordinal_between(char32_t first, char32_t last, char32_t c) {
    return c >= first && c <= last ? static_cast<int>(c - first) + 1 : 0;
}

std::string take_all(LineCursor& cursor, bool (*matches)(char32_t)) {
    std::string taken;
    while (matches(cursor.peek())) taken.push_back(static_cast<char>(half_width(cursor.take())));
    return taken;
}

std::optional<Numeral> numeral_of_digits(const std::string& digits) {
    if (digits.size() > kMostDigits) return std::nullopt;
    const int ordinal = std::stoi(digits);
    if (ordinal == 0) return std::nullopt;
    return Numeral{NumeralKind::kNumber, ordinal, fmt::format("{}", ordinal)};
}

/// What stands behind letters: only before a full stop are II and IV numerals.
enum class Behind { kStop, kOther };

std::optional<Numeral> numeral_of_letters(const std::string& letters, Behind behind) {
    if (const auto* const roman = std::ranges::find(kRomanLetters, std::string_view(letters));
        roman != kRomanLetters.end() && behind == Behind::kStop) {
        const auto ordinal = static_cast<int>(roman - kRomanLetters.begin()) + 1;
        return Numeral{NumeralKind::kRomanLetters, ordinal, letters};
    }
    if (letters.size() != 1) return std::nullopt;
    const char lower_case = static_cast<char>(letters[0] | 0x20);
    return Numeral{NumeralKind::kLatin, lower_case - 'a' + 1, letters};
}

std::optional<Numeral> numeral_of_character(char32_t c) {
    const bool half_width_form = c >= U'ｦ';  // the first of them in Unicode
    if (const int ordinal = ordinal_in(half_width_form ? kHalfWidthKatakana : kKatakana, c))
        return Numeral{NumeralKind::kKatakana, ordinal, katakana_numeral(ordinal)};
    if (const int ordinal = std::max(ordinal_between(U'Ⅰ', U'Ⅻ', c), ordinal_between(U'ⅰ', U'ⅻ', c)))
        return Numeral{NumeralKind::kRoman, ordinal, utf8(c)};
    return std::nullopt;
}

/// Whether a numeral can begin with `c`: most lines begin with a kanji, and need no further look.
bool may_begin_numeral(char32_t c) {
    return is_digit_of_any_width(c) || is_latin_of_any_width(c) || is_katakana_of_any_width(c) ||
           (c >= U'Ⅰ' && c <= U'ⅻ');
}

}  // namespace

std::optional<Numeral> take_numeral(LineCursor& cursor) {
    if (!may_begin_numeral(cursor.peek())) return std::nullopt;
    LineCursor tried = cursor;
    std::optional<Numeral> numeral;
    if (const std::string digits = take_all(tried, is_digit_of_any_width); !digits.empty()) {
        numeral = numeral_of_digits(digits);
    } else if (const std::string letters = take_all(tried, is_latin_of_any_width); !letters.empty()) {
        numeral =
            numeral_of_letters(letters, half_width(tried.peek()) == '.' ? Behind::kStop : Behind::kOther);
    } else {
        numeral = numeral_of_character(tried.take());
    }
    if (numeral) cursor = tried;
    return numeral;
}

std::string katakana_numeral(int ordinal) {
    return utf8(kKatakana[static_cast<std::size_t>(ordinal) - 1]);
}

std::string roman_numeral(int ordinal) {
    return utf8(U'Ⅰ' + static_cast<char32_t>(ordinal) - 1);
}

}  // namespace torikumi
