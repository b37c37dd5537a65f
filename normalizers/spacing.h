#pragma once

// Owns where a space belongs: whether white space, or a line break, between two characters separates words or
// only aligns them. Knows characters in every width; changes no text.

#include <string_view>

#include "normalizers/characters.h"

namespace torikumi {

/// Bytes at the start (end) of `text` that carry nothing: white space and characters never printed.
std::size_t leading_blank(std::string_view text);
std::size_t trailing_blank(std::string_view text);
/// `text` without either.
std::string_view trimmed(std::string_view text);
Text trimmed_text(const Text& text);

/// Whether white space between these two separates words: true between two Latin words or numbers of any
/// width, false where one of them is Japanese (令和元年 12 月).
bool space_separates(char32_t left, char32_t right);

/// Whether a line break between these two lines stood for a space: true between two half-width Latin words,
/// false after a hyphen, inside a number or an address (https://…), and wherever one side is full-width or
/// Japanese.
bool break_separates(std::string_view left, std::string_view right);

}  // namespace torikumi
