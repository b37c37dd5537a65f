#include "pipeline/model/utf8.h"

namespace torikumi {

char32_t decode_other_code_point(std::string_view bytes, std::size_t& offset) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    const unsigned char lead = byte(offset);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 1) {
        ++offset;
        return lead;
    }
    if (length == 0 || offset + length > bytes.size()) {
        ++offset;
        return 0xFFFD;
    }
    char32_t c = lead & (0xFF >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(offset + i) & 0xC0) != 0x80) {
            ++offset;
            return 0xFFFD;
        }
        c = (c << 6) | (byte(offset + i) & 0x3F);
    }
    offset += length;
    return c;
}

void append_other_utf8(std::string& bytes, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    char encoded[4];
    std::size_t length = 0;
    const auto push = [&](char32_t byte) { encoded[length++] = static_cast<char>(byte); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0 | (c >> 6));
        push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        push(0xE0 | (c >> 12));
        push(0x80 | ((c >> 6) & 0x3F));
        push(0x80 | (c & 0x3F));
    } else {
        push(0xF0 | (c >> 18));
        push(0x80 | ((c >> 12) & 0x3F));
        push(0x80 | ((c >> 6) & 0x3F));
        push(0x80 | (c & 0x3F));
    }
    bytes.append(encoded, length);
}

}  // namespace torikumi
