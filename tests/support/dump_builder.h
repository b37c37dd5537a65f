#pragma once

// Owns dumps for tests in two notations. A dump is written as it is printed: lines, and blank lines between
// blocks. Pieces are written one a line, joint and kind before the text, ⏎ between the lines of a piece:
//
//     # section (1)           # begins a block, = a page
//     _ text 花壇の更新       _ stands on the line of the piece before it
//     # text 花を植え⏎替える。
//     / category Ａ           / stands on the line below it
//
// What is read back is shown in the same notation, so that a test compares what a reader of it sees.

#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/read_text_blocks.h"
#include "pipeline/dump/dump_pieces.h"
#include "pipeline/dump/dump_rows.h"

namespace torikumi::testing {

/// The blocks of a dump that is written as it is printed.
TextContent read_dump(std::string_view dump);

std::vector<Piece> make_pieces(std::string_view notation);
std::string show_pieces(const std::vector<Piece>& pieces);

/// The lines of a cell, joined by ⏎.
std::string show_lines(const TextLines& lines);
/// Lines from a text with ⏎ between them.
TextLines make_lines(std::string_view text);

/// One row a line: policy mark, its recommendations in <>, its text, then mark, measure, progress, category
/// and departments, `·` for what is empty; extra columns as header=text.
std::string show_rows(const std::vector<DumpRow>& rows);

}  // namespace torikumi::testing
