#include "pipeline/rulings/open_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <span>

#include "normalizers/compact_form.h"
#include "normalizers/marks.h"
#include "pipeline/draft/head_lines.h"
#include "pipeline/rulings/white_strips.h"

namespace torikumi {
namespace {

using enum ColumnRole;
using Pages = std::vector<std::vector<SegmentLine>>;

constexpr std::size_t kMostHeaderLines = 5;
constexpr std::size_t kLeastRoles = 3;
// Headings, notes and items of lists have two segments at most.
constexpr std::size_t kLeastColumns = 3;
// Lines of a header stand as close as those of a cell, and may be centred against each other.
constexpr double kHeaderPitch_em = 2.2;
constexpr double kCellPitch_em = 1.75;
// Two letters of one word, spread over a narrow column: 区　分.
constexpr double kSpreadWord_em = 2.5;
// A text across two columns covers the white between them, though it may begin inside it.
constexpr double kMostOfBorder = 0.85;
constexpr double kIntoNextColumn_em = 1;
// What stands further below the last line of a table is no part of it.
constexpr double kMostGap_em = 9;
// Lines over the continuation of a table may be running heads.
constexpr std::size_t kMostRunningHeads = 3;
// Pages of one document set a header at the same place.
constexpr double kSamePlace_pt = 3;

std::optional<ColumnRole> role_of(std::string_view words, const Lexicon& lexicon) {
    const auto candidates = lexicon.headers.match(compact_form(words));
    return candidates.empty() ? std::nullopt : std::optional(candidates.front().role);
}

/// What stands under each other in `lines`, from left to right.
std::vector<HeaderCell> cells_of(std::span<const SegmentLine> lines) {
    std::vector<HeaderCell> cells;
    for (const SegmentLine& line : lines) {
        for (const TextSegment& segment : line) {
            const auto home = std::ranges::find_if(
                cells, [&](const HeaderCell& cell) { return span_of(cell).touches(span_of(segment)); });
            if (home == cells.end()) {
                cells.push_back({segment.words, kExtra, segment.left_pt, segment.right_pt});
                continue;
            }
            home->words += segment.words;
            home->left_pt = std::min(home->left_pt, segment.left_pt);
            home->right_pt = std::max(home->right_pt, segment.right_pt);
        }
    }
    std::ranges::sort(cells, {}, &HeaderCell::left_pt);
    return cells;
}

/// 区 and 分 are one word where neither alone, but both together make a header.
std::vector<HeaderCell> with_spread_words(std::vector<HeaderCell> cells, double em_pt,
                                          const Lexicon& lexicon) {
    for (std::size_t i = 0; i + 1 < cells.size();) {
        const HeaderCell& next = cells[i + 1];
        const bool near = next.left_pt - cells[i].right_pt <= kSpreadWord_em * em_pt;
        if (near && !role_of(cells[i].words, lexicon) && role_of(cells[i].words + next.words, lexicon)) {
            cells[i] = {cells[i].words + next.words, kExtra, cells[i].left_pt, next.right_pt};
            cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        } else {
            ++i;
        }
    }
    return cells;
}

/// Gives the cells their roles; how many roles they have together.
std::size_t assign_roles(std::vector<HeaderCell>& cells, const Lexicon& lexicon) {
    std::set<ColumnRole> roles;
    for (HeaderCell& cell : cells) {
        if (const auto role = role_of(cell.words, lexicon); role && roles.insert(*role).second)
            cell.role = *role;
    }
    roles.erase(kExtra);
    const bool has_items = roles.contains(kPolicy) || roles.contains(kMeasure) ||
                           lexicon.profile.levels.measures.stands_over_tables();
    return has_items ? roles.size() : 0;
}

struct FoundHeader {
    std::vector<HeaderCell> cells;
    std::size_t first = 0;
    std::size_t end = 0;
};

double step_em(const SegmentLine& above, const SegmentLine& below) {
    return (below.front().baseline_pt - above.front().baseline_pt) / below.front().em_pt;
}

/// Headers have no marks; lists of recommendations and rows do, and may stand as close as lines of a header.
bool is_item(const SegmentLine& line) {
    return std::ranges::any_of(line, [](const TextSegment& segment) {
        return parse_leading_mark(segment.words).has_value() || segment.words.starts_with("※");
    });
}

/// The lines from `first` on that make the most of header words, as few as do.
std::optional<FoundHeader> header_core(const std::vector<SegmentLine>& lines, std::size_t first,
                                       const Lexicon& lexicon) {
    if (lines[first].size() < kLeastRoles - 1) return std::nullopt;
    std::optional<FoundHeader> best;
    std::size_t most_roles = kLeastRoles - 1;
    for (std::size_t end = first + 1; end <= std::min(lines.size(), first + kMostHeaderLines); ++end) {
        if (is_item(lines[end - 1])) break;
        if (end > first + 1 && step_em(lines[end - 2], lines[end - 1]) > kHeaderPitch_em) break;
        auto cells = with_spread_words(cells_of(std::span(lines).subspan(first, end - first)),
                                       lines[first].front().em_pt, lexicon);
        const std::size_t roles = assign_roles(cells, lexicon);
        if (roles <= most_roles) continue;
        most_roles = roles;
        best = FoundHeader{std::move(cells), first, end};
    }
    return best;
}

/// Whether `wider` has the cells of `header`, with more words perhaps, and others only where they are header
/// cells themselves.
bool goes_with(const std::vector<HeaderCell>& wider, const std::vector<HeaderCell>& header) {
    std::size_t known = 0;
    const bool fits = std::ranges::all_of(wider, [&](const HeaderCell& cell) {
        const auto same = std::ranges::find_if(
            header, [&](const HeaderCell& other) { return span_of(cell).touches(span_of(other)); });
        if (same == header.end()) return cell.role != kExtra;
        ++known;
        return same->role == kExtra || cell.role == same->role;
    });
    return fits && known == header.size();
}

/// With the lines above and below that belong to its cells: 該当⏎提言 is centred beside 区分, so that one
/// line stands above and one below.
FoundHeader extended(const std::vector<SegmentLine>& lines, FoundHeader header, const Lexicon& lexicon) {
    const auto widen = [&](std::size_t above, std::size_t below) {
        if (header.first < above || header.end + below > lines.size()) return false;
        if (above > 0 && is_item(lines[header.first - 1])) return false;
        if (below > 0 && is_item(lines[header.end])) return false;
        const std::size_t first = header.first - above;
        const std::size_t end = header.end + below;
        for (std::size_t i = first + 1; i < end; ++i) {
            if (step_em(lines[i - 1], lines[i]) > kCellPitch_em) return false;
        }
        auto cells = with_spread_words(cells_of(std::span(lines).subspan(first, end - first)),
                                       lines[first].front().em_pt, lexicon);
        assign_roles(cells, lexicon);
        if (!goes_with(cells, header.cells)) return false;
        header = {std::move(cells), first, end};
        return true;
    };
    while (widen(1, 1) || widen(1, 0) || widen(0, 1)) {
    }
    return header;
}

/// The header that begins with line `first`.
std::optional<FoundHeader> header_at(const std::vector<SegmentLine>& lines, std::size_t first,
                                     const Lexicon& lexicon) {
    std::optional<FoundHeader> best;
    for (std::size_t at = first; at < std::min(lines.size(), first + kMostHeaderLines); ++at) {
        auto core = header_core(lines, at, lexicon);
        if (!core) continue;
        FoundHeader header = extended(lines, std::move(*core), lexicon);
        if (header.first == first && (!best || header.cells.size() > best->cells.size()))
            best = std::move(header);
    }
    return best;
}

/// The strips that part the columns of a header: of those between the middles of two cells the first. Others
/// part the marks of a column from its texts.
std::vector<Span> borders_among(const std::vector<Span>& strips, const std::vector<HeaderCell>& header) {
    std::vector<Span> borders;
    for (std::size_t cell = 1; cell < header.size(); ++cell) {
        const auto border = std::ranges::find_if(strips, [&](const Span& strip) {
            return strip.center_pt() > header[cell - 1].center_pt() &&
                   strip.center_pt() < header[cell].center_pt();
        });
        if (border != strips.end()) borders.push_back(*border);
    }
    return borders;
}

/// Whether the line runs over several columns, as headings and notes do. Where letters are counted, a
/// text of digits may reach over the border, but a heading begins at the left and reaches into the next
/// column.
bool runs_across(const SegmentLine& line, const std::vector<Span>& borders, PageMeasure measure) {
    if (line.size() > 2 || borders.empty()) return false;
    if (measure == PageMeasure::kOwn && line.front().left_pt >= borders.front().left_pt) return false;
    return std::ranges::any_of(line, [&](const TextSegment& segment) {
        return std::ranges::any_of(borders, [&](const Span& border) {
            if (measure == PageMeasure::kOwn)
                return segment.left_pt < border.left_pt &&
                       segment.right_pt > border.right_pt + kIntoNextColumn_em * segment.em_pt;
            const double covered_pt =
                std::min(segment.right_pt, border.right_pt) - std::max(segment.left_pt, border.left_pt);
            return covered_pt >= kMostOfBorder * border.width_pt();
        });
    });
}

/// (2)　記録を受け継ぐ仕組み: a number at the left that is no item of a table. Where letters are counted, a
/// short heading runs across nothing.
bool is_numbered_heading(const SegmentLine& line, const std::vector<Span>& borders) {
    if (line.size() > 2 || borders.empty() || line.front().left_pt >= borders.front().left_pt) return false;
    if (line.front().words.starts_with("※")) return true;
    const auto leading = parse_leading_mark(line.front().words);
    if (!leading) return false;
    switch (leading->mark.style) {
        case MarkStyle::kParenNumber:
        case MarkStyle::kDotNumber:
        case MarkStyle::kNumber:
        case MarkStyle::kRoman:
        case MarkStyle::kOrdinalNumber: return true;
        default: return false;
    }
}

bool is_page_number(const SegmentLine& line) {
    return line.size() == 1 && torikumi::is_page_number(line.front().words);
}

/// Goes through the pages from header to header.
class TableFinder {
 public:
    TableFinder(const Pages& pages, const Lexicon& lexicon, PageMeasure measure)
        : pages_(pages), measure_(measure), headers_(pages.size()) {
        for (std::size_t page = 0; page < pages.size(); ++page) {
            for (std::size_t i = 0; i < pages[page].size();) {
                auto header = header_at(pages[page], i, lexicon);
                i = header ? header->end : i + 1;
                if (header) headers_[page].push_back(std::move(*header));
            }
        }
    }

    std::vector<OpenTable> find() {
        for (page_ = 0; page_ < pages_.size(); ++page_) {
            if (goes_on_) add_continuation();
            for (std::size_t i = 0; i < headers_[page_].size(); ++i) add_table(i);
        }
        return std::move(tables_);
    }

 private:
    const std::vector<SegmentLine>& lines() const { return pages_[page_]; }

    std::size_t next_header(std::size_t i) const {
        return i < headers_[page_].size() ? headers_[page_][i].first : lines().size();
    }

    void add_table(std::size_t i) {
        const FoundHeader& header = headers_[page_][i];
        const double em_pt = lines()[header.first].front().em_pt;
        const std::vector<Span> borders = borders_under(header.cells, em_pt);
        const std::size_t end = end_of_body(header.end, next_header(i + 1), borders);
        tables_.push_back({page_, em_pt, header.cells, header.first, header.end, end});
        goes_on_ = reaches_foot(end);
    }

    /// What stands above the first header of the page, or on all of it. Where there is a header, a line
    /// across is rather the heading of a section than a running head.
    void add_continuation() {
        std::vector<HeaderCell> header = tables_.back().header;
        const auto& own = headers_[page_];
        if (measure_ == PageMeasure::kOwn && !own.empty() && own.front().cells.size() == header.size())
            header = own.front().cells;  // of the same columns, where this page has them
        const double em_pt = tables_.back().em_pt;
        const std::vector<Span> borders = borders_under(header, em_pt);
        std::size_t first = 0;
        while (headers_[page_].empty() && first < std::min(lines().size(), kMostRunningHeads) &&
               runs_across(lines()[first], borders, measure_))
            ++first;
        const std::size_t end = end_of_body(first, next_header(0), borders);
        const bool is_table =
            std::any_of(at(first), at(end), [](const SegmentLine& l) { return l.size() > 1; });
        if (is_table) tables_.push_back({page_, em_pt, header, first, first, end});
        goes_on_ = is_table && reaches_foot(end);
    }

    std::vector<SegmentLine>::const_iterator at(std::size_t line) const {
        return lines().begin() + static_cast<std::ptrdiff_t>(line);
    }

    bool reaches_foot(std::size_t end) const { return std::all_of(at(end), lines().end(), is_page_number); }

    std::size_t end_of_body(std::size_t body, std::size_t limit, const std::vector<Span>& borders) const {
        std::size_t end = body;
        for (; end < limit; ++end) {
            const bool far = end > 0 && step_em(lines()[end - 1], lines()[end]) > kMostGap_em;
            if (far || runs_across(lines()[end], borders, measure_)) break;
            if (is_numbered_heading(lines()[end], borders) &&
                (measure_ == PageMeasure::kOwn || leads_to_header(end, limit)))
                break;
        }
        while (end > body && is_page_number(lines()[end - 1])) --end;
        return end;
    }

    /// Whether no row of a table stands between the line and the next header: where the white behind the
    /// number of (2)　記録の保存 lies over that between two columns, nothing of it runs across.
    bool leads_to_header(std::size_t line, std::size_t limit) const {
        const bool on_next_page = page_ + 1 < pages_.size() && !headers_[page_ + 1].empty() &&
                                  headers_[page_ + 1].front().first <= kMostRunningHeads;
        const bool has_header = limit < lines().size() || on_next_page;
        return has_header && std::all_of(at(line), at(limit), [](const SegmentLine& between) {
                   return between.size() < kLeastColumns;
               });
    }

    /// What is white in all lines of three columns and more that may stand under such a header: nothing else
    /// has as many.
    std::vector<Span> borders_under(const std::vector<HeaderCell>& header, double em_pt) const {
        std::vector<Span> spans;
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            if (measure_ == PageMeasure::kOwn && page != page_) continue;
            std::size_t first = 0;
            for (const FoundHeader& own : headers_[page]) {
                if (!is_same_header(own.cells, header)) continue;
                first = own.end;
                break;
            }
            for (std::size_t i = first; i < pages_[page].size(); ++i) {
                if (pages_[page][i].size() < kLeastColumns || is_in_header(page, i)) continue;
                for (const TextSegment& segment : pages_[page][i]) spans.push_back(span_of(segment));
            }
        }
        return borders_among(strips_between(united(std::move(spans)), em_pt), header);
    }

    bool is_in_header(std::size_t page, std::size_t line) const {
        return std::ranges::any_of(headers_[page], [&](const FoundHeader& header) {
            return header.first <= line && line < header.end;
        });
    }

    const Pages& pages_;
    PageMeasure measure_;
    std::vector<std::vector<FoundHeader>> headers_;
    std::vector<OpenTable> tables_;
    std::size_t page_ = 0;
    bool goes_on_ = false;  // the last table reaches the foot of its page
};

}  // namespace

bool is_same_header(const std::vector<HeaderCell>& left, const std::vector<HeaderCell>& right) {
    return std::ranges::equal(left, right, [](const HeaderCell& a, const HeaderCell& b) {
        return std::abs(a.center_pt() - b.center_pt()) <= kSamePlace_pt;
    });
}

bool shares_columns(const OpenTable& left, const OpenTable& right, PageMeasure measure) {
    if (measure == PageMeasure::kShared) return is_same_header(left.header, right.header);
    return left.page == right.page && left.header.size() == right.header.size();
}

std::vector<OpenTable> find_open_tables(const Pages& pages, const Lexicon& lexicon, PageMeasure measure) {
    return TableFinder(pages, lexicon, measure).find();
}

}  // namespace torikumi
