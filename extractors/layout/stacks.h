#pragma once

// Owns text that is set downwards letter by letter in a horizontal font: a word in a narrow cell, or several
// columns that are read from right to left. Not here: vertical fonts, whose characters say it themselves.

#include <optional>

#include "extractors/layout/character_rows.h"

namespace torikumi::layout {

/// The columns of stacked letters in a cell with `box`, each as a row; nothing where `rows` are lines of
/// text, or marks under each other. `rows` are horizontal.
std::optional<CharacterRows> stacked_columns(const CharacterRows& rows, const Rect& box);

}  // namespace torikumi::layout
