#pragma once

// Owns the order of reading: all pages as one row of lines and plan tables. Frames of one cell, rows over the
// whole width and tables that are no plan become lines. Not here: what the lines say (sort_lines.h) and
// joining tables (page_join.h).

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/layout.h"
#include "pipeline/tables/plan_table.h"

namespace torikumi {

/// A line outside the rows of plan tables. `gap` is the number of plan tables before it; lines of one cell
/// share a `frame`; `unread_table` is set where it stood in a table that is no plan.
struct FlowLine {
    int page = 1;
    TextLine line;
    std::size_t gap = 0;
    std::optional<std::size_t> frame;
    std::optional<std::size_t> unread_table;
};

/// A ruled table of several cells without a header of a plan. `header` are the words of its first row;
/// `continues_plan` is set where it lies under the columns of the plan table on the page before.
struct UnreadTable {
    int page = 1;
    Rect box;
    std::vector<std::string> header;
    bool continues_plan = false;

    /// For messages: 年度 | 本数.
    std::string header_text() const;
};

struct PageFlow {
    std::vector<FlowLine> lines;
    std::vector<PlanTable> tables;
    std::vector<UnreadTable> unread_tables;
    TextLines ruby;
    TextLines hidden;
    std::vector<Rect> pages;  // by page number − 1: from 0, 0 to width and height
};

/// `characters` are those of the pages: where each letter of a line stands.
PageFlow read_flow(const std::vector<PageLayout>& pages, const CharacterTable& characters,
                   const Lexicon& lexicon);

}  // namespace torikumi
