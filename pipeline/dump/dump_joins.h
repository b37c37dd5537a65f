#pragma once

// Owns mending pieces that a dump cut or glued: cells of one height are printed on one line, so that a blank
// line parts a sentence and a sentence runs on into the cell beside it. Also knows the heading of a legend by
// what follows it.

#include "pipeline/dump/dump_pieces.h"

namespace torikumi {

/// The same pieces with cut sentences joined. No character is lost, the order stays.
std::vector<Piece> join_cut_cells(std::vector<Piece> pieces);

}  // namespace torikumi
