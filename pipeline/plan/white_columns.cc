#include "pipeline/plan/white_columns.h"

#include <algorithm>
#include <cstddef>

#include "normalizers/marks.h"
#include "pipeline/plan/white_strips.h"

namespace torikumi {
namespace {

using Pages = std::vector<std::vector<SegmentLine>>;

/// What is printed under the header, as spans that do not touch.
std::vector<Span> printed_spans(const Pages& pages, const std::vector<OpenTable>& tables,
                                const OpenTable& table) {
    std::vector<Span> spans;
    for (const OpenTable& other : tables) {
        if (!is_same_header(table.header, other.header)) continue;
        for (std::size_t i = other.body; i < other.end; ++i) {
            for (const TextSegment& segment : pages[other.page][i]) spans.push_back(span_of(segment));
        }
    }
    const std::size_t printed = spans.size();
    for (const HeaderCell& cell : table.header) {  // a column of blank cells has nothing but its header
        const bool blank = std::none_of(spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(printed),
                                        [&](const Span& span) { return span.touches(span_of(cell)); });
        if (blank) spans.push_back(span_of(cell));
    }
    return united(std::move(spans));
}

/// What stands under such a header between two places.
std::vector<const TextSegment*> segments_within(const Pages& pages, const std::vector<OpenTable>& tables,
                                                const OpenTable& table, const Span& span) {
    std::vector<const TextSegment*> segments;
    for (const OpenTable& other : tables) {
        if (!is_same_header(table.header, other.header)) continue;
        for (std::size_t i = other.body; i < other.end; ++i) {
            for (const TextSegment& segment : pages[other.page][i]) {
                if (segment.center_pt() > span.left_pt && segment.center_pt() < span.right_pt)
                    segments.push_back(&segment);
            }
        }
    }
    return segments;
}

}  // namespace

std::vector<WhiteColumn> white_columns(const Pages& pages, const std::vector<OpenTable>& tables,
                                       const OpenTable& table) {
    const std::vector<Span> printed = printed_spans(pages, tables, table);
    const double em_pt = table.em_pt;
    const std::vector<HeaderCell>& header = table.header;
    const double left_pt =
        std::min(printed.front().left_pt, header.front().left_pt) - kTableMargin_em * em_pt;
    const double right_pt =
        std::max(printed.back().right_pt, header.back().right_pt) + kTableMargin_em * em_pt;

    const auto only_marks = [&](const Span& span) {
        return std::ranges::all_of(
            segments_within(pages, tables, table, span),
            [](const TextSegment* segment) { return parse_mark(segment->words).has_value(); });
    };
    std::vector<WhiteColumn> columns{{left_pt, right_pt, header.front().role, true}};
    const auto part = [&](double x_pt, ColumnRole role, bool begins_cell) {
        columns.back().right_pt = x_pt;
        columns.push_back({x_pt, right_pt, role, begins_cell});
    };
    for (std::size_t cell = 0; cell < header.size(); ++cell) {
        // White between the middle of the header before and that of this one: the first is the border, others
        // part the marks of this column from its texts.
        const double from_pt = cell == 0 ? left_pt : header[cell - 1].center_pt();
        bool begins_cell = cell > 0;
        for (const Span& white : strips_between(printed, em_pt)) {
            const bool between = white.center_pt() > from_pt && white.center_pt() < header[cell].center_pt();
            const bool parts =
                between && (begins_cell || only_marks({columns.back().left_pt, white.left_pt}));
            if (!parts) continue;
            part(white.center_pt(), header[cell].role, begins_cell);
            begins_cell = false;
        }
        if (begins_cell)  // texts touch: only the header tells
            part((header[cell - 1].right_pt + header[cell].left_pt) / 2, header[cell].role, true);
    }
    return columns;
}

}  // namespace torikumi
