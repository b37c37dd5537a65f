#include "pipeline/rulings/line_places.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "normalizers/characters.h"
#include "pipeline/draft/item_marks.h"

namespace torikumi {
namespace {

using enum ColumnRole;

// Segments further apart than text_segments.cc parts them stay apart.
constexpr double kBeforeBorder_em = 0.4;
constexpr double kMarkColumn_em = 4.5;  // （10）
constexpr double kIndent_em = 1;
// Kinsoku and numbers, which are not broken, leave so much of a wrapped line.
constexpr double kFullLine_em = 4;
constexpr double kFullSentence_em = 2.5;

/// What stands in one column on one baseline.
struct PrintedLine {
    const TextSegment* first = nullptr;
    double left_pt = 0;
    double right_pt = 0;
    double width_em = 0;
    bool ends_sentence = false;
};

/// A line and where it goes.
struct Move {
    PrintedLine line;
    double left_pt = 0;
    double right_pt = 0;
};

bool has_items(ColumnRole role) {
    return role == kPolicy || role == kMeasure;
}

std::optional<std::size_t> column_under(const TextSegment& segment, const std::vector<WhiteColumn>& columns) {
    const auto column =
        std::ranges::find_if(columns, [&](const WhiteColumn& c) { return segment.center_pt() < c.right_pt; });
    if (column == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(column - columns.begin());
}

/// First and last of the columns under one header.
std::pair<std::size_t, std::size_t> under_one_header(std::size_t column,
                                                     const std::vector<WhiteColumn>& columns) {
    std::size_t first = column;
    while (!columns[first].begins_cell && first > 0) --first;
    std::size_t last = first;
    while (last + 1 < columns.size() && !columns[last + 1].begins_cell) ++last;
    return {first, last};
}

bool is_mark_of(MarkStyle style, const TextSegment& segment) {
    const auto mark = sole_mark(segment.words);
    return mark && mark->style == style;
}

/// Whether a mark stands left of its column, where letters are counted: ア under 該当提言, which names
/// recommendations by numbers, (ｱ) in line with the ends of long lines under 取組方針.
bool is_mark_of_next(const TextSegment& segment, ColumnRole role, ColumnRole next) {
    const bool is_of_measure = is_mark_of(MarkStyle::kParenKatakana, segment);
    if (role == kPolicy && next == kMeasure) return is_of_measure;
    return role == kRecommendation && next == kPolicy &&
           (is_of_measure || is_mark_of(MarkStyle::kKatakana, segment));
}

/// The column of a text: marks stand in that of marks, texts in that of texts, wherever the letters were
/// counted to.
std::optional<std::size_t> column_of(const TextSegment& segment, const std::vector<WhiteColumn>& columns) {
    const auto column = column_under(segment, columns);
    if (!column) return std::nullopt;
    const auto [first, last] = under_one_header(*column, columns);
    const bool is_beside =
        last + 1 < columns.size() && is_mark_of_next(segment, columns[first].role, columns[last + 1].role);
    if (is_beside) return last + 1;
    if (!has_items(columns[first].role)) return column;
    return sole_mark(segment.words) ? first : last;
}

class LinePlacer {
 public:
    LinePlacer(std::span<const SegmentLine> lines, const std::vector<WhiteColumn>& columns)
        : columns_(columns) {
        texts_.resize(columns.size());
        for (const SegmentLine& line : lines) {
            for (const TextSegment& segment : line) {
                if (const auto column = column_of(segment, columns)) texts_[*column].push_back(&segment);
            }
        }
    }

    std::vector<Move> moves() {
        for (std::size_t column = 0; column < columns_.size(); ++column) place(column);
        return std::move(moves_);
    }

 private:
    using Texts = std::vector<const TextSegment*>;

    static bool is_prose(ColumnRole role) {
        return role == kPolicy || role == kMeasure || role == kProgress || role == kExtra;
    }

    void place(std::size_t index) {
        const WhiteColumn& column = columns_[index];
        const Texts& texts = texts_[index];
        const std::vector<PrintedLine> lines = printed_lines(texts);
        if (lines.empty()) return;
        const double least_pt = column.left_pt + kBeforeBorder_em * texts.front()->em_pt;
        const double left_pt = std::max(std::ranges::min(lines, {}, &PrintedLine::left_pt).left_pt, least_pt);
        const double widest_em = width_of_wrapped(lines);
        const bool has_paragraphs = is_prose(column.role) && !holds_marks(texts);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            double from_pt = std::max(lines[i].left_pt, least_pt);
            if (column.role == kDepartments) from_pt = left_pt;
            if (has_paragraphs) {
                const double indent_em = i == 0 ? kIndent_em : indent_of(lines, i, widest_em);
                from_pt = left_pt + indent_em * texts.front()->em_pt;
            }
            add_move(lines[i], from_pt, column.right_pt);
        }
    }

    void add_move(const PrintedLine& line, double left_pt, double border_pt) {
        const double room_pt = border_pt - kBeforeBorder_em * line.first->em_pt;
        const double right_pt = std::min(left_pt + line.right_pt - line.left_pt, room_pt);
        if (right_pt <= left_pt) return;  // a column without room for its margins
        if (left_pt != line.left_pt || right_pt != line.right_pt) moves_.push_back({line, left_pt, right_pt});
    }

    /// The segments of one column and baseline together: white inside a text may be wide.
    static std::vector<PrintedLine> printed_lines(const Texts& texts) {
        std::vector<PrintedLine> lines;
        for (const TextSegment* text : texts) {
            const double width_em = print_width_em(text->words);
            if (lines.empty() || lines.back().first->baseline_pt != text->baseline_pt) {
                lines.push_back({text, text->left_pt, text->right_pt, width_em, false});
            } else {
                lines.back().width_em += width_em + (text->left_pt - lines.back().right_pt) / text->em_pt;
                lines.back().right_pt = text->right_pt;
            }
            lines.back().ends_sentence = text->words.ends_with("。");
        }
        return lines;
    }

    /// Marks and texts in one column: what hangs behind a mark is no indent.
    static bool holds_marks(const Texts& texts) {
        return std::ranges::any_of(
            texts, [](const TextSegment* text) { return parse_leading_mark(text->words).has_value(); });
    }

    /// As wide as many lines are; one may be wider, with a text of the next column in it.
    static double width_of_wrapped(const std::vector<PrintedLine>& lines) {
        constexpr std::size_t kOneOf = 10;
        std::vector<double> widths_em;
        for (const PrintedLine& line : lines) widths_em.push_back(line.width_em);
        std::ranges::sort(widths_em, std::ranges::greater());
        return widths_em[widths_em.size() / kOneOf];
    }

    /// How far line `i` is indented: an em where the line above is short. Behind a full line that ends a
    /// sentence only the places tell, of this line and of what it is wrapped into.
    static double indent_of(const std::vector<PrintedLine>& lines, std::size_t i, double widest_em) {
        const PrintedLine& above = lines[i - 1];
        const double to_full_em = widest_em - above.width_em;
        if (!above.ends_sentence) return to_full_em <= kFullLine_em ? 0 : kIndent_em;
        if (to_full_em > kFullSentence_em) return kIndent_em;
        const bool is_wrapped = !lines[i].ends_sentence && i + 1 < lines.size();
        const PrintedLine& hanging =
            is_wrapped ? lines[i + 1] : *std::ranges::min_element(lines, {}, &PrintedLine::left_pt);
        return lines[i].left_pt - hanging.left_pt > kIndent_em / 2 * above.first->em_pt ? kIndent_em : 0;
    }

    const std::vector<WhiteColumn>& columns_;
    std::vector<Texts> texts_;
    std::vector<Move> moves_;
};

bool holds_sole_marks(std::size_t column, const std::vector<WhiteColumn>& columns,
                      std::span<const SegmentLine> lines) {
    return std::ranges::any_of(lines, [&](const SegmentLine& line) {
        return std::ranges::any_of(line, [&](const TextSegment& segment) {
            return sole_mark(segment.words) && column_of(segment, columns) == column;
        });
    });
}

}  // namespace

std::vector<WhiteColumn> with_mark_columns(std::vector<WhiteColumn> columns,
                                           std::span<const SegmentLine> lines) {
    std::vector<WhiteColumn> parted;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const WhiteColumn& column = columns[i];
        const bool is_alone = column.begins_cell && (i + 1 == columns.size() || columns[i + 1].begins_cell);
        if (!is_alone || !has_items(column.role) || !holds_sole_marks(i, columns, lines)) {
            parted.push_back(column);
            continue;
        }
        const double border_pt = column.left_pt + kMarkColumn_em * lines.front().front().em_pt;
        parted.push_back({column.left_pt, border_pt, column.role, true});
        parted.push_back({border_pt, column.right_pt, column.role, false});
    }
    return parted;
}

void set_in_columns(PageContent& page, std::span<const SegmentLine> lines,
                    const std::vector<WhiteColumn>& columns) {
    const std::vector<Move> moves = LinePlacer(lines, columns).moves();
    std::vector<Character> moved = page.characters;  // in the order of the lines
    for (const auto& [line, left_pt, right_pt] : moves) {
        const double share = (right_pt - left_pt) / (line.right_pt - line.left_pt);
        const double baseline_pt = line.first->baseline_pt;
        const auto first =
            std::ranges::lower_bound(page.characters, baseline_pt, {}, &Character::baseline_pt);
        const auto last = std::ranges::upper_bound(page.characters, baseline_pt, {}, &Character::baseline_pt);
        for (auto character = first; character != last; ++character) {
            const Rect& box = character->box;
            if (box.left < line.left_pt || box.left >= line.right_pt) continue;
            Rect& moved_box = moved[static_cast<std::size_t>(character - page.characters.begin())].box;
            moved_box.left = left_pt + (box.left - line.left_pt) * share;
            moved_box.right = left_pt + (box.right - line.left_pt) * share;
        }
    }
    page.characters = std::move(moved);
}

}  // namespace torikumi
