#include "normalizers/spacing.h"

#include <algorithm>

namespace torikumi {
namespace {

/// Letters of alphabets that part words by spaces: Latin with accents, Greek, Cyrillic.
bool is_alphabetic_beyond_ascii(char32_t c) {
    return (c >= 0xC0 && c <= 0x52F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1FFF);
}

bool is_alphanumeric_of_any_width(char32_t c) {
    return is_digit_of_any_width(c) || is_latin_of_any_width(c);
}

bool belongs_to_words(char32_t c) {
    const bool ascii = c > 0x20 && c < 0x7F;
    return ascii || is_alphanumeric_of_any_width(c) || is_alphabetic_beyond_ascii(c);
}

bool is_half_width_word(char32_t c) {
    return is_alphabetic_beyond_ascii(c) || (c < 0x80 && is_alphanumeric_of_any_width(c));
}

bool ends_word(char32_t c) {
    return is_half_width_word(c) || is_among(U".,;:!?)]}%\"'", c);
}

bool begins_word(char32_t c) {
    return is_half_width_word(c) || is_among(U"([{\"'", c);
}

/// 1,⏎200 and 3.⏎5 are numbers cut in two.
bool ends_inside_number(std::string_view left) {
    const char32_t last = last_code_point(left);
    if (is_digit_of_any_width(last)) return true;
    return is_among(U",.", last) && is_digit_of_any_width(last_code_point(without_last(left)));
}

/// https://www.⏎city.example.jp is one address.
bool ends_inside_address(std::string_view left) {
    const std::string_view word = left.substr(left.find_last_of(' ') + 1);
    return word.find("://") != std::string_view::npos || word.starts_with("www.");
}

/// http⏎s://…: a line break inside the scheme of an address.
bool cuts_scheme(std::string_view left, std::string_view right) {
    const std::string_view end = right.substr(0, right.find("://"));
    if (end.size() == right.size()) return false;
    const std::string_view kSchemes[] = {"https", "http"};
    return std::ranges::any_of(kSchemes, [&](std::string_view scheme) {
        return end.size() < scheme.size() && scheme.ends_with(end) &&
               left.ends_with(scheme.substr(0, scheme.size() - end.size()));
    });
}

/// Whether `text` begins with ASCII, kana or kanji that is printed: most characters, told by their first
/// bytes.
bool begins_with_common_character(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const bool ascii = byte(0) > 0x20 && byte(0) < 0x7F;
    const bool kanji = byte(0) >= 0xE4 && byte(0) <= 0xE9;
    const bool kana = byte(0) == 0xE3 && text.size() > 1 && byte(1) > 0x80;
    return ascii || kanji || kana;
}

}  // namespace

std::size_t leading_blank(std::string_view text) {
    if (text.empty() || begins_with_common_character(text)) return 0;
    std::size_t at = 0;
    for (std::size_t next = 0; next < text.size(); at = next) {
        if (is_counted(decode_code_point(text, next))) break;
    }
    return at;
}

std::size_t trailing_blank(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        const std::string_view rest = text.substr(0, end);
        if (is_counted(last_code_point(rest))) break;
        end = without_last(rest).size();
    }
    return text.size() - end;
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(leading_blank(text));
    text.remove_suffix(trailing_blank(text));
    return text;
}

Text trimmed_text(const Text& text) {
    const std::size_t start = leading_blank(text.value);
    const std::size_t end = text.size() - trailing_blank(text.value);
    return start < end ? text.substr(start, end - start) : Text{};
}

bool space_separates(char32_t left, char32_t right) {
    if (is_dash(left)) return belongs_to_words(right);
    if (is_dash(right)) return belongs_to_words(left);
    return belongs_to_words(left) && belongs_to_words(right);
}

bool break_separates(std::string_view left, std::string_view right) {
    const char32_t last = last_code_point(left);
    const char32_t first = first_code_point(right);
    if (!ends_word(last) || !begins_word(first)) return false;
    if (is_digit_of_any_width(first) && ends_inside_number(left)) return false;
    return !ends_inside_address(left) && !cuts_scheme(left, right);
}

}  // namespace torikumi
