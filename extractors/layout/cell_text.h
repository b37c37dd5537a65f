#pragma once

// Owns what stands in one cell: rows of text, and the mark that stands in a column of its own beside them.
// Not here: indents, which need the other cells of the column (indents.h).

#include "extractors/layout/character_rows.h"
#include "extractors/layout/layout_settings.h"

namespace torikumi::layout {

/// `marks` come first in reading order. `beside_marks`: `text` stands right of a gutter, behind a mark on the
/// first row or beside `marks`.
struct CellText {
    int column = 0;
    Rect box;
    CharacterRows marks;
    CharacterRows text;
    bool beside_marks = false;
};

/// The rows of a cell. A mark that is centred beside several rows, (ｱ) or ア, is read before them, not in the
/// middle of them. Three or more single characters under each other in a narrow cell are one vertical word.
CellText characters_to_cell_text(CharacterRefs characters, int column, const Rect& box,
                                 const LayoutSettings& settings);

}  // namespace torikumi::layout
