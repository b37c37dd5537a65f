#pragma once

// Owns parting the cells of a dump whose program prints no blank line between them: what stands under each
// other there is one piece. In come the pieces of a dump whose merged cells are late, out go those in which
// each late text is of one cell. Not here: the texts of a row (dump_row_texts.h).

#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/dump/dump_pieces.h"

namespace torikumi {

/// Whether blank lines part the cells of a dump.
bool parts_cells_by_blank_lines(const std::vector<Piece>& pieces);

/// Behind the rows of a section or a page, a cell ends with its sentence, and where the lines of another
/// width begin. Marks stay with the text behind them.
std::vector<Piece> part_late_cells(std::vector<Piece> pieces, const Lexicon& lexicon);

}  // namespace torikumi
