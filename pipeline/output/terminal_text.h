#pragma once

// Owns text that goes to a terminal: no character in it commands the terminal, and how many columns it takes.
// Not here: what is said.

#include <cstddef>
#include <string>
#include <string_view>

namespace torikumi {

/// A text quotes what was printed: a line break in it would break the line, an escape sequence the terminal.
/// Each control becomes a space.
std::string without_controls(std::string_view text);

/// Columns of a terminal: two for kana, kanji and full-width forms, one for the rest.
std::size_t columns_of(std::string_view text);

/// `text`, or its beginning and … where it takes more than `most` columns.
std::string cut_to_columns(std::string_view text, std::size_t most);

/// `text` with as many spaces behind as `columns` leave; at least one where it is full.
std::string padded_to_columns(std::string_view text, std::size_t columns);

}  // namespace torikumi
