#include "pipeline/model/text.h"

#include <map>

namespace torikumi {

Text Text::substr(std::size_t offset, std::size_t length) const {
    offset = std::min(offset, value.size());
    length = std::min(length, value.size() - offset);
    const auto from = origin.begin() + static_cast<std::ptrdiff_t>(offset);
    return {value.substr(offset, length), {from, from + static_cast<std::ptrdiff_t>(length)}};
}

void Text::append(const Text& other) {
    value.append(other.value);
    origin.insert(origin.end(), other.origin.begin(), other.origin.end());
}

void Text::append(std::string_view bytes, CharacterId from) {
    value.append(bytes);
    origin.insert(origin.end(), bytes.size(), from);
}

CharacterId CharacterTable::add(char32_t code_point, int page_or_line) {
    code_points.push_back(code_point);
    place.push_back(page_or_line);
    return static_cast<CharacterId>(code_points.size() - 1);
}

CharacterId CharacterTable::add(char32_t code_point, int page, const Rect& box) {
    boxes.push_back(box);
    return add(code_point, page);
}

Sources united(const Sources& left, const Sources& right) {
    std::map<int, Rect> pages;
    std::map<int, int> ranges;  // first line → last line
    for (const Sources* sources : {&left, &right}) {
        for (const Source& source : *sources) {
            if (source.lines) {
                int& last = ranges[source.lines->first];
                last = std::max(last, source.lines->last);
            } else if (source.page && source.box) {
                const auto [at, added] = pages.emplace(*source.page, *source.box);
                if (!added) at->second = at->second.united(*source.box);
            }
        }
    }
    Sources result;
    for (const auto& [page, box] : pages) result.push_back({page, box, std::nullopt});
    for (const auto& [first, last] : ranges) {
        if (!result.empty() && result.back().lines && first <= result.back().lines->last + 1) {
            result.back().lines->last = std::max(result.back().lines->last, last);
        } else {
            result.push_back({std::nullopt, std::nullopt, LineRange{first, last}});
        }
    }
    return result;
}

Sources sources_of(const CharacterTable& characters, const Text& text) {
    std::map<int, Rect> pages;
    std::map<int, int> ranges;
    for (const CharacterId id : text.origin) {
        if (id == kNoCharacter || !is_counted(characters.code_points[id])) continue;
        const int place = characters.place[id];
        if (characters.kind == SourceKind::kPdf) {
            const auto [at, added] = pages.emplace(place, characters.boxes[id]);
            if (!added) at->second = at->second.united(characters.boxes[id]);
        } else {
            ranges[place] = place;
        }
    }
    Sources result;
    for (const auto& [page, box] : pages) result.push_back({page, box, std::nullopt});
    for (const auto& [first, last] : ranges)
        result.push_back({std::nullopt, std::nullopt, LineRange{first, last}});
    return united(result, {});
}

Sources sources_of(const CharacterTable& characters, const TextLines& lines) {
    Sources result;
    for (const TextLine& line : lines) result = united(result, sources_of(characters, line.text));
    return result;
}

std::string printed_form(const CharacterTable& characters, const Text& text) {
    std::string printed;
    CharacterId last = kNoCharacter;
    for (std::size_t i = 0; i < text.origin.size(); ++i) {
        const CharacterId id = text.origin[i];
        if (id == kNoCharacter) {
            printed.push_back(text.value[i]);
        } else if (id != last) {
            append_utf8(printed, characters.code_points[id]);
        }
        last = id;
    }
    return printed;
}

bool is_counted(char32_t c) {
    const bool white_space = c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 ||
                             (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
                             (c >= 0x205F && c <= 0x206F) || c == 0x3000;
    const bool never_printed = c == 0xAD || c == 0xFEFF || c == 0x180E || (c >= 0xFE00 && c <= 0xFE0F) ||
                               (c >= 0xE0000 && c <= 0xE0FFF);
    return !white_space && !never_printed;
}

void append_utf8(std::string& bytes, char32_t c) {
    const auto push = [&](char32_t byte) { bytes.push_back(static_cast<char>(byte)); };
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
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
}

char32_t decode_code_point(std::string_view bytes, std::size_t& offset) {
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

std::size_t count_code_points(std::string_view bytes) {
    std::size_t count = 0;
    for (const char c : bytes) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

}  // namespace torikumi
