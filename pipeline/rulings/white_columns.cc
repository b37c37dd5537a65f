#include "pipeline/rulings/white_columns.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "normalizers/categories.h"
#include "normalizers/marks.h"
#include "pipeline/rulings/white_strips.h"

namespace torikumi {
namespace {

using Pages = std::vector<std::vector<SegmentLine>>;

/// Where letters are counted, a header may stand beside its column: ② to the right of 提言. The nearest texts
/// under no other header are then its own.
std::vector<Span> reached_by_headers(std::vector<Span> spans, const OpenTable& table) {
    constexpr double kMostShift_em = 4;
    const auto is_under = [&](const Span& span) {
        return std::ranges::any_of(table.header,
                                   [&](const HeaderCell& cell) { return span.touches(span_of(cell)); });
    };
    for (const HeaderCell& cell : table.header) {
        const Span own = span_of(cell);
        const auto is_alone = [&](const Span& span) {
            return span.left_pt == own.left_pt && span.right_pt == own.right_pt;
        };
        if (std::ranges::none_of(spans, is_alone)) continue;
        const auto next = std::ranges::find_if(spans, [&](const Span& span) {
            return span.left_pt >= own.right_pt && span.left_pt - own.right_pt <= kMostShift_em * table.em_pt;
        });
        if (next != spans.end() && !is_under(*next)) next->left_pt = own.left_pt;
    }
    return united(std::move(spans));
}

/// Without the last `overlap_pt`, but for the first letter.
Span shortened(Span span, double overlap_pt) {
    span.right_pt = std::max(span.right_pt - overlap_pt, (span.left_pt + span.right_pt) / 2);
    return span;
}

/// What is printed under the header, as spans that do not touch.
std::vector<Span> printed_spans(const Pages& pages, const std::vector<OpenTable>& tables,
                                const OpenTable& table, PageMeasure measure, double overlap_pt = 0) {
    std::vector<Span> spans;
    for (const OpenTable& other : tables) {
        for (std::size_t i = other.body; i < other.end; ++i) {
            for (const TextSegment& segment : pages[other.page][i])
                spans.push_back(shortened(span_of(segment), overlap_pt));
        }
    }
    const std::size_t printed = spans.size();
    for (const HeaderCell& cell : table.header) {  // a column of blank cells has nothing but its header
        const bool blank = std::none_of(spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(printed),
                                        [&](const Span& span) { return span.touches(span_of(cell)); });
        if (blank) spans.push_back(span_of(cell));
    }
    spans = united(std::move(spans));
    return measure == PageMeasure::kOwn ? reached_by_headers(std::move(spans), table) : spans;
}

/// What stands under such a header between two places.
std::vector<const TextSegment*> segments_within(const Pages& pages, const std::vector<OpenTable>& tables,
                                                const Span& span) {
    std::vector<const TextSegment*> segments;
    for (const OpenTable& other : tables) {
        for (std::size_t i = other.body; i < other.end; ++i) {
            for (const TextSegment& segment : pages[other.page][i]) {
                if (segment.center_pt() > span.left_pt && segment.center_pt() < span.right_pt)
                    segments.push_back(&segment);
            }
        }
    }
    return segments;
}

/// The columns of the page before, where a page without header prints as many: its letters are counted anew.
std::optional<std::vector<WhiteColumn>> carried_columns(const Pages& pages,
                                                        const std::vector<OpenTable>& tables,
                                                        const OpenTable& table) {
    std::vector<Span> spans;
    const OpenTable* above = nullptr;
    for (const OpenTable& other : tables) {
        if (other.page < table.page) above = &other;
        if (other.page == table.page && other.body > other.first) return std::nullopt;
        if (other.page != table.page) continue;
        for (std::size_t i = other.body; i < other.end; ++i) {
            for (const TextSegment& segment : pages[other.page][i]) spans.push_back(span_of(segment));
        }
    }
    if (!above || spans.empty()) return std::nullopt;
    std::vector<WhiteColumn> columns = white_columns(pages, tables, *above, PageMeasure::kOwn);
    const std::vector<Span> printed = united(std::move(spans));
    const std::vector<Span> strips = strips_between(printed, table.em_pt);
    if (strips.size() + 1 != columns.size()) return std::nullopt;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].left_pt =
            i == 0 ? printed.front().left_pt - kTableMargin_em * table.em_pt : strips[i - 1].center_pt();
        columns[i].right_pt = i == strips.size() ? printed.back().right_pt + kTableMargin_em * table.em_pt
                                                 : strips[i].center_pt();
    }
    return columns;
}

}  // namespace

std::vector<WhiteColumn> white_columns(const Pages& pages, const std::vector<OpenTable>& all_tables,
                                       const OpenTable& table, PageMeasure measure) {
    std::vector<OpenTable> tables = all_tables;
    std::erase_if(tables, [&](const OpenTable& other) { return !shares_columns(table, other, measure); });
    if (measure == PageMeasure::kOwn) {
        if (auto carried = carried_columns(pages, all_tables, table)) return std::move(*carried);
    }
    const std::vector<Span> printed = printed_spans(pages, tables, table, measure);
    const double em_pt = table.em_pt;
    const std::vector<HeaderCell>& header = table.header;
    const double left_pt =
        std::min(printed.front().left_pt, header.front().left_pt) - kTableMargin_em * em_pt;
    const double right_pt =
        std::max(printed.back().right_pt, header.back().right_pt) + kTableMargin_em * em_pt;

    const auto only_marks = [&](const Span& span) {
        return std::ranges::all_of(segments_within(pages, tables, span), [](const TextSegment* segment) {
            return parse_mark(segment->words).has_value();
        });
    };
    const auto only_codes = [&](const Span& span) {
        const auto segments = segments_within(pages, tables, span);
        return !segments.empty() && std::ranges::all_of(segments, [](const TextSegment* segment) {
            return parse_category_code(segment->words, CategoryCodes::kExpected).has_value();
        });
    };
    std::vector<WhiteColumn> columns{{left_pt, right_pt, header.front().role, true}};
    const auto part = [&](double x_pt, ColumnRole role, bool begins_cell) {
        columns.back().right_pt = x_pt;
        columns.push_back({x_pt, right_pt, role, begins_cell});
    };
    // Where letters are counted, a line of many digits ends behind the beginning of the next column: the
    // border is where its texts begin.
    const auto overlapped_border = [&](double from_pt, double to_pt) -> std::optional<double> {
        constexpr int kMostOverlap_em = 5;
        constexpr double kBeforeText_em = 0.2;
        if (measure == PageMeasure::kShared) return std::nullopt;
        for (int overlap_em = 1; overlap_em <= kMostOverlap_em; ++overlap_em) {
            const auto without_ends = printed_spans(pages, tables, table, measure, overlap_em * em_pt);
            for (const Span& white : strips_between(without_ends, em_pt)) {
                if (white.center_pt() > from_pt && white.center_pt() < to_pt)
                    return white.right_pt - kBeforeText_em * em_pt;
            }
        }
        return std::nullopt;
    };
    for (std::size_t cell = 0; cell < header.size(); ++cell) {
        // White between the middle of the header before and that of this one: the first is the border, others
        // part the marks of this column from its texts.
        const double from_pt = cell == 0 ? left_pt : header[cell - 1].center_pt();
        bool begins_cell = cell > 0;
        const std::vector<Span> strips = strips_between(printed, em_pt);
        for (auto strip = strips.begin(); strip != strips.end(); ++strip) {
            const Span& white = *strip;
            const auto is_between = [&](const Span& other) {
                return other.center_pt() > from_pt && other.center_pt() < header[cell].center_pt();
            };
            if (!is_between(white)) continue;
            // Where letters are counted, codes stand at several places under their header.
            const auto next = strip + 1;
            const bool has_codes_behind = begins_cell && columns.back().role == ColumnRole::kCategory &&
                                          measure == PageMeasure::kOwn && next != strips.end() &&
                                          is_between(*next) && only_codes({white.right_pt, next->left_pt});
            const bool parts = begins_cell || only_marks({columns.back().left_pt, white.left_pt});
            if (!parts || has_codes_behind) continue;
            part(white.center_pt(), header[cell].role, begins_cell);
            begins_cell = false;
        }
        if (!begins_cell) continue;
        if (const auto border_pt = overlapped_border(from_pt, header[cell].center_pt())) {
            part(*border_pt, header[cell].role, true);
        } else {  // texts touch: only the header tells
            part((header[cell - 1].right_pt + header[cell].left_pt) / 2, header[cell].role, true);
        }
    }
    return columns;
}

}  // namespace torikumi
