#pragma once

// Owns where the letters of a dump that keeps the layout would stand in print: inside their column, and
// indented where a paragraph begins; marks in a column of their own. A program that counts letters moves
// lines of digits and lines beside others by a few places, so that the dump's own places say neither.

#include <span>
#include <vector>

#include "pipeline/model/layout.h"
#include "pipeline/rulings/white_columns.h"

namespace torikumi {

/// The columns with one for the marks of policies and measures beside that of their texts, where marks stand
/// alone: between them may be no white that all lines leave.
std::vector<WhiteColumn> with_mark_columns(std::vector<WhiteColumn> columns,
                                           std::span<const SegmentLine> lines);

/// Moves the letters of `lines`, a table's lines on `page`. A line that ends behind the border of its column
/// is set closer. Under a header of texts, a line behind a full one begins at the left, one behind a short
/// line or the end of a sentence an em further; names of departments all begin at the left.
void set_in_columns(PageContent& page, std::span<const SegmentLine> lines,
                    const std::vector<WhiteColumn>& columns);

}  // namespace torikumi
