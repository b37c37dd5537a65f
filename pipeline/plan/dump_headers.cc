#include "pipeline/plan/dump_headers.h"

#include <algorithm>
#include <optional>

#include "pipeline/plan/header_words.h"

namespace torikumi {
namespace {

/// match_header() gives a whole word, or one with fillers, more than this; a word that merely ends or begins
/// so, less.
constexpr int kWithoutDoubt = 250;
constexpr std::string_view kBlanks = " \t\f";

std::vector<Text> words_of(const Text& line) {
    std::vector<Text> words;
    std::size_t at = 0;
    while ((at = line.value.find_first_not_of(kBlanks, at)) != std::string::npos) {
        const std::size_t end = std::min(line.value.find_first_of(kBlanks, at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

std::vector<Text> words_of(std::string_view line) {
    Text text;
    text.append(line, kNoCharacter);
    return words_of(text);
}

std::optional<ColumnRole> role_of(std::string_view word) {
    const std::vector<RoleCandidate> candidates = match_header(word);
    return candidates.empty() ? std::nullopt : std::optional(candidates.front().role);
}

bool is_header_word(std::string_view word) {
    const std::vector<RoleCandidate> candidates = match_header(word);
    return !candidates.empty() && candidates.front().strength > kWithoutDoubt;
}

/// Two header words glued are longer than one, and shorter than a sentence.
bool may_be_glued(std::string_view word) {
    constexpr std::size_t kShortest = 6;
    constexpr std::size_t kLongest = 40;
    const std::size_t length = count_code_points(word);
    return length >= kShortest && length <= kLongest && holds_header_word(word);
}

bool are_glued_headers(std::string_view word) {
    if (!may_be_glued(word)) return false;
    for (std::size_t at = 0; at < word.size();) {
        decode_code_point(word, at);
        if (!holds_header_word(word.substr(at))) return false;  // nor does any shorter rest
        if (is_header_word(word.substr(0, at)) && is_header_word(word.substr(at))) return true;
    }
    return false;
}

/// A single word that alone makes a header line. 施策 or 事業 may as well be the title of something.
bool is_certain_header(std::string_view word) {
    constexpr std::size_t kShortest = 3;
    return (count_code_points(word) >= kShortest && is_header_word(word)) || are_glued_headers(word);
}

}  // namespace

bool is_column_header(std::string_view line) {
    if (line.find("。") != std::string_view::npos || !holds_header_word(line)) return false;
    const std::vector<Text> words = words_of(line);
    if (words.size() == 1) return is_certain_header(words.front().value);
    const auto known =
        std::ranges::count_if(words, [](const Text& word) { return role_of(word.value).has_value(); });
    return known >= 2 && static_cast<std::size_t>(known) * 2 >= words.size();
}

bool is_cut_header(std::string_view upper, std::string_view lower) {
    const std::vector<Text> above = words_of(upper);
    const std::vector<Text> below = words_of(lower);
    if (above.empty() || below.empty()) return false;
    return is_header_word(above.back().value + below.front().value);
}

std::vector<ExtraColumn> find_extra_columns(const Text& line) {
    if (!is_column_header(line.value)) return {};
    std::vector<ExtraColumn> columns;
    auto place = ExtraColumn::Place::kBeforeCategory;
    for (const Text& word : words_of(line)) {
        const auto role = role_of(word.value);
        if (role == ColumnRole::kCategory) place = ExtraColumn::Place::kBehindCategory;
        if (!role && !are_glued_headers(word.value)) columns.push_back({word, place});
    }
    return columns;
}

}  // namespace torikumi
