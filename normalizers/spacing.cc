#include "normalizers/spacing.h"

namespace torikumi {
namespace {

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool is_ascii_letter(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Letters of alphabets that part words by spaces: Latin with accents, Greek, Cyrillic.
bool is_alphabetic_beyond_ascii(char32_t c) {
    return (c >= 0xC0 && c <= 0x52F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1FFF);
}

bool is_full_width_alphanumeric(char32_t c) {
    return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
}

/// Ａ － Ｂ keeps its spaces: without them － would stand between letters and become a hyphen.
bool is_dash(char32_t c) {
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D;
}

bool is_half_width_word(char32_t c) {
    return is_digit(c) || is_ascii_letter(c) || is_alphabetic_beyond_ascii(c);
}

bool belongs_to_words(char32_t c) {
    return (c > 0x20 && c < 0x7F) || is_alphabetic_beyond_ascii(c) || is_full_width_alphanumeric(c);
}

bool contains(std::string_view characters, char32_t c) {
    return c < 0x80 && characters.find(static_cast<char>(c)) != std::string_view::npos;
}

bool ends_word(char32_t c) {
    return is_half_width_word(c) || contains(".,;:!?)]}%\"'", c);
}

bool begins_word(char32_t c) {
    return is_half_width_word(c) || contains("([{\"'", c);
}

/// 1,⏎200 and 3.⏎5 are numbers cut in two.
bool ends_inside_number(std::string_view left) {
    const char32_t last = last_code_point(left);
    if (is_digit(last)) return true;
    return contains(",.", last) && is_digit(last_code_point(left.substr(0, left.size() - 1)));
}

/// https://www.⏎city.example.jp is one address.
bool ends_inside_address(std::string_view left) {
    const std::string_view word = left.substr(left.find_last_of(' ') + 1);
    return word.find("://") != std::string_view::npos || word.starts_with("www.");
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

std::size_t start_of_last_code_point(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
}

}  // namespace

bool is_white_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

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
        const std::size_t start = start_of_last_code_point(text.substr(0, end));
        std::size_t at = start;
        if (is_counted(decode_code_point(text, at))) break;
        end = start;
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

char32_t first_code_point(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? 0 : decode_code_point(text, at);
}

char32_t last_code_point(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t at = start_of_last_code_point(text);
    return decode_code_point(text, at);
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
    if (is_digit(first) && ends_inside_number(left)) return false;
    return !ends_inside_address(left);
}

}  // namespace torikumi
