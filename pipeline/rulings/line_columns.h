#pragma once

// Owns what a dump that keeps the layout prints in one column of a table, line by line, and what speaks for
// and against two neighbouring lines being of one cell. Lines are counted, not measured: where cells of other
// columns stand between two lines, they are further apart than in print. Not here: the rows (line_rows.h).

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalizers/marks.h"
#include "pipeline/rulings/white_columns.h"

namespace torikumi {

/// `line` counts the lines of text under the header, `row` those of the dump, blank ones included.
struct LineText {
    std::size_t line = 0;
    long row = 0;
    double left_pt = 0;
    std::string words;
};

/// A mark (ア, (ｱ)) or a code (Ａ), which stands once in its cell.
struct LineAnchor {
    std::size_t line = 0;
    int ordinal = 0;
    std::optional<MarkStyle> style;  // of a mark
    bool is_inline = false;          // text follows on the same line
};

/// `ties[i]` is the cost of a border between texts i and i + 1, `gaps[i]` that of their being in one cell.
struct LineColumn {
    ColumnRole role = ColumnRole::kExtra;
    std::vector<LineText> texts;
    std::vector<LineAnchor> anchors;
    std::vector<double> ties;
    std::vector<double> gaps;
};

/// One for each header over `columns`, from left to right: a column of marks and the one with their texts are
/// one. Marks that stand alone are no texts.
std::vector<LineColumn> line_columns(std::span<const SegmentLine> lines,
                                     const std::vector<WhiteColumn>& columns);

/// 福）高齢福祉課: whether a line of departments begins one, as far as it says so.
bool names_bureau(std::string_view words);

/// The row of the dump that each of `lines` is, from 0.
std::vector<long> rows_of_dump(std::span<const SegmentLine> lines);

}  // namespace torikumi
