#pragma once

// Owns which character stands in which cell. In come all characters of a page and the grids of its tables; a
// character goes to the innermost cell around the middle of its ink. A spreadsheet clips text that is too
// wide at the rule, but not in the text layer: a character across a rule follows its neighbour in the
// document.

#include <vector>

#include "extractors/layout/character_rows.h"
#include "extractors/layout/grid.h"

namespace torikumi::layout {

/// `cells[t][c]` are the characters in cell `c` of table `t`; `outside` those in no cell; `nowhere` those
/// whose coordinates are no numbers.
struct PlacedCharacters {
    std::vector<std::vector<CharacterRefs>> cells;
    CharacterRefs outside;
    CharacterRefs nowhere;
};

PlacedCharacters place_characters(const std::vector<Character>& characters, const std::vector<Grid>& grids,
                                  const LayoutSettings& settings);

/// Finds the tables at a height of the page without looking at all of them.
class TableBands {
 public:
    explicit TableBands(const std::vector<Grid>& grids);

    /// Indexes of the tables that may reach over `y_pt`, smaller tables first.
    const std::vector<std::size_t>& near(double y_pt) const;

 private:
    double top_pt_ = 0;
    double band_pt_ = 1;
    std::vector<std::vector<std::size_t>> bands_;
};

}  // namespace torikumi::layout
