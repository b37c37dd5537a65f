#pragma once

// Owns text of a cut cell that is printed outside its table. Where a page break cuts a cell, some programs
// print its text on both pages as a whole, clipped for the eye: its first lines stand above the table of the
// lower page, its last ones below the table of the upper page. Not here: joining the halves (page_join.h).

#include "pipeline/tables/plan_table.h"

namespace torikumi {

/// A line between two tables that follow each other over a page break.
struct OutsideLine {
    int page = 1;
    TextLine line;
};

/// Hands `outside` to the cells that the break cuts. True where it did. A line belongs to such a cell
/// - where the other page shows it inside the cell, at the same place of it: then it is furniture of `lower`;
/// - where it repeats, over the same column, what the cell on the other side of the break says: then it joins
///   the last cell of `upper`, or the strays of `lower`;
/// - where it stands directly under a cell of `upper` that is open at its foot and stops in the middle of a
///   sentence: a line that did not fit into its page.
bool take_stray(const OutsideLine& outside, const CharacterTable& characters, PlanTable& upper,
                PlanTable& lower);

}  // namespace torikumi
