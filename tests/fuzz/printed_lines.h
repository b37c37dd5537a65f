#pragma once

// Owns text as the normalisers are handed it, made from any bytes: well-formed UTF-8, each character with its
// origin, no line break inside a line. Readers of files see to that before (extractors/text,
// pipeline/output), so that the normalisers need not.

#include <set>
#include <string>
#include <string_view>

#include "pipeline/model/text.h"

namespace torikumi::fuzz {

/// Malformed bytes become U+FFFD.
std::string well_formed(std::string_view bytes);

/// `text` parted at its line breaks; the characters are numbered throughout.
TextLines printed_lines(std::string_view text);

/// The characters of the account that stand in `text` (in one of `lines`).
std::set<CharacterId> counted_in(const Text& text);
std::set<CharacterId> counted_in(const TextLines& lines);

}  // namespace torikumi::fuzz
