#pragma once

// Owns dumps that keep the layout of the page: cells of a row beside each other, parted by runs of spaces, as
// `pdftotext -layout` prints them. In come the lines, out go pages of characters on a grid, to be read like a
// PDF page without rules. Not here: what is a column (pipeline/rulings/white_columns.h).

#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi {

/// Whether runs of spaces set the lines, rather than blank lines.
bool keeps_layout(const std::vector<Block>& blocks);

/// One page each, form feeds parting them. A line has the height of a line of print; a character is as wide
/// as the program counts it: one place each, or two for a full-width one, whichever lines up more of the
/// texts.
std::vector<PageContent> pages_of_layout(const std::vector<Block>& blocks, const CharacterTable& characters);

}  // namespace torikumi
