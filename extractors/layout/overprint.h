#pragma once

// Owns text printed over text: a spreadsheet prints a merged cell that a page break cuts on both pages,
// shifted, so that its rows run through the header of the second page. In come the rows of one cell, out go
// texts, one for each column of the table that the cell spans: the columns of the rows below are those of the
// cut cells. Not here: which of the texts is the second printing (pipeline/tables).

#include <vector>

#include "extractors/layout/cell_text.h"

namespace torikumi::layout {

/// Whether two rows overlap that are closer than any two lines of one text.
bool is_overprinted(const CharacterRows& rows, const LayoutSettings& settings);

/// Cuts the rows in the white over a grid line and sorts them by columns, from left to right.
std::vector<CellText> overprinted_texts(const CharacterRows& rows, const CellPlace& place,
                                        const LayoutSettings& settings);

}  // namespace torikumi::layout
