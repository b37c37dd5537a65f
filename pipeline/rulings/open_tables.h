#pragma once

// Owns finding the tables whose rules are not drawn: the words of a header say that there is one, and it
// reaches as far as no line runs across its columns. In come the lines of all pages. Not here: the columns
// (white_columns.h).

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/rulings/text_segments.h"

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

/// Whether the pages of a document share their measures, as in print, or each has its own: a dump that keeps
/// the layout counts letters and lines, so that a column begins where the texts of its page leave it.
enum class PageMeasure { kShared, kOwn };

/// Tables under a header of a plan, page by page.
std::vector<OpenTable> find_open_tables(const std::vector<std::vector<SegmentLine>>& pages,
                                        const Lexicon& lexicon, PageMeasure measure = PageMeasure::kShared);

/// Whether two headers have their cells at the same places, as on the pages of one document.
bool is_same_header(const std::vector<HeaderCell>& left, const std::vector<HeaderCell>& right);

/// Whether two tables have their columns at the same places: under the same header, or on one page.
bool shares_columns(const OpenTable& left, const OpenTable& right, PageMeasure measure);

}  // namespace torikumi
