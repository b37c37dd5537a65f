#pragma once

// Owns which column of a ruled table holds what: finds the header by its words and gives every column a role.
// In comes the grid of one table, out goes its header. Not here: the rows under it (plan_table.h).

#include <set>
#include <string>
#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/tables/table_grid.h"

namespace torikumi {

/// Who says what a column holds: the words over it, or the cells under them.
enum class RoleSource { kHeader, kContents };

/// Neighbouring grid columns under one header. The first `mark_columns` of them hold nothing but marks:
/// 取組方針 stands over a narrow column with ア and a wide one with the text.
struct PlanColumn {
    ColumnRole role = ColumnRole::kExtra;
    RoleSource source = RoleSource::kHeader;
    int first = 0;
    int count = 1;
    int mark_columns = 0;
    double left_pt = 0;
    double right_pt = 0;
    TextLines header;

    int end() const { return first + count; }
};

/// A line inside a header that is none of its words: some programs print the text of a cell that the page
/// break cut over the header row of the next page.
struct StrayLine {
    std::size_t column = 0;  // index into PlanHeader::columns
    TextLine line;
};

/// The rows [first_row, end_row) of the grid. `columns` from left to right.
struct PlanHeader {
    int first_row = 0;
    int end_row = 0;
    std::vector<PlanColumn> columns;
    TextLines lines;
    std::set<std::string> line_forms;  // the compact form of each, by which they are known again
    std::vector<StrayLine> strays;
};

/// The headers of a table from top to bottom, each with the storeys above and below the row of its words. A
/// header needs a column for policies or measures and two other roles. `known` is the header of the table
/// before, if any: where all its words stand here again, other lines are strays.
std::vector<PlanHeader> find_headers(const TableGrid& grid, const PlanHeader* known, const Lexicon& lexicon);

/// The words of a header as JSON and messages name the column.
Text header_text(const TextLines& header);

}  // namespace torikumi
