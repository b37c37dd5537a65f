#include "pipeline/output/terminal_text.h"

#include <algorithm>

#include "pipeline/model/utf8.h"

namespace torikumi {
namespace {

/// C0 and C1 controls, and what turns the direction of a line.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

/// East Asian wide, in blocks; ambiguous ones (①, ◎) are wide in the fonts of those who read Japanese.
std::size_t columns_of(char32_t c) {
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2190 && c <= 0x27BF && c != 0x2192) ||
                      (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                      (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
                      (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || c >= 0x1F300;
    return wide ? 2 : 1;
}

}  // namespace

std::string without_controls(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode_code_point(text, at);
        append_utf8(plain, is_control(c) ? U' ' : c);
    }
    return plain;
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) columns += columns_of(decode_code_point(text, at));
    return columns;
}

std::string cut_to_columns(std::string_view text, std::size_t most) {
    if (columns_of(text) <= most) return std::string(text);
    std::size_t columns = 2;  // those of …
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        columns += columns_of(decode_code_point(text, at));
        if (columns > most) break;
        end = at;
    }
    return std::string(text.substr(0, end)) + "…";
}

std::string padded_to_columns(std::string_view text, std::size_t columns) {
    const std::size_t taken = columns_of(text);
    return std::string(text) + std::string(taken < columns ? columns - taken : 1, ' ');
}

}  // namespace torikumi
