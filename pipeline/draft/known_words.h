#pragma once

// Owns looking for the words of a list in a line. A pattern that is but a list of words takes longer to
// compile than a short plan takes to search; patterns are for what a list cannot say. Not here: the lists,
// which stand with what they mean, or in a
// profile.

#include <cstddef>
#include <span>
#include <string_view>

#include "normalizers/line_cursor.h"
#include "pipeline/model/profile.h"

namespace torikumi {

using KnownWords = std::span<const std::string_view>;

/// The first of `words` in their order that `text` begins (ends) with; empty where there is none. A word that
/// begins (ends) with another must stand before it.
std::string_view known_word_at_start(std::string_view text, KnownWords words);
std::string_view known_word_at_start(std::string_view text, const WordList& words);
std::string_view known_word_at_end(std::string_view text, KnownWords words);
std::string_view known_word_at_end(std::string_view text, const WordList& words);

/// `text` without the first of `words` that it ends with.
std::string_view without_known_end(std::string_view text, KnownWords words);
/// Takes the first of `words` that the rest of the line begins with.
bool take_word(LineCursor& cursor, KnownWords words);

bool holds_known_word(std::string_view text, KnownWords words);
bool holds_known_word(std::string_view text, const WordList& words);
bool is_known_word(std::string_view text, KnownWords words);

/// Brackets of all kinds, round ones and those that make a heading: （ 【 「 <.
bool is_any_opening_bracket(char32_t c);
bool is_any_closing_bracket(char32_t c);
/// Without such a bracket at either end: 【凡例】, （参考.
std::string_view without_brackets(std::string_view words);

/// A word of a sentence, and how many characters may stand between it and the one before.
struct ChainedWord {
    KnownWords words;
    std::size_t most_between = 0;
};
/// Whether the words stand in `text` one behind the other; the first anywhere.
bool holds_chain(std::string_view text, std::span<const ChainedWord> chain);

}  // namespace torikumi
