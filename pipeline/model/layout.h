#pragma once

// Owns what a page looks like, in three steps: what was painted (PageContent), what that forms (PageLayout),
// and, for a text dump, lines gathered into blocks. Nothing here knows what a plan is.

#include <vector>

#include "pipeline/model/geometry.h"
#include "pipeline/model/text.h"

namespace torikumi {

enum class WritingMode { kHorizontal, kVertical };

/// A kanji's em box reaches from 0.12 em below the baseline to 0.88 em above.
inline constexpr double kAscentEm = 0.88;
inline constexpr double kDescentEm = 0.12;

/// One character of the text layer. `box` may be too tall (fallback fonts): trust its left and right side,
/// `baseline_pt` and `em_pt`.
struct Character {
    CharacterId id = kNoCharacter;
    char32_t code_point = 0;
    Rect box;
    double baseline_pt = 0;  // y of the baseline
    double em_pt = 0;        // font size
    WritingMode writing_mode = WritingMode::kHorizontal;

    friend bool operator==(const Character&, const Character&) = default;
};

/// A painted straight line along an axis: `from` is left of, or above, `to`.
struct Ruling {
    Point from;
    Point to;
    double thickness_pt = 0;

    bool horizontal() const { return from.y == to.y; }
    friend bool operator==(const Ruling&, const Ruling&) = default;
};

/// `hidden` are characters that leave no ink anybody sees; `fills` are rectangles painted in a colour, too
/// wide for rulings.
struct PageContent {
    int number = 1;
    double width_pt = 0;
    double height_pt = 0;
    std::vector<Character> characters;
    std::vector<Ruling> rulings;
    std::vector<Character> hidden = {};
    std::vector<Rect> fills = {};

    friend bool operator==(const PageContent&, const PageContent&) = default;
};

/// Whether the side of a cell is drawn. A page break cuts a cell open in some programs' output.
enum class Edge { kRuled, kOpen };

/// One cell of a ruled table. `row` and `column` count the grid lines from the top left, from 0.
struct TableCell {
    int row = 0;
    int column = 0;
    int row_span = 1;
    int column_span = 1;
    Rect box;
    Edge top = Edge::kRuled;
    Edge bottom = Edge::kRuled;
    TextLines lines;  // from top to bottom

    friend bool operator==(const TableCell&, const TableCell&) = default;
};

/// `cells` are in the order of their top left corner, row by row; together they cover the grid.
struct Table {
    Rect box;
    int rows = 0;
    int columns = 0;
    std::vector<TableCell> cells;

    friend bool operator==(const Table&, const Table&) = default;
};

/// `lines` are those outside every table, from top to bottom; `tables` from top to bottom. `ruby` are
/// readings printed above words, part of no line; `hidden` what no ink shows.
struct PageLayout {
    int number = 1;
    double width_pt = 0;
    double height_pt = 0;
    TextLines lines;
    std::vector<Table> tables;
    TextLines ruby = {};
    TextLines hidden = {};

    friend bool operator==(const PageLayout&, const PageLayout&) = default;
};

/// Lines of a text dump that no blank line parts, and whether a page began here (form feed).
struct Block {
    TextLines lines;
    bool starts_page = false;

    friend bool operator==(const Block&, const Block&) = default;
};

}  // namespace torikumi
