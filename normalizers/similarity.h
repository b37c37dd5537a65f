#pragma once

// Owns how alike two texts are, by the character pairs that they share. Case, width and order of the input do
// not matter beyond what the texts carry: fold them first (text_forms.h).

#include <cstdint>
#include <string_view>
#include <vector>

namespace torikumi {

/// The character pairs of a text, sorted, repeated pairs kept; white space and punctuation are left out.
using CharacterPairs = std::vector<std::uint64_t>;
CharacterPairs character_pairs(std::string_view text);

/// Dice coefficient 2·|A∩B| / (|A|+|B|), 0–1; 1 for two empty texts.
double similarity(const CharacterPairs& left, const CharacterPairs& right);
double similarity(std::string_view left, std::string_view right);

/// Share of `part`'s pairs that stand in `whole`, 0–1.
double containment(const CharacterPairs& part, const CharacterPairs& whole);

}  // namespace torikumi
