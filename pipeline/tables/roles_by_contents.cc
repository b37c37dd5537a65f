#include "pipeline/tables/roles_by_contents.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "normalizers/compact_form.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/tables/level_headings.h"

namespace torikumi {
namespace {

using enum ColumnRole;

// Pages of one document differ by rounding.
constexpr double kSameBorder_pt = 4;
// One cell alone proves nothing, where it is no mark.
constexpr int kLeastCells = 2;
// Nearly all items have their mark; one may be without.
constexpr double kMostlyMarked = 0.75;
// A word (完了) or a letter in each row is no report of the progress.
constexpr double kLeastProse_code_points = 6;

/// The marks that the items of a column have, in a grid column of their own or before their texts.
struct OwnMarks {
    int cells = 0;
    int of_policies = 0;  // ア
    int of_measures = 0;  // (ｱ)

    bool mostly(int OwnMarks::*level) const { return cells > 0 && this->*level >= kMostlyMarked * cells; }
    bool any() const { return of_policies + of_measures > 0; }
};

/// Whether a cell with this mark, or none that stands alone, has one of `forms`.
bool has_form(const TableCell& cell, const std::optional<Mark>& mark, const MarkForms& forms) {
    return std::ranges::any_of(forms, [&](const MarkForm& form) {
        return form.has_words() ? split_heading(cell.lines, {&form, 1}).has_value()
                                : mark && mark->style == form.style;
    });
}

void count_mark(const TableCell& cell, const Levels& levels, OwnMarks& marks) {
    ++marks.cells;
    const auto sole = sole_mark(cell.lines);
    const auto mark = sole ? sole : first_mark(cell.lines);
    if (has_form(cell, mark, levels.policies.marks)) ++marks.of_policies;
    if (has_form(cell, mark, levels.measures.marks)) ++marks.of_measures;
}

class ContentReader {
 public:
    ContentReader(const TableGrid& grid, int body_row, const Lexicon& lexicon,
                  std::vector<HeaderColumn>& columns)
        : grid_(grid), body_row_(body_row), lexicon_(lexicon), columns_(columns) {}

    void follow(const PlanHeader& known) {
        for (const PlanColumn& column : known.columns) {
            if (column.source != RoleSource::kContents || has_role(columns_, column.role)) continue;
            const std::string header = compact_form(column.header);
            const auto same = std::ranges::find_if(columns_, [&](const HeaderColumn& own) {
                const bool says_same = compact_form(own.column.header) == header;
                return is_free(own) && says_same && (!header.empty() || stands_at(own.column, column));
            });
            if (same != columns_.end()) give(column.role, *same);
        }
    }

    void read_items() {
        const bool complete =
            has_role(columns_, kPolicy) && has_role(columns_, kMeasure) && has_role(columns_, kProgress);
        if (complete) return;
        read_marked(kPolicy, &OwnMarks::of_policies);
        read_marked(kMeasure, &OwnMarks::of_measures);
    }

    void read_cells(ColumnRole role, int ColumnContents::*kind) {
        for (std::size_t i = columns_.size(); i-- > 0 && !has_role(columns_, role);) {
            const ColumnContents& contents = columns_[i].contents;
            if (is_free(columns_[i]) && contents.*kind >= kLeastCells && contents.mostly(kind))
                give(role, columns_[i]);
        }
    }

    /// 課題①② is a text that counts: only a column without any words, or under 番号, may be the one of the
    /// recommendations, and the latter only where the policies have marks of their own.
    void read_recommendations() {
        for (std::size_t i = columns_.size(); i-- > 0 && !has_role(columns_, kRecommendation);) {
            const HeaderColumn& column = columns_[i];
            if (!is_free(column) || !column.contents.mostly(&ColumnContents::mark_lists)) continue;
            const bool blank_header = column.leaf.empty() && column.contents.mark_lists >= kLeastCells;
            const bool number_header = !column.leaf.empty() && is_number_header(column.leaf) &&
                                       !own_marks(i).any() && policies_have_marks();
            if (blank_header || number_header) give(kRecommendation, columns_[i]);
        }
    }

    /// The only column of prose between measures and categories, or else behind the measures.
    void read_progress() {
        const auto measure = place_of(kMeasure);
        if (!measure || has_role(columns_, kProgress)) return;
        const auto category = place_of(kCategory);
        if (category && give_only_prose(*measure + 1, *category)) return;
        give_only_prose(*measure + 1, columns_.size());
    }

 private:
    static bool is_free(const HeaderColumn& column) {
        return column.column.role == kExtra && !names_extra(column.candidates);
    }

    /// A blank header says something by its place only.
    static bool stands_at(const PlanColumn& own, const PlanColumn& known) {
        return std::abs(own.left_pt - known.left_pt) <= kSameBorder_pt &&
               std::abs(own.right_pt - known.right_pt) <= kSameBorder_pt;
    }

    static void give(ColumnRole role, HeaderColumn& column) {
        column.column.role = role;
        column.column.source = RoleSource::kContents;
    }

    std::optional<std::size_t> place_of(ColumnRole role) const {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].column.role == role) return i;
        }
        return std::nullopt;
    }

    OwnMarks own_marks(std::size_t place) const {
        const PlanColumn& column = columns_[place].column;
        if (place > 0 && holds_marks_of_next(columns_[place - 1])) {
            // ①② under a blank header are no marks of ア: they name recommendations.
            const PlanColumn& before = columns_[place - 1].column;
            const OwnMarks marks = count_marks(before.first, before.end());
            if (marks.any()) return marks;
        }
        const int width = count_mark_columns(grid_, column.first, column.count, body_row_);
        return count_marks(column.first, width > 0 ? column.first + width : column.end());
    }

    OwnMarks count_marks(int first, int end) const {
        OwnMarks marks;
        for (int column = first; column < end; ++column) {
            for (const TableCell* cell : grid_.column_cells(column, body_row_, grid_.rows())) {
                if (cell->column == column && !grid_.words(*cell).empty())
                    count_mark(*cell, lexicon_.profile.levels, marks);
            }
        }
        return marks;
    }

    /// The column with the marks of a role gets it; one that has it by a word but no such marks loses it
    /// (これまでの取組 beside 対応策 with its (ｱ)).
    void read_marked(ColumnRole role, int OwnMarks::*level) {
        const auto owner = place_of(role);
        if (owner && own_marks(*owner).any()) return;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (!is_free(columns_[i]) || !own_marks(i).mostly(level)) continue;
            if (owner) columns_[*owner].column.role = kExtra;
            return give(role, columns_[i]);
        }
    }

    bool policies_have_marks() const {
        const auto policy = place_of(kPolicy);
        return policy && own_marks(*policy).any();
    }

    bool give_only_prose(std::size_t first, std::size_t end) {
        HeaderColumn* prose = nullptr;
        for (std::size_t i = first; i < end; ++i) {
            const HeaderColumn& column = columns_[i];
            if (!is_free(column) || column.leaf.empty() || lexicon_.headers.is_side(column.leaf) ||
                column.contents.code_points < kLeastProse_code_points)
                continue;
            if (prose) return false;
            prose = &columns_[i];
        }
        if (prose) give(kProgress, *prose);
        return prose != nullptr;
    }

    const TableGrid& grid_;
    int body_row_;
    const Lexicon& lexicon_;
    std::vector<HeaderColumn>& columns_;
};

}  // namespace

bool has_role(const std::vector<HeaderColumn>& columns, ColumnRole role) {
    return std::ranges::any_of(columns, [&](const HeaderColumn& c) { return c.column.role == role; });
}

bool holds_marks_of_next(const HeaderColumn& column) {
    return column.column.role == kExtra && is_number_header(column.leaf) &&
           column.contents.nothing_but(&ColumnContents::item_marks);
}

void assign_by_contents(const TableGrid& grid, int body_row, const PlanHeader* known, const Lexicon& lexicon,
                        std::vector<HeaderColumn>& columns) {
    if (!has_role(columns, kExtra)) return;
    ContentReader reader(grid, body_row, lexicon, columns);
    if (known) reader.follow(*known);
    reader.read_cells(kCategory, &ColumnContents::category_codes);
    reader.read_cells(kDepartments, &ColumnContents::departments);
    reader.read_items();
    reader.read_recommendations();
    reader.read_progress();
}

}  // namespace torikumi
