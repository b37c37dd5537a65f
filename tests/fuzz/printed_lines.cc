#include "tests/fuzz/printed_lines.h"

#include <algorithm>

namespace torikumi::fuzz {

std::string well_formed(std::string_view bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) append_utf8(text, decode_code_point(bytes, at));
    return text;
}

TextLines printed_lines(std::string_view text) {
    TextLines lines(1);
    CharacterId id = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode_code_point(text, at);
        if (c == U'\n') {
            lines.emplace_back();
        } else {
            lines.back().text.append(c, id++);
        }
    }
    return lines;
}

std::set<CharacterId> counted_in(const Text& text) {
    std::set<CharacterId> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!is_counted(decode_code_point(text.value, at))) continue;
        found.insert(text.origin.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.origin.begin() + static_cast<std::ptrdiff_t>(at));
    }
    found.erase(kNoCharacter);
    return found;
}

std::set<CharacterId> counted_in(const TextLines& lines) {
    std::set<CharacterId> found;
    for (const TextLine& line : lines) found.merge(counted_in(line.text));
    return found;
}

}  // namespace torikumi::fuzz
