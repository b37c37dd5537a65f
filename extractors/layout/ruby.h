#pragma once

// Owns readings printed above words (ruby): 提言 with ていげん over it in half the size. They belong to no
// line. In come the characters of one cell, or those outside tables.

#include "extractors/layout/character_rows.h"

namespace torikumi::layout {

/// Takes the ruby out of `characters`: rows of small kana, each letter close above a larger kanji.
CharacterRows take_ruby(CharacterRefs& characters, const LayoutSettings& settings);

}  // namespace torikumi::layout
