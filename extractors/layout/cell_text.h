#pragma once

// Owns what stands in one cell: rows of text, and the mark that stands in a column of its own beside them.
// Not here: indents, which need the other cells of the column (indents.h).

#include <cstddef>
#include <vector>

#include "extractors/layout/character_rows.h"
#include "extractors/layout/layout_settings.h"

namespace torikumi::layout {

/// Where a cell stands: `cell` is its index in the table, `inner_lines_pt` are the vertical grid lines that
/// it spans.
struct CellPlace {
    std::size_t cell = 0;
    int column = 0;
    Rect box;
    std::vector<double> inner_lines_pt;
};

/// `marks` come first in reading order. `beside_marks`: `text` stands right of a gutter, behind a mark on the
/// first row or beside `marks`.
struct CellText {
    CellPlace place;
    CharacterRows marks;
    CharacterRows text;
    bool beside_marks = false;
};

/// The rows of a cell. A mark that is centred beside several rows, (ｱ) or ア, is read before them, not in the
/// middle of them. Letters that are stacked downwards are rows, column by column (stacks.h). One text, or
/// several where text is printed over text (overprint.h).
std::vector<CellText> characters_to_cell_texts(CharacterRefs characters, CellPlace place,
                                               const LayoutSettings& settings);

}  // namespace torikumi::layout
