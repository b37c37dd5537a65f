#pragma once

// Owns telling in which order a dump prints the cells of a table, and making one run of lines of what stands
// in it row by row. Spreadsheets paint merged cells behind the rows; word processors and browsers print each
// row's cells in turn, merged ones in their first row, and blank lines between them mean nothing.

#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/dump/dump_pieces.h"

namespace torikumi {

enum class DumpOrder { kMergedCellsLate, kRowByRow };

DumpOrder learn_dump_order(const std::vector<Piece>& pieces);

/// The lines from the header of a table to the next section as one block; the others in their own.
std::vector<Block> join_rows(const std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace torikumi
