#pragma once

// Owns the names of what a text dump may be: in which order it prints the cells of a table, or that it keeps
// their places. Telling which one it is: keeps_layout (extractors/text), pages_in_two_passes
// (pipeline/passes) and learn_dump_order (pipeline/dump).

namespace torikumi {

enum class DumpKind {
    kAuto,    // told from the text
    kCells,   // merged cells behind the rows, as spreadsheets paint them
    kRows,    // row by row, merged cells in their first row
    kPasses,  // one-line cells first, then the others, as LibreOffice Calc paints a page
    kLayout,  // columns beside each other, by spaces
};

}  // namespace torikumi
