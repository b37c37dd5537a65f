#include "pipeline/draft/dump_glue.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "normalizers/characters.h"
#include "normalizers/departments.h"
#include "normalizers/marks.h"
#include "pipeline/model/text.h"

namespace torikumi {
namespace {

bool is_circled(const std::vector<Mark>& marks) {
    return !marks.empty() &&
           std::ranges::all_of(marks, [](const Mark& m) { return m.style == MarkStyle::kCircledNumber; });
}

bool ends_cell(std::string_view text) {
    return text.ends_with("）") || text.ends_with(")") || ends_like_department(text);
}

}  // namespace

std::size_t circled_length(std::string_view text) {
    // ①及び②, ①～③: what parts or spans numbers is short, and ends with another number.
    constexpr int kLongestSeparator = 4;
    constexpr std::size_t kLongest = 300;  // bytes; a hundred numbers are no list of a cell
    std::size_t length = 0;
    int behind = 0;
    for (std::size_t at = 0; at < std::min(text.size(), kLongest) && behind <= kLongestSeparator; ++behind) {
        const std::size_t last = at;
        decode_code_point(text, at);
        const bool number = is_circled(parse_mark_list(text.substr(last, at - last)));
        if (last == 0 && !number) return 0;
        if (!number || !is_circled(parse_mark_list(text.substr(0, at)))) continue;
        length = at;
        behind = 0;
    }
    return length;
}

bool is_mark_of_cell(std::string_view text) {
    const std::optional<Mark> mark = parse_mark(text);
    return mark && (mark->style == MarkStyle::kKatakana || mark->style == MarkStyle::kParenKatakana ||
                    mark->style == MarkStyle::kCircledNumber);
}

std::size_t first_glued_mark(std::string_view text, std::string_view before) {
    const auto ends_cell_at = [&](std::size_t end) {
        return ends_cell(text.substr(0, end)) || ends_cell(std::string(before) += text.substr(0, end));
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = decode_code_point(text, at);
        if (begin == 0) continue;
        // Most characters: with none of them begins a mark, and 無 is one only where the text ends.
        if ((is_kanji(c) || is_hiragana(c)) && at < text.size()) continue;
        const std::string_view mark = text.substr(begin, at - begin);
        const std::string_view rest = text.substr(at);
        const auto leading = parse_leading_mark(text.substr(begin));
        if (leading && leading->mark.style == MarkStyle::kParenKatakana && ends_cell_at(begin)) return begin;
        const bool is_last = rest.empty() || circled_length(rest) == rest.size() || names_none(rest);
        if (is_last && parse_mark(mark) && circled_length(mark) == 0 && ends_cell_at(begin)) return begin;
        if (circled_length(text.substr(begin)) > 0 ||
            (rest.empty() && names_none(mark) && ends_cell_at(begin)))
            return begin;
    }
    return std::string_view::npos;
}

bool is_cut_word(std::string_view upper, std::string_view lower) {
    return is_katakana_of_any_width(last_code_point(upper)) &&
           is_katakana_of_any_width(first_code_point(lower));
}

}  // namespace torikumi
