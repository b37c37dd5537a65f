#include "tests/normalizers/printed.h"

#include <algorithm>
#include <random>

namespace torikumi::testing {
namespace {

/// What `counted_ids` needs to know of the characters of a printed text.
struct Characters {
    std::vector<CharacterId> ids;

    void add(const Text& text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t start = at;
            if (!is_counted(decode_code_point(text.value, at))) continue;
            for (std::size_t i = start; i < at; ++i) {
                if (text.origin[i] != kNoCharacter) ids.push_back(text.origin[i]);
            }
        }
    }

    std::vector<CharacterId> sorted() && {
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return std::move(ids);
    }
};

CharacterId append_numbered(Text& text, std::string_view printed, CharacterId next) {
    for (std::size_t at = 0; at < printed.size();) {
        const std::size_t start = at;
        decode_code_point(printed, at);
        text.append(printed.substr(start, at - start), next++);
    }
    return next;
}

template <class Lines>
TextLines numbered(const Lines& printed) {
    TextLines lines;
    CharacterId next = 0;
    for (const std::string_view line : printed) {
        TextLine numbered_line;
        next = append_numbered(numbered_line.text, line, next);
        lines.push_back(std::move(numbered_line));
    }
    return lines;
}

}  // namespace

TextLines printed_lines(std::initializer_list<std::string_view> lines) {
    return numbered(lines);
}

TextLines printed_lines(const std::vector<std::string>& lines) {
    return numbered(lines);
}

Text printed_text(std::string_view text) {
    Text result;
    append_numbered(result, text, 0);
    return result;
}

std::vector<CharacterId> counted_ids(const Text& text) {
    Characters characters;
    characters.add(text);
    return std::move(characters).sorted();
}

std::vector<CharacterId> counted_ids(const TextLines& lines) {
    Characters characters;
    for (const TextLine& line : lines) characters.add(line.text);
    return std::move(characters).sorted();
}

bool is_well_formed(const Text& text) {
    if (text.value.size() != text.origin.size()) return false;
    for (std::size_t at = 0; at < text.size();) {
        const bool replacement = text.value.substr(at).starts_with("\uFFFD");
        if (decode_code_point(text.value, at) == 0xFFFD && !replacement) return false;
    }
    return true;
}

std::string generated_text(std::uint32_t seed, const std::vector<std::string_view>& pieces,
                           std::size_t count) {
    std::mt19937 random(seed);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
    return text;
}

}  // namespace torikumi::testing
