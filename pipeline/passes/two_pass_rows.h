#pragma once

// Owns how the two passes of a painted page go together: both are parts of one row-major order of cells, so
// that the page is an interleaving of them in which every row is one of the table. Found as a shortest path.
// In come the pages, out go their lines outside tables and their cells by row and column. Not here: what
// speaks against a cell (two_pass_costs.h), what the cells become (two_pass_pages.h).

#include <cstddef>
#include <optional>
#include <vector>

#include "pipeline/passes/two_pass_costs.h"

namespace torikumi {

/// A carried row are the cells that the page break cut, printed again above the rows of the page.
enum class PaintedPlace { kOutside, kHeader, kCarriedRow, kNewRow, kSameRow, kSameCell };

/// A word, or a whole line outside the cells, where it was read. `margin` is what the best reading with the
/// unit in another cell costs more.
struct PlacedUnit {
    const PaintedLine* line = nullptr;
    const PaintedWord* word = nullptr;  // null for a whole line
    PaintedPlace place = PaintedPlace::kOutside;
    int column = -1;
    double margin = 0;
};

struct PaintedReading {
    std::vector<PlacedUnit> units;  // in row-major order
    double cost = 0;
};

/// What a page leaves to the next.
struct TableState {
    bool in_table = false;
    int last_measure = 0;  // ordinal of its mark
};

/// Empty where no interleaving makes rows at a bearable cost. `state` is that behind the page before, and
/// becomes that behind this one.
std::optional<PaintedReading> read_two_passes(const PaintedPage& page, const TwoPassCosts& costs,
                                              TableState& state);

}  // namespace torikumi
