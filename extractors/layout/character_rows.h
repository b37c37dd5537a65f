#pragma once

// Owns which characters share a line: those on one baseline, or in one column of vertical writing. In come
// the characters of one cell, or those outside all tables, in any order. Not here: the text of a line
// (reading_lines.h).

#include <vector>

#include "extractors/layout/layout_settings.h"
#include "pipeline/model/layout.h"

namespace torikumi::layout {

using CharacterRefs = std::vector<const Character*>;

/// Characters of one printed line in reading order, white space included. `left_pt` and `right_pt` are those
/// of the characters that are no white space, where there are any; `text_left_pt` is where the text begins
/// behind a mark, else `left_pt`. `indented`: a paragraph starts here, as far as the x offset says.
/// `stacked`: a word set letter by letter downwards.
struct CharacterRow {
    CharacterRefs characters;
    WritingMode writing_mode = WritingMode::kHorizontal;
    double left_pt = 0;
    double right_pt = 0;
    double text_left_pt = 0;
    double baseline_pt = 0;  // of vertical writing: the top of the first character
    double em_pt = 0;
    bool indented = false;
    bool stacked = false;

    double center_pt() const { return (left_pt + right_pt) / 2; }
};

using CharacterRows = std::vector<CharacterRow>;

/// A row of `characters`, which must not be empty and stand in reading order.
CharacterRow row_of(CharacterRefs characters);

/// Rows from top to bottom, then columns of vertical writing from right to left. Characters that would cover
/// each other come into rows of their own: the text of a cut merged cell is printed over the next header.
CharacterRows characters_to_rows(CharacterRefs characters, const LayoutSettings& settings);

/// Where a character begins and ends along its line. Inline is what every pair of neighbours is asked.
inline double pen_begin_pt(const Character& character) {
    return character.writing_mode == WritingMode::kVertical ? character.box.top : character.box.left;
}
inline double pen_end_pt(const Character& character) {
    return character.writing_mode == WritingMode::kVertical ? character.box.bottom : character.box.right;
}

/// Where a character stands as ink: its box may be three times too tall, so that only the baseline and the em
/// say where its middle is.
Point ink_center(const Character& character);

}  // namespace torikumi::layout
