#include "pipeline/draft/known_words.h"

#include <algorithm>

#include "normalizers/characters.h"

namespace torikumi {
namespace {

template <typename Words, typename Predicate>
std::string_view first_word(const Words& words, Predicate matches) {
    const auto found = std::ranges::find_if(words, matches);
    return found == words.end() ? std::string_view() : std::string_view(*found);
}

/// Whether `chain` stands in `text`, its first word behind at most `most_before` characters.
bool holds_chain_within(std::string_view text, std::span<const ChainedWord> chain, std::size_t most_before) {
    if (chain.empty()) return true;
    std::size_t before = 0;
    for (std::size_t at = 0; at < text.size() && before <= most_before; ++before) {
        const std::string_view rest = text.substr(at);
        for (const std::string_view word : chain.front().words) {
            if (!rest.starts_with(word)) continue;
            const auto others = chain.subspan(1);
            const std::size_t most_between = others.empty() ? 0 : others.front().most_between;
            if (holds_chain_within(rest.substr(word.size()), others, most_between)) return true;
        }
        decode_code_point(text, at);
    }
    return false;
}

}  // namespace

std::string_view known_word_at_start(std::string_view text, KnownWords words) {
    return first_word(words, [&](std::string_view word) { return text.starts_with(word); });
}

std::string_view known_word_at_start(std::string_view text, const WordList& words) {
    return first_word(words, [&](std::string_view word) { return text.starts_with(word); });
}

std::string_view known_word_at_end(std::string_view text, KnownWords words) {
    return first_word(words, [&](std::string_view word) { return text.ends_with(word); });
}

std::string_view known_word_at_end(std::string_view text, const WordList& words) {
    return first_word(words, [&](std::string_view word) { return text.ends_with(word); });
}

std::string_view without_known_end(std::string_view text, KnownWords words) {
    text.remove_suffix(known_word_at_end(text, words).size());
    return text;
}

bool take_word(LineCursor& cursor, KnownWords words) {
    const std::string_view word = known_word_at_start(cursor.rest(), words);
    return !word.empty() && cursor.take_word(word);
}

bool holds_known_word(std::string_view text, KnownWords words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool holds_known_word(std::string_view text, const WordList& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool is_known_word(std::string_view text, KnownWords words) {
    return std::ranges::find(words, text) != words.end();
}

bool is_any_opening_bracket(char32_t c) {
    return is_among(U"[(（【「『<＜〈《［〔", c);
}

bool is_any_closing_bracket(char32_t c) {
    return is_among(U"])）】」』>＞〉》］〕", c);
}

std::string_view without_brackets(std::string_view words) {
    std::size_t behind_first = 0;
    if (!words.empty() && is_any_opening_bracket(decode_code_point(words, behind_first)))
        words.remove_prefix(behind_first);
    return is_any_closing_bracket(last_code_point(words)) ? without_last(words) : words;
}

bool holds_chain(std::string_view text, std::span<const ChainedWord> chain) {
    return holds_chain_within(text, chain, text.size());
}

}  // namespace torikumi
