#pragma once

// Owns code points in UTF-8 (Unicode Standard, table 3-7), as the layers read and write them one by one.
// Inline, for every stage does so for every character. Not here: other encodings (extractors/text).

#include <cstddef>
#include <string>
#include <string_view>

namespace torikumi {

/// Decodes what is no well-formed sequence of three bytes; see decode_code_point.
char32_t decode_other_code_point(std::string_view bytes, std::size_t& offset);

/// The code point at `offset`, which must lie inside `bytes`; moves `offset` behind it. A malformed byte
/// counts as U+FFFD.
inline char32_t decode_code_point(std::string_view bytes, std::size_t& offset) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    // Kana, kanji and full-width forms take three bytes.
    if ((byte(offset) & 0xF0) != 0xE0 || offset + 3 > bytes.size() || (byte(offset + 1) & 0xC0) != 0x80 ||
        (byte(offset + 2) & 0xC0) != 0x80) {
        return decode_other_code_point(bytes, offset);
    }
    const char32_t c = (char32_t{byte(offset)} & 0x0F) << 12 | (char32_t{byte(offset + 1)} & 0x3F) << 6 |
                       (char32_t{byte(offset + 2)} & 0x3F);
    offset += 3;
    return c;
}

/// Encodes what takes not three bytes, and U+FFFD for what is no Unicode scalar value; see append_utf8.
void append_other_utf8(std::string& bytes, char32_t code_point);

/// Appends U+FFFD for what is no Unicode scalar value.
inline void append_utf8(std::string& bytes, char32_t c) {
    if (c < 0x800 || c > 0xFFFF || (c >= 0xD800 && c <= 0xDFFF)) return append_other_utf8(bytes, c);
    const char encoded[] = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                            static_cast<char>(0x80 | (c & 0x3F))};
    bytes.append(encoded, sizeof encoded);
}

/// Number of code points.
inline std::size_t count_code_points(std::string_view bytes) {
    std::size_t count = 0;
    for (const char c : bytes) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

}  // namespace torikumi
