#pragma once

// Owns which rows start a paragraph by their x offset. In come the texts of the cells of one table, or blocks
// of text outside tables; a row's offset means something only against where the other rows of the column
// begin.

#include <vector>

#include "extractors/layout/cell_text.h"
#include "extractors/layout/layout_settings.h"

namespace torikumi::layout {

/// Sets `indented` on the rows that begin about one or two ems right of where wrapped lines of their column
/// begin. Centred and right-aligned text is never indented, nor is what continues a line behind its hanging
/// mark.
void mark_indents(std::vector<CellText>& cells, const LayoutSettings& settings);

}  // namespace torikumi::layout
