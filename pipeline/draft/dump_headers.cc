#include "pipeline/draft/dump_headers.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/draft/dump_line_shape.h"

namespace torikumi {
namespace {

/// HeaderLexicon::match() gives a whole word, or one with fillers, more than this; a word that merely ends or
/// begins so, less.
constexpr int kWithoutDoubt = 250;
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
}

/// Empty where the line has none, as is the last.
std::string_view first_word(std::string_view line) {
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    return line.substr(0, static_cast<std::size_t>(std::ranges::find_if(line, is_blank) - line.begin()));
}

std::string_view last_word(std::string_view line) {
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    const auto blank = std::find_if(line.rbegin(), line.rend(), is_blank);
    return line.substr(line.size() - static_cast<std::size_t>(blank - line.rbegin()));
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::string_view word = first_word(line); !word.empty(); word = first_word(line)) {
        words.push_back(word);
        line.remove_prefix(static_cast<std::size_t>(word.data() + word.size() - line.data()));
    }
    return words;
}

std::optional<ColumnRole> role_of(std::string_view word, const HeaderLexicon& headers) {
    const std::vector<RoleCandidate> candidates = headers.match(word);
    return candidates.empty() ? std::nullopt : std::optional(candidates.front().role);
}

bool is_header_word(std::string_view word, const HeaderLexicon& headers) {
    const std::vector<RoleCandidate> candidates = headers.match(word);
    return !candidates.empty() && candidates.front().strength > kWithoutDoubt;
}

/// Two header words glued are longer than one, and shorter than a sentence.
bool may_be_glued(std::string_view word, const HeaderLexicon& headers) {
    constexpr std::size_t kShortest = 6;
    constexpr std::size_t kLongest = 40;
    const std::size_t length = count_code_points(word);
    return length >= kShortest && length <= kLongest && headers.may_hold_word(word);
}

bool are_glued_headers(std::string_view word, const HeaderLexicon& headers) {
    if (!may_be_glued(word, headers)) return false;
    for (std::size_t at = 0; at < word.size();) {
        decode_code_point(word, at);
        if (!headers.may_hold_word(word.substr(at))) return false;  // nor does any shorter rest
        if (is_header_word(word.substr(0, at), headers) && is_header_word(word.substr(at), headers))
            return true;
    }
    return false;
}

/// A single word that alone makes a header line. 施策 or 事業 may as well be the title of something.
bool is_certain_header(std::string_view word, const HeaderLexicon& headers) {
    constexpr std::size_t kShortest = 3;
    return (count_code_points(word) >= kShortest && is_header_word(word, headers)) ||
           are_glued_headers(word, headers);
}

}  // namespace

bool is_column_header(std::string_view line, const HeaderLexicon& headers) {
    if (line.find("。") != std::string_view::npos || !headers.may_hold_word(line)) return false;
    const std::vector<std::string_view> words = words_of(line);
    if (words.size() == 1) return is_certain_header(words.front(), headers);
    const auto known = std::ranges::count_if(
        words, [&](std::string_view word) { return role_of(word, headers).has_value(); });
    return known >= 2 && static_cast<std::size_t>(known) * 2 >= words.size();
}

bool is_cut_header(std::string_view upper, std::string_view lower, const HeaderLexicon& headers) {
    const std::string_view above = last_word(upper);
    const std::string_view below = first_word(lower);
    if (above.empty() || below.empty()) return false;
    return is_header_word(std::string(above).append(below), headers);
}

bool stands_above_header(const TextLines& lines, std::size_t at, const HeaderLexicon& headers) {
    for (std::size_t i = at; i + 1 < lines.size(); ++i) {
        const std::string& below = lines[i + 1].text.value;
        const bool has_several = !is_one_word(below) && is_column_header(below, headers);
        const bool is_cut = is_cut_header(lines[i].text.value, below, headers);
        if (has_several || !is_cut) return has_several && (is_cut || i > at);
    }
    return false;
}

bool is_in_stacked_header(const TextLines& lines, std::size_t at, bool below_header,
                          const HeaderLexicon& headers) {
    constexpr std::size_t kMostLines = 6;
    constexpr double kWidestLineEm = 4;
    const auto is_narrow = [&](std::size_t line) {
        const std::string& value = lines[line].text.value;
        return is_one_word(value) && print_width_em(value) <= kWidestLineEm;
    };
    if (!is_narrow(at)) return false;
    std::size_t first = at;
    while (first > 0 && at - first < kMostLines && is_narrow(first - 1)) --first;
    for (; first <= at; ++first) {
        std::string word;
        for (std::size_t end = first; end < std::min(lines.size(), first + kMostLines) && is_narrow(end);
             ++end) {
            word += lines[end].text.value;
            if (end < at || end == first || !is_header_word(word, headers)) continue;
            if (below_header) return true;
            if (end + 1 < lines.size() && is_column_header(lines[end + 1].text.value, headers)) return true;
        }
    }
    return false;
}

std::vector<ExtraColumn> find_extra_columns(const Text& line, std::string_view below,
                                            const HeaderLexicon& headers) {
    if (!is_column_header(line.value, headers)) return {};
    std::vector<std::string_view> words = words_of(line.value);
    if (is_cut_header(line.value, below, headers)) words.pop_back();
    std::vector<ExtraColumn> columns;
    auto place = ExtraColumn::Place::kBeforeCategory;
    for (const std::string_view word : words) {
        const auto role = role_of(word, headers);
        if (role == ColumnRole::kCategory) place = ExtraColumn::Place::kBehindCategory;
        const bool has_field = role && role != ColumnRole::kExtra;
        const auto offset = static_cast<std::size_t>(word.data() - line.value.data());
        if (!has_field && !are_glued_headers(word, headers))
            columns.push_back({line.substr(offset, word.size()), place});
    }
    return columns;
}

}  // namespace torikumi
