#include "pipeline/pages/sort_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "normalizers/categories.h"
#include "normalizers/compact_form.h"
#include "pipeline/draft/cut_text.h"
#include "pipeline/draft/head_lines.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/draft/printed_text.h"
#include "pipeline/pages/flow_lines.h"
#include "pipeline/pages/legend_lines.h"
#include "pipeline/pages/page_furniture.h"
#include "pipeline/pages/recommendation_lists.h"
#include "pipeline/pages/section_headings.h"
#include "pipeline/pages/sort_head.h"

namespace torikumi {
namespace {

// A line without a number before a table is taken for its title up to this length.
constexpr std::size_t kLongestUnmarkedTitle = 40;
constexpr double kUnmarkedTitleConfidence = 0.6;

std::set<std::string> category_codes(const PageFlow& flow) {
    std::set<std::string> codes;
    for (const PlanTable& table : flow.tables) {
        const RoleColumn* column = table.find(ColumnRole::kCategory);
        if (!column) continue;
        for (const PlanCell& cell : column->cells) {
            // １ is no code anywhere but in a column of codes.
            const std::string words = compact_form(cell.lines);
            const auto code = parse_category_code(words);
            if (code || count_code_points(words) == 1) codes.insert(code.value_or(words));
        }
    }
    return codes;
}

std::optional<Mark> policy_mark(const PlanTable& table, int row) {
    if (const RoleColumn* marks = table.find(ColumnRole::kPolicy, CellPart::kMark))
        return sole_mark(marks->cell_at(row).lines);
    const RoleColumn* texts = table.find(ColumnRole::kPolicy);
    return texts ? first_mark(texts->cell_at(row).lines) : std::nullopt;
}

std::optional<Mark> last_policy_mark(const PlanTable& table) {
    for (int row = table.rows; row-- > 0;) {
        if (const auto mark = policy_mark(table, row)) return mark;
    }
    return std::nullopt;
}

/// Whether the policies of `next` are numbered from the beginning again: it belongs to another section,
/// though no heading says so.
bool restarts(const PlanTable& last, const PlanTable& next) {
    const auto before = last_policy_mark(last);
    const auto after = next.rows > 0 ? policy_mark(next, 0) : std::nullopt;
    if (!before || !after || after->ordinal != 1) return false;
    if (before->ordinal > 1) return true;
    // ア and ア: the same policy printed again or cut in a sentence, or the only one of either section.
    const TextLines& upper = last.find(ColumnRole::kPolicy)->cells.back().lines;
    const TextLines& lower = next.find(ColumnRole::kPolicy)->cells.front().lines;
    return !is_blank(upper) && !is_blank(lower) && !is_second_printing(upper, lower) &&
           !breaks_off(upper, lower);
}

class LineSorter {
 public:
    LineSorter(const PageFlow& flow, const Lexicon& lexicon, Diagnostics& diagnostics)
        : flow_(flow), lexicon_(lexicon), diagnostics_(diagnostics), claims_(flow.lines.size()) {}

    SortedLines sort() {
        take_furniture(page_number_lines(flow_));
        repeated_ = repeated_lines(flow_, lexicon_);
        take_furniture(repeated_.again);
        keep_unplaced(contents_lines(flow_));
        take_label(flow_, claims_, sorted_.head, sorted_.furniture);
        sorted_.head.legend = take_legend(flow_, category_codes(flow_), claims_, sorted_.furniture);
        take_notes(flow_, claims_, sorted_.head);
        take_imprint(flow_, repeated_, claims_, sorted_.head);
        headings_ = find_section_headings(flow_, claims_, lexicon_);
        for (const SectionHeading& heading : headings_) claims_.take(heading.line);
        sorted_.item_headings = take_item_headings(flow_, headings_, lexicon_, claims_);
        take_title(flow_, headings_.empty() ? end_of_gap(0) : headings_.front().line, repeated_, claims_,
                   sorted_.head);
        for (std::size_t table = 0; table < flow_.tables.size(); ++table) place_table(table);
        keep_rest();
        return std::move(sorted_);
    }

 private:
    void take_furniture(const std::vector<std::size_t>& lines) {
        for (const std::size_t line : lines) {
            if (!claims_.is_free(line)) continue;
            claims_.take(line);
            sorted_.furniture.push_back(flow_.lines[line].line);
        }
    }

    void keep_unplaced(const std::vector<std::size_t>& lines) {
        for (const std::size_t line : lines) {
            if (!claims_.is_free(line)) continue;
            claims_.take(line);
            sorted_.unplaced.push_back({flow_.lines[line].line});
        }
    }

    std::size_t end_of_gap(std::size_t gap) const {
        const auto end =
            std::ranges::partition_point(flow_.lines, [&](const FlowLine& line) { return line.gap <= gap; });
        return static_cast<std::size_t>(end - flow_.lines.begin());
    }

    std::size_t start_of_gap(std::size_t gap) const { return gap == 0 ? 0 : end_of_gap(gap - 1); }

    /// The headings before a table begin sections, the last of which has the table.
    void place_table(std::size_t table) {
        std::size_t line = start_of_gap(table);
        const std::size_t end = end_of_gap(table);
        bool has_heading = false;
        for (; next_heading_ < headings_.size() && headings_[next_heading_].line < end; ++next_heading_) {
            const SectionHeading& heading = headings_[next_heading_];
            if (has_heading) take_list(line, heading.line);
            begin_section(heading);
            line = heading.line + 1;
            has_heading = true;
        }
        if (!has_heading) begin_unnumbered_section(table, line, end);
        take_list(line, end);
        // The list may stand above the table, and the heading in the table's first row.
        if (has_heading && sorted_.sections.back().draft.recommendations.empty())
            take_list(start_of_gap(table), line);
        sorted_.sections.back().tables.push_back(table);
    }

    void take_list(std::size_t first, std::size_t end) {
        take_recommendations(flow_, first, end, claims_, sorted_.sections.back().draft.recommendations,
                             sorted_.furniture, lexicon_);
    }

    /// A heading that is printed again over the next page, （続き） or not, begins nothing.
    void begin_section(const SectionHeading& heading) {
        const TextLine& line = flow_.lines[heading.line].line;
        SectionDraft draft;
        draft.mark = part_of(line, heading.mark_begin, heading.mark_end);
        keep_as_furniture(part_of(line, 0, heading.mark_begin));
        if (heading.mark_end > 0) keep_as_furniture(part_of(line, heading.mark_end, heading.title_offset));
        draft.title = part_of(line, heading.title_offset, line.text.size());
        for (const std::size_t next :
             continuation_lines(flow_, claims_, heading.line, Wrapping::kAtRightSide)) {
            claims_.take(next);
            draft.title.push_back(flow_.lines[next].line);
        }
        if (!sorted_.sections.empty() && is_printed_again(sorted_.sections.back().draft, draft)) {
            keep_as_furniture(draft.mark);
            keep_as_furniture(draft.title);
        } else {
            sorted_.sections.push_back({std::move(draft), {}});
        }
    }

    static TextLines part_of(const TextLine& line, std::size_t begin, std::size_t end) {
        if (begin == end) return {};
        return {{line.text.substr(begin, end - begin), line.box, line.em_pt}};
    }

    static bool is_printed_again(const SectionDraft& known, const SectionDraft& draft) {
        const std::string known_title = compact_form(known.title);
        const std::string title = compact_form(draft.title);
        return compact_form(known.mark) == compact_form(draft.mark) &&
               without_continuation_word(known_title) == without_continuation_word(title);
    }

    void keep_as_furniture(const TextLines& lines) {
        sorted_.furniture.insert(sorted_.furniture.end(), lines.begin(), lines.end());
    }

    /// A table without a numbered heading goes on with the section before it, unless its policies begin anew
    /// or no section of the document has a number and a short line stands before the table.
    void begin_unnumbered_section(std::size_t table, std::size_t first, std::size_t end) {
        const auto title = headings_.empty() ? unnumbered_title(first, end) : std::nullopt;
        const bool goes_on =
            !title && !sorted_.sections.empty() && !restarts(flow_.tables[table - 1], flow_.tables[table]);
        if (goes_on) return;
        SectionDraft draft;
        if (title) {
            claims_.take(*title);
            draft.title.push_back(flow_.lines[*title].line);
            draft.guesses.push_back({DiagnosticCode::kInferredSectionTitle, kUnmarkedTitleConfidence,
                                     "the last line before the table, without a number"});
        }
        sorted_.sections.push_back({std::move(draft), {}});
    }

    std::optional<std::size_t> unnumbered_title(std::size_t first, std::size_t end) const {
        for (std::size_t i = end; i-- > first;) {
            const std::string words = compact_form(flow_.lines[i].line.text.value);
            const bool in_brackets = words.starts_with("（") || words.starts_with("(");
            const bool short_line =
                count_code_points(words) <= kLongestUnmarkedTitle && !words.ends_with("。");
            if (claims_.is_free(i) && short_line && !in_brackets && !begins_item(flow_.lines[i].line))
                return i;
        }
        return std::nullopt;
    }

    /// What has found no place.
    void keep_rest() {
        std::set<std::size_t> unread;
        for (std::size_t i = 0; i < flow_.lines.size(); ++i) {
            if (!claims_.is_free(i)) continue;
            const FlowLine& line = flow_.lines[i];
            claims_.take(i);
            const bool is_furniture =
                std::ranges::binary_search(repeated_.first, i) || is_list_heading(line.line.text.value) ||
                is_legend_lead(line.line.text.value) || is_continuation_word(line.line.text.value);
            if (is_furniture) {
                sorted_.furniture.push_back(line.line);
                continue;
            }
            sorted_.unplaced.push_back({line.line});
            for (const std::size_t next : continuation_lines(flow_, claims_, i)) {
                claims_.take(next);
                sorted_.unplaced.back().push_back(flow_.lines[next].line);
            }
            if (line.unread_table) unread.insert(*line.unread_table);
        }
        for (const std::size_t table : unread) report_unread(flow_.unread_tables[table]);
    }

    void report_unread(const UnreadTable& table) {
        if (table.continues_plan) {
            diagnostics_.add(
                DiagnosticCode::kContinuationNotRead,
                fmt::format("a table beginning {} lies under the columns of the page before, but "
                            "could not be read; its text is unplaced",
                            excerpt(table.header_text())),
                {Source{table.page, table.box, std::nullopt}});
            return;
        }
        diagnostics_.add(DiagnosticCode::kTableNotRead,
                         fmt::format("a table beginning {} has no header of a plan; its text is unplaced",
                                     excerpt(table.header_text())),
                         {Source{table.page, table.box, std::nullopt}});
    }

    const PageFlow& flow_;
    const Lexicon& lexicon_;
    Diagnostics& diagnostics_;
    LineClaims claims_;
    SortedLines sorted_;
    RepeatedLines repeated_;
    std::vector<SectionHeading> headings_;
    std::size_t next_heading_ = 0;
};

}  // namespace

SortedLines sort_lines(const PageFlow& flow, const Lexicon& lexicon, Diagnostics& diagnostics) {
    return LineSorter(flow, lexicon, diagnostics).sort();
}

}  // namespace torikumi
