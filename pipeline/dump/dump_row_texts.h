#pragma once

// Owns where the text of a measure ends and that of its progress begins in a dump that prints a table row by
// row: nothing stands between the two cells. In come the pieces, out go those in which each text is of one
// cell. Clues are where sentences end, at which width lines wrap, and whether a sentence says what is done or
// what was. Not here: what a piece is (dump_pieces.h).

#include <vector>

#include "pipeline/dump/dump_pieces.h"

namespace torikumi {

/// What speaks for a border behind a line, and against.
struct RowTextSettings {
    double wrap_tolerance_em = 2.5;  // kinsoku moves one or two characters over the edge of a column
    double too_wide = -5;            // a line is wider than its column
    double ends_short = -2;          // a line stops in the middle of a sentence before the column's edge
    double new_paragraph = -0.3;     // a sentence ends inside a cell
    double open_end = -1.5;          // a cell ends without 。 or tag
    double space_in_line = 1;        // 進める。 春に: two cells stand on one height
    double done = 1;                 // the last sentence says what was done, or is being done
    double goes_on = -2;             // また、…: no cell begins so
    double no_progress = -0.5;       // the progress is blank
    double certain_margin = 2;       // how much worse the next best border is where one is certain
};

/// 緑）公園課枯れ木を植え替えた。: a department and the text of the next row without a space between them.
/// The name ends where it does elsewhere in the dump.
std::vector<Piece> part_glued_departments(std::vector<Piece> pieces);
std::vector<Piece> part_row_texts(std::vector<Piece> pieces, const RowTextSettings& settings);

}  // namespace torikumi
