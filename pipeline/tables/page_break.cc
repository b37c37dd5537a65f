#include "pipeline/tables/page_break.h"

#include <algorithm>

#include "normalizers/categories.h"
#include "normalizers/compact_form.h"
#include "normalizers/departments.h"
#include "pipeline/draft/cut_text.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

using enum ColumnRole;

// White at the foot of a cell that has no room for another line, padding included.
constexpr double kRoomOfLine_em = 1.1;

/// The cells of one column on both sides of the break.
struct Halves {
    const PlanCell* upper;
    const PlanCell* lower;

    const TextLines& above() const { return upper->lines; }
    const TextLines& below() const { return lower->lines; }
};

Halves halves_of(const RoleColumn& upper, const RoleColumn& lower) {
    return {&upper.cells.back(), &lower.cells.front()};
}

bool is_printed(const TextLine& line) {
    return !is_blank(line.text);
}

/// The first and the last printed line of a cell that is not blank.
const TextLine& printed_at_start(const TextLines& lines) {
    return *std::ranges::find_if(lines, is_printed);
}
const TextLine& printed_at_end(const TextLines& lines) {
    return *std::find_if(lines.rbegin(), lines.rend(), is_printed);
}

bool is_merged(const PlanCell& cell) {
    return cell.row_span > 1;
}

class BreakFinder {
 public:
    BreakFinder(const PlanTable& upper, const PlanTable& lower)
        : upper_(upper),
          lower_(lower),
          policy_goes_on_(item_goes_on(kPolicy)),
          measure_goes_on_(policy_goes_on_ && item_goes_on(kMeasure)),
          row_goes_on_(measure_goes_on_ && row_goes_on()) {}

    PageBreak found() const {
        PageBreak found{row_goes_on_, cut_kind(), {}, {}};
        for (std::size_t i = 0; i < upper_.columns.size(); ++i) {
            if (row_goes_on_ || column_goes_on(i)) found.columns.insert(i);
            if (!row_goes_on_ && is_unclear(i)) found.unclear.insert(i);
        }
        return found;
    }

 private:
    std::optional<Halves> halves(ColumnRole role, CellPart part = CellPart::kText) const {
        const RoleColumn* above = upper_.find(role, part);
        const RoleColumn* below = lower_.find(role, part);
        return above && below ? std::optional(halves_of(*above, *below)) : std::nullopt;
    }

    /// The mark printed in a row, in its own column or before the text.
    static std::optional<Mark> mark_in(const PlanTable& table, ColumnRole role, int row) {
        if (const RoleColumn* marks = table.find(role, CellPart::kMark)) {
            if (const auto mark = sole_mark(marks->cell_at(row).lines)) return mark;
        }
        const RoleColumn* texts = table.find(role);
        return texts ? first_mark(texts->cell_at(row).lines) : std::nullopt;
    }

    static std::optional<Mark> last_mark(const PlanTable& table, ColumnRole role) {
        for (int row = table.rows; row-- > 0;) {
            if (const auto mark = mark_in(table, role, row)) return mark;
        }
        return std::nullopt;
    }

    static bool has_merged_cells(const PlanTable& table, ColumnRole role) {
        const RoleColumn* column = table.find(role);
        return column && std::ranges::any_of(column->cells, is_merged);
    }

    /// Whether the policy (or measure) of the last row above is the one of the first row below. A role
    /// without a column goes on: it cannot speak against it.
    bool item_goes_on(ColumnRole role) const {
        const auto text = halves(role);
        if (!text) return true;
        const auto above = mark_in(upper_, role, upper_.rows - 1);
        const auto below = mark_in(lower_, role, 0);
        if (below) {
            if (above) return *above == *below;
            // Text above without a mark in a table with marks: the mark is centred in the lower half.
            if (!is_blank(text->above())) return true;
            const auto last = last_mark(upper_, role);
            if (!last || last == below) return true;
            // A blank cell says "as above" where nothing is merged; else it is the upper half of the next
            // item.
            return text->upper->bottom == Edge::kOpen || has_merged_cells(upper_, role) ||
                   has_merged_cells(lower_, role);
        }
        if (is_blank(text->below())) return true;
        if (last_mark(upper_, role) || last_mark(lower_, role)) return true;
        return is_open(text->upper) || is_second_printing(text->above(), text->below()) ||
               breaks_off(text->above(), text->below());
    }

    /// Whether the last row above and the first row below are one.
    bool row_goes_on() const {
        const auto progress = halves(kProgress);
        const auto category = halves(kCategory);
        if (progress && is_leaf_open(*progress)) return !both_say_category(category);
        if (category && !is_merged(*category->upper)) {
            const bool blank_above = is_blank(category->above());
            const bool blank_below = is_blank(category->below());
            if (!blank_above && !blank_below) return is_printed_twice(category, progress);
            if (blank_above != blank_below) return true;
        }
        if (!progress) return true;  // without a column of rows a measure is one row
        return is_blank(progress->above()) || is_blank(progress->below()) ||
               breaks_off(progress->above(), progress->below()) ||
               is_second_printing(progress->above(), progress->below());
    }

    static bool both_say_category(const std::optional<Halves>& category) {
        return category && !is_blank(category->above()) && !is_blank(category->below());
    }

    /// A row as high as a page is printed again as a whole, with its category, at the same place. Two rows
    /// may say the same: 実施した。 | Ａ.
    bool is_printed_twice(const std::optional<Halves>& category,
                          const std::optional<Halves>& progress) const {
        const double shift_pt = upper_.foot_pt - lower_.box.top;
        return compact_form(category->above()) == compact_form(category->below()) && progress &&
               is_print_of(progress->above(), progress->below(), shift_pt);
    }

    static bool is_leaf_open(const Halves& leaf) {
        return leaf.upper->bottom == Edge::kOpen && !is_merged(*leaf.upper);
    }

    /// A program that leaves the cells of a row open at the foot sets the rest of their texts on the next
    /// page.
    CutKind cut_kind() const {
        const auto progress = halves(kProgress);
        return progress && is_leaf_open(*progress) ? CutKind::kThroughRow : CutKind::kBetweenRows;
    }

    /// Whether the foot of a cell is left open on purpose: where no cell is closed, it says nothing.
    bool is_open(const PlanCell* upper) const {
        const auto leaf = halves(kProgress) ? halves(kProgress) : halves(kCategory);
        return upper->bottom == Edge::kOpen && !(leaf && is_leaf_open(*leaf));
    }

    bool column_goes_on(std::size_t i) const {
        const Halves cells = halves_of(upper_.columns[i], lower_.columns[i]);
        switch (upper_.columns[i].role) {
            case kPolicy: return policy_goes_on_ && upper_.find(kPolicy);
            case kMeasure: return measure_goes_on_;
            case kRecommendation: return recommendations_go_on(cells);
            case kDepartments: return departments_go_on(cells);
            case kExtra:
                return measure_goes_on_ && is_blank(cells.below()) &&
                       (is_merged(*cells.upper) || is_open(cells.upper));
            case kProgress:
            case kCategory: return false;  // they go on with their row only
        }
        return false;
    }

    bool recommendations_go_on(const Halves& cells) const {
        if (is_blank(cells.below())) return policy_goes_on_ || is_open(cells.upper);
        return policy_goes_on_ &&
               (is_blank(cells.above()) || is_second_printing(cells.above(), cells.below()));
    }

    bool departments_go_on(const Halves& cells) const {
        if (is_open(cells.upper)) return true;
        if (!policy_goes_on_) return false;
        if (is_blank(cells.below())) return true;
        if (is_blank(cells.above())) return measure_goes_on_ || is_merged(*cells.upper);
        return names_go_on(cells) || (is_merged(*cells.upper) && fills_foot(cells));
    }

    /// Whether the names themselves say that the cell goes on.
    bool names_go_on(const Halves& cells) const {
        return cuts_department(cells) ||
               (measure_goes_on_ && is_second_printing(cells.above(), cells.below()));
    }

    /// Between two whole departments only the white tells: the text of a merged cell that goes on fills its
    /// part of the page down to the foot, and goes on at the head of the next. In a cell of one row, this may
    /// be chance.
    bool is_unclear(std::size_t i) const {
        if (upper_.columns[i].role != kDepartments || !policy_goes_on_ || measure_goes_on_) return false;
        const Halves cells = halves_of(upper_.columns[i], lower_.columns[i]);
        return !is_blank(cells.above()) && !is_blank(cells.below()) && !is_open(cells.upper) &&
               !names_go_on(cells) && fills_foot(cells);
    }

    bool fills_foot(const Halves& cells) const {
        const TextLine& last = printed_at_end(cells.above());
        const TextLine& first = printed_at_start(cells.below());
        return upper_.foot_pt - last.box.bottom < kRoomOfLine_em * last.em_pt &&
               first.box.top - lower_.box.top < kRoomOfLine_em * first.em_pt;
    }

    /// 財）…: a bureau is one or two characters; the brackets of a note that was cut close later.
    static bool begins_with_bureau(std::string_view words) {
        constexpr std::size_t kLongestBureau = 3;
        const std::size_t close = words.find("）");
        return close != std::string_view::npos && count_code_points(words.substr(0, close)) <= kLongestBureau;
    }

    /// 子）子育て支援 | 部: neither half is a department. 市）窓口課（夜間の | 受付）: a note is open.
    static bool cuts_department(const Halves& cells) {
        const std::string above = compact_form(cells.above());
        const std::size_t open = above.rfind("（");
        const std::size_t close = above.rfind("）");
        if (open != std::string::npos && (close == std::string::npos || close < open)) return true;
        // 総）総務⏎課 ends like one, though 課 alone would not; 財）管財⏎課 begins another.
        const std::string first = printed_at_start(cells.below()).text.value;
        if (compact_form(first).starts_with("（")) return true;  // the note of the last one above
        return !ends_like_department(above) && !begins_with_bureau(compact_form(first)) &&
               !looks_like_department(first);
    }

    const PlanTable& upper_;
    const PlanTable& lower_;
    bool policy_goes_on_;
    bool measure_goes_on_;
    bool row_goes_on_;
};

}  // namespace

PageBreak find_page_break(const PlanTable& upper, const PlanTable& lower) {
    return BreakFinder(upper, lower).found();
}

}  // namespace torikumi
