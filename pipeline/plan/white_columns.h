#pragma once

// Owns the columns of tables whose rules are not drawn, by the projection of white space: the words of a
// header say that there is a table and what its columns are, and what is white in every line under it parts
// them. In come the lines of all pages. Not here: rows (white_rows.h).

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/plan/header_words.h"
#include "pipeline/plan/text_segments.h"

namespace torikumi {

/// A cell of a header, its lines run together.
struct HeaderCell {
    std::string words;
    ColumnRole role = ColumnRole::kExtra;
    double left_pt = 0;
    double right_pt = 0;

    double center_pt() const { return (left_pt + right_pt) / 2; }
};

/// Lines [first, body) of a page are the header, or none where the header of the page before holds; lines
/// [body, end) stand under it.
struct OpenTable {
    std::size_t page = 0;
    double em_pt = 0;  // of the header
    std::vector<HeaderCell> header;
    std::size_t first = 0;
    std::size_t body = 0;
    std::size_t end = 0;
};

/// Tables under a header of a plan, page by page.
std::vector<OpenTable> find_open_tables(const std::vector<std::vector<SegmentLine>>& pages);

/// A grid column between two borders; `role` is that of the header over it, and `begins_cell` is unset where
/// the header goes on from the left: a text behind its mark.
struct WhiteColumn {
    double left_pt = 0;
    double right_pt = 0;
    ColumnRole role = ColumnRole::kExtra;
    bool begins_cell = true;
};

/// The columns under the header of `table`, from the lines under it and under the same header elsewhere.
std::vector<WhiteColumn> white_columns(const std::vector<std::vector<SegmentLine>>& pages,
                                       const std::vector<OpenTable>& tables, const OpenTable& table);

}  // namespace torikumi
