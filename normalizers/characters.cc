#include "normalizers/characters.h"

namespace torikumi {
namespace {

std::size_t start_of_last(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
}

}  // namespace

bool is_opening_bracket(char32_t c) {
    return half_width(c) == '(';
}

bool is_closing_bracket(char32_t c) {
    return half_width(c) == ')';
}

bool is_list_separator(char32_t c) {
    return is_among(U"、､・･，,／/", c);
}

bool is_dash(char32_t c) {
    return half_width(c) == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63;
}

bool is_kanji(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
           c == U'々' || c == U'〆';
}

bool is_hiragana(char32_t c) {
    return c >= 0x3041 && c <= 0x309F;
}

char32_t half_width(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + 0x21 : c;
}

double print_width_em(std::string_view text) {
    double width_em = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode_code_point(text, at);
        const bool half_width = c < 0x100 || (c >= 0xFF61 && c <= 0xFFDC);
        width_em += half_width ? 0.5 : 1;
    }
    return width_em;
}

std::string utf8(char32_t c) {
    std::string bytes;
    append_utf8(bytes, c);
    return bytes;
}

char32_t last_code_point(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t at = start_of_last(text);
    return decode_code_point(text, at);
}

std::string_view without_last(std::string_view text) {
    return text.empty() ? text : text.substr(0, start_of_last(text));
}

}  // namespace torikumi
