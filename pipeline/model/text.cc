#include "pipeline/model/text.h"

#include <algorithm>
#include <utility>

namespace torikumi {
namespace {

/// From the first page or line to the last; each page once, neighbouring lines as one range.
Sources merged(Sources places) {
    const auto by_place = [](const Source& source) {
        return std::pair(source.lines.has_value(), source.lines ? source.lines->first : *source.page);
    };
    std::erase_if(places, [](const Source& source) { return !source.lines && !(source.page && source.box); });
    if (places.size() > 1) std::ranges::stable_sort(places, {}, by_place);
    Sources result;
    for (const Source& place : places) {
        Source* last = result.empty() ? nullptr : &result.back();
        if (last && last->page && last->page == place.page) {
            last->box = last->box->united(*place.box);
        } else if (last && last->lines && place.lines->first <= last->lines->last + 1) {
            last->lines->last = std::max(last->lines->last, place.lines->last);
        } else {
            result.push_back(place);
        }
    }
    return result;
}

/// One place a run of characters on one page or line.
void add_places(const CharacterTable& characters, const Text& text, Sources& places) {
    CharacterId last = kNoCharacter;
    int last_place = 0;
    for (const CharacterId id : text.origin) {
        if (id == kNoCharacter || id == last) continue;
        last = id;
        if (!is_counted(characters.code_points[id])) continue;
        const int place = characters.place[id];
        const bool goes_on = place == last_place && !places.empty();
        last_place = place;
        if (characters.kind == SourceKind::kText) {
            if (!goes_on) places.push_back({std::nullopt, std::nullopt, LineRange{place, place}});
        } else if (goes_on) {
            places.back().box = places.back().box->united(characters.boxes[id]);
        } else {
            places.push_back({place, characters.boxes[id], std::nullopt});
        }
    }
}

}  // namespace

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

void Text::append(const Text& other, std::size_t offset, std::size_t length) {
    value.append(other.value, offset, length);
    const auto from = other.origin.begin() + static_cast<std::ptrdiff_t>(offset);
    origin.insert(origin.end(), from, from + static_cast<std::ptrdiff_t>(length));
}

void Text::append(std::string_view bytes, CharacterId from) {
    value.append(bytes);
    origin.insert(origin.end(), bytes.size(), from);
}

void Text::append(char32_t code_point, CharacterId from) {
    append_utf8(value, code_point);
    origin.resize(value.size(), from);
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
    Sources both = left;
    both.insert(both.end(), right.begin(), right.end());
    return merged(std::move(both));
}

Sources sources_of(const CharacterTable& characters, const Text& text) {
    Sources places;
    add_places(characters, text, places);
    return merged(std::move(places));
}

Sources sources_of(const CharacterTable& characters, const TextLines& lines) {
    Sources places;
    for (const TextLine& line : lines) add_places(characters, line.text, places);
    return merged(std::move(places));
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

}  // namespace torikumi
