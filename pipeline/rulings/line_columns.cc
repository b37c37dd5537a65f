#include "pipeline/rulings/line_columns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "normalizers/categories.h"
#include "normalizers/characters.h"
#include "normalizers/departments.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/model/utf8.h"

namespace torikumi {
namespace {

using enum ColumnRole;

// A line this close to the widest of its column was wrapped; kinsoku takes up to two letters to the next.
constexpr double kFullLine_em = 2.5;
// Columns this narrow hold words, which are never full lines.
constexpr double kLeastWrap_em = 6;
// Lines of one cell may have so many lines of other columns between them: baselines half an em apart.
constexpr std::size_t kMostLinesBetween = 3;

// Costs, against that of a cell whose text stands one line off its middle.
constexpr double kTieOfBrokenSentence = 2.5;
constexpr double kTieOfPunctuation = 5;  // no cell begins with 、
constexpr double kTieOfNeighbours = 0.4;
constexpr double kTieOfHangingLine = 1;  // first lines are indented, and this one is not
constexpr double kTieOfCutName = 2.5;
constexpr double kTieOfNames = 0.1;
constexpr double kGapOfBlankLine = 0.8;
constexpr double kGapOfLeading = 2;      // between lines of another cell
constexpr double kGapOfShortLine = 0.4;  // a line that is not full and ends no sentence ends a cell

bool is_tagged_or_ended(std::string_view words) {
    return words.ends_with("。") || words.ends_with("】") || words.ends_with("」");
}

bool begins_inside_sentence(std::string_view words) {
    static constexpr std::string_view kNeverFirst[] = {"、", "。", "）", "」", "』", "】", "ー", "っ",
                                                       "ッ", "ゃ", "ゅ", "ょ", "ャ", "ュ", "ョ", "々"};
    return std::ranges::any_of(kNeverFirst, [&](std::string_view sign) { return words.starts_with(sign); });
}

/// What the column says of its lines as a whole.
struct Habits {
    double full_em = 0;     // lines as wide as this were wrapped
    double hanging_pt = 0;  // where wrapped lines begin
    bool indents_first = false;
    bool names_bureaus = false;
    long blank_lines = 0;  // between the lines of one cell
};

Habits habits_of(const std::vector<LineText>& texts) {
    Habits habits;
    double widest_em = 0;
    for (const LineText& text : texts) widest_em = std::max(widest_em, print_width_em(text.words));
    habits.full_em = widest_em < kLeastWrap_em ? widest_em + 1 : widest_em - kFullLine_em;
    if (texts.empty()) return habits;
    const auto with_bureau =
        std::ranges::count_if(texts, [](const LineText& text) { return names_bureau(text.words); });
    habits.names_bureaus = with_bureau * 3 > std::ssize(texts);
    habits.hanging_pt = std::ranges::min_element(texts, {}, &LineText::left_pt)->left_pt;
    const auto is_hanging = [&](const LineText& text) { return text.left_pt == habits.hanging_pt; };
    const auto hanging = std::ranges::count_if(texts, is_hanging);
    constexpr std::ptrdiff_t kLeastShare = 5;  // one in five
    habits.indents_first = hanging * kLeastShare > std::ssize(texts) && hanging < std::ssize(texts);
    return habits;
}

bool is_wrapped(const LineText& text, const Habits& habits) {
    return print_width_em(text.words) >= habits.full_em && !is_tagged_or_ended(text.words);
}

/// What speaks for a cell that goes on below.
double tie(const LineText& above, const LineText& below, ColumnRole role, const Habits& habits) {
    const bool near = below.line - above.line <= 1;
    double cost = near ? kTieOfNeighbours : 0;
    if (begins_inside_sentence(below.words)) cost += kTieOfPunctuation;
    if (role == kDepartments) {
        const bool begins = habits.names_bureaus
                                ? names_bureau(below.words)
                                : looks_like_department(above.words) && looks_like_department(below.words);
        return begins ? kTieOfNames : cost + kTieOfCutName;
    }
    if (is_wrapped(above, habits)) cost += kTieOfBrokenSentence;
    if (habits.indents_first && below.left_pt == habits.hanging_pt) cost += kTieOfHangingLine;
    return cost;
}

/// What speaks for a cell that ends between two texts.
double gap(const LineText& above, const LineText& below, ColumnRole role, const Habits& habits) {
    const auto lines = static_cast<long>(below.line - above.line);
    const long blank = std::max(below.row - above.row - lines - habits.blank_lines, 0L);
    double cost = kGapOfBlankLine * static_cast<double>(std::min(blank, 3L));
    const std::size_t between = below.line - above.line - 1;
    if (between > kMostLinesBetween)
        cost += kGapOfBlankLine * static_cast<double>(between - kMostLinesBetween);
    const bool is_prose = role != kDepartments && role != kRecommendation;
    if (is_prose && !is_wrapped(above, habits) && !is_tagged_or_ended(above.words)) cost += kGapOfShortLine;
    return cost;
}

/// Blank lines that a program prints between the lines of one cell, as its leading is larger than the type.
long blank_lines_in_cells(const std::vector<LineColumn>& columns) {
    std::vector<long> blanks;
    for (const LineColumn& column : columns) {
        for (std::size_t i = 1; i < column.texts.size(); ++i) {
            const LineText& above = column.texts[i - 1];
            const LineText& below = column.texts[i];
            blanks.push_back(below.row - above.row - static_cast<long>(below.line - above.line));
        }
    }
    if (blanks.empty()) return 0;
    const auto at = blanks.begin() + std::ssize(blanks) / 4;
    std::ranges::nth_element(blanks, at);
    return std::min(*at, 1L);
}

/// Two lines that a broken sentence ties stand one leading apart. Lines of another column above and below
/// both are further apart than the lines of one cell.
void add_leadings_between(std::vector<LineColumn>& columns) {
    std::vector<std::pair<std::size_t, std::size_t>> leadings;
    for (const LineColumn& column : columns) {
        for (std::size_t i = 0; i < column.ties.size(); ++i) {
            if (column.role != kDepartments && column.ties[i] >= kTieOfBrokenSentence)
                leadings.emplace_back(column.texts[i].line, column.texts[i + 1].line);
        }
    }
    for (LineColumn& column : columns) {
        for (std::size_t i = 0; i < column.gaps.size(); ++i) {
            const std::size_t above = column.texts[i].line;
            const std::size_t below = column.texts[i + 1].line;
            const bool are_apart = std::ranges::any_of(leadings, [&](const auto& leading) {
                return above < leading.first && leading.second < below;
            });
            if (are_apart) column.gaps[i] += kGapOfLeading;
        }
    }
}

bool has_marks(ColumnRole role) {
    return role == kPolicy || role == kMeasure;
}

void take(LineColumn& column, const TextSegment& segment, std::size_t line, long row) {
    if (column.role == kCategory) {
        if (parse_category_code(segment.words, CategoryCodes::kExpected)) {
            column.anchors.push_back({line, 0, std::nullopt, false});
            return;
        }
    } else if (has_marks(column.role)) {
        if (const auto mark = sole_mark(segment.words)) {
            column.anchors.push_back({line, mark->ordinal, mark->style, false});
            return;
        }
        const bool begins_line = column.texts.empty() || column.texts.back().line != line;
        const auto leading = begins_line ? leading_mark(segment.words) : std::nullopt;
        const bool has_anchor = !column.anchors.empty() && column.anchors.back().line == line;
        if (leading && !has_anchor)
            column.anchors.push_back({line, leading->mark.ordinal, leading->mark.style, true});
    }
    if (!column.texts.empty() && column.texts.back().line == line) {
        column.texts.back().words += segment.words;
    } else {
        column.texts.push_back({line, row, segment.left_pt, segment.words});
    }
}

/// The marks of a column are of one style: a text that begins with １ among marks (ｱ) is no item.
void drop_other_styles(std::vector<LineAnchor>& anchors) {
    std::map<MarkStyle, std::size_t> counts;
    for (const LineAnchor& anchor : anchors) {
        if (anchor.style) ++counts[*anchor.style];
    }
    if (counts.empty()) return;
    const MarkStyle main =
        std::ranges::max_element(counts, {}, [](const auto& style) { return style.second; })->first;
    std::erase_if(anchors, [&](const LineAnchor& anchor) { return anchor.style && anchor.style != main; });
}

void weigh(LineColumn& column, long blank_lines) {
    Habits habits = habits_of(column.texts);
    habits.blank_lines = blank_lines;
    for (std::size_t i = 1; i < column.texts.size(); ++i) {
        column.ties.push_back(tie(column.texts[i - 1], column.texts[i], column.role, habits));
        column.gaps.push_back(gap(column.texts[i - 1], column.texts[i], column.role, habits));
    }
}

}  // namespace

bool names_bureau(std::string_view words) {
    constexpr std::size_t kMostBytes = 9;  // three letters
    return !words.starts_with("（") && !words.starts_with("(") &&
           std::min(words.find("）"), words.find(')')) <= kMostBytes;
}

std::vector<long> rows_of_dump(std::span<const SegmentLine> lines) {
    std::vector<long> rows;
    for (const SegmentLine& line : lines) {
        constexpr double kRowsPerEm = 1 / 1.2;  // as layout_dump sets them
        const double from_top_em =
            (line.front().baseline_pt - lines.front().front().baseline_pt) / line.front().em_pt;
        rows.push_back(std::lround(from_top_em * kRowsPerEm));
    }
    return rows;
}

std::vector<LineColumn> line_columns(std::span<const SegmentLine> lines,
                                     const std::vector<WhiteColumn>& columns) {
    std::vector<LineColumn> by_header;
    std::vector<std::size_t> header_of;
    for (const WhiteColumn& column : columns) {
        if (column.begins_cell || by_header.empty()) by_header.push_back({column.role, {}, {}, {}, {}});
        header_of.push_back(by_header.size() - 1);
    }
    const std::vector<long> rows = rows_of_dump(lines);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        for (const TextSegment& segment : lines[line]) {
            const auto column = std::ranges::find_if(
                columns, [&](const WhiteColumn& c) { return segment.center_pt() < c.right_pt; });
            if (column == columns.end()) continue;
            take(by_header[header_of[static_cast<std::size_t>(column - columns.begin())]], segment, line,
                 rows[line]);
        }
    }
    const long blank_lines = blank_lines_in_cells(by_header);
    for (LineColumn& column : by_header) {
        drop_other_styles(column.anchors);
        weigh(column, blank_lines);
    }
    add_leadings_between(by_header);
    return by_header;
}

}  // namespace torikumi
