#pragma once

// Owns the plan table as columns: each column by its role, its cells from top to bottom. In comes one ruled
// table of a page, out go its pieces: rows under a header, and lines that run over the whole width (a title,
// a section heading between rows). Not here: joining over pages (page_join.h) and what the rows say
// (group_rows.h).

#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "pipeline/tables/column_roles.h"

namespace torikumi {

/// A printed cell: rows [row, row + row_span) of its PlanTable.
struct PlanCell {
    int row = 0;
    int row_span = 1;
    Edge top = Edge::kRuled;
    Edge bottom = Edge::kRuled;
    TextLines lines;

    int end() const { return row + row_span; }
};

/// 取組方針 and 具体的な取組内容 may have their marks in a column of their own.
enum class CellPart { kMark, kText };

/// `cells` cover all rows of the table, in order and without gaps.
struct RoleColumn {
    ColumnRole role = ColumnRole::kExtra;
    CellPart part = CellPart::kText;
    Text header;
    double left_pt = 0;
    double right_pt = 0;
    std::vector<PlanCell> cells;
    RoleSource source = RoleSource::kHeader;

    /// The cell over a row.
    const PlanCell& cell_at(int row) const;
    /// The cells that reach into rows [first, end).
    std::span<const PlanCell> cells_over(int first, int end) const;
};

/// Rows under one header; `strays` are lines printed over the header row by column, waiting for page_join.h
/// to say whose they are. `page` is the page of the last row.
struct PlanTable {
    int first_page = 1;
    int page = 1;
    Rect box;            // on `first_page`
    double foot_pt = 0;  // the bottom of the last row, on `page`
    int rows = 0;
    std::vector<RoleColumn> columns;
    std::vector<TextLines> strays;  // as many as columns
    TextLines furniture;

    const RoleColumn* find(ColumnRole role, CellPart part = CellPart::kText) const;
    RoleColumn* find(ColumnRole role, CellPart part = CellPart::kText);
};

/// Lines of one cell that is no part of the plan's rows.
struct FrameLines {
    TextLines lines;
};

using TablePiece = std::variant<FrameLines, PlanTable>;

/// What a table falls into, from top to bottom; `header` is the last header seen, for the table after it.
struct TablePieces {
    std::vector<TablePiece> pieces;
    PlanHeader header;
};

/// Empty where the table has no header of a plan, and does not go on under `known` either.
std::optional<TablePieces> cut_table(const Table& table, int page, const PlanHeader* known,
                                     const Lexicon& lexicon);

}  // namespace torikumi
