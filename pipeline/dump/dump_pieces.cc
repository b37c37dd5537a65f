#include "pipeline/dump/dump_pieces.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "normalizers/categories.h"
#include "normalizers/compact_form.h"
#include "normalizers/departments.h"
#include "normalizers/spacing.h"
#include "pipeline/draft/dump_glue.h"
#include "pipeline/draft/dump_headers.h"
#include "pipeline/draft/dump_line_shape.h"
#include "pipeline/draft/dump_section_mark.h"
#include "pipeline/draft/head_lines.h"
#include "pipeline/dump/dump_habits.h"
#include "pipeline/dump/dump_joins.h"
#include "pipeline/dump/dump_segments.h"

namespace torikumi {
namespace {

constexpr double kWidestDepartmentLineEm = 14;  // the cell is narrow
/// Headers stand on one line of a page; what is longer is a sentence.
constexpr double kWidestHeaderEm = 60;

/// Reads the blocks in order; remembers what the contract of the form makes unique, such as the last section
/// number.
class PieceCutter {
 public:
    PieceCutter(const std::vector<Block>& blocks, const Lexicon& lexicon)
        : blocks_(blocks),
          lexicon_(lexicon),
          habits_(learn_dump_habits(blocks)),
          section_numbers_(learn_section_style(blocks, lexicon)) {}

    std::vector<Piece> cut() {
        for (block_ = 0; block_ < blocks_.size(); ++block_) {
            joint_ = Joint::kNextBlock;
            const TextLines& lines = blocks_[block_].lines;
            for (line_ = 0; line_ < lines.size(); ++line_) {
                cut_line(lines[line_]);
                joint_ = Joint::kNextLine;
            }
        }
        return std::move(pieces_);
    }

 private:
    /// Whether the line at work, which begins with `text`, is an entry of the legend.
    bool is_in_legend(std::string_view text) const {
        return is_legend_line(text) || habits_.plain_legend.contains({block_, line_});
    }

    bool is_category(std::string_view text) const {
        const auto code = parse_category_code(text, CategoryCodes::kExpected);
        return code && (parse_category_code(text) || habits_.codes.contains(*code));
    }

    bool starts_departments(std::string_view text) const {
        return looks_like_department(text) && (!habits_.names_bureaus || has_bureau(text));
    }

    bool continues_departments(const TextLine& line) const {
        if (pieces_.empty() || pieces_.back().kind != PieceKind::kDepartments || is_indented(line))
            return false;
        const std::string_view whole = before_paragraph(line.text.value);
        if (joint_ == Joint::kNextBlock) return completes_department(whole);
        const std::string_view value =
            whole.substr(0, first_glued_mark(whole, pieces_.back().lines.back().text.value));
        return joint_ == Joint::kNextLine && print_width_em(value) <= kWidestDepartmentLineEm &&
               value.find("。") == std::string::npos && !begins_with_mark(value) && !is_category(value);
    }

    /// 教）学校教育, a blank line, 課: a name cut where another cell stood on the same height.
    /// 環）協働推進⏎担当課 is no header 担当課 either.
    bool completes_department(std::string_view value) const {
        constexpr double kWidestRestEm = 4;
        const std::string& name = pieces_.back().lines.back().text.value;
        return print_width_em(value) <= kWidestRestEm && !parse_mark(value) && !ends_like_department(name) &&
               ends_like_department(name + std::string(value));
    }

    /// での声かけ）③ ウ: the marks of a cell to the left on the height of the last line.
    void continue_departments(const TextLine& line) {
        const std::size_t marks =
            std::min(first_glued_mark(line.text.value, pieces_.back().lines.back().text.value),
                     line.text.value.find(kIdeographicSpace));
        append_to_last(line, line.text.substr(0, marks));
        if (marks == std::string::npos) return;
        for (Segment& segment : segments_of(line.text.substr(marks)))
            if (!cut_marks(line, segment)) add_text(line, segment.text);
    }

    void cut_line(const TextLine& line) {
        if (cut_whole_line(line)) return;
        std::vector<Segment> segments = segments_of(line.text);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (cut_marks(line, segments[i])) continue;
            if (cut_glued_departments(line, segments[i])) continue;
            if (cut_whole_cell(line, segments[i].text)) continue;
            // Latin words part their own text: words up to the next cell are one text again.
            std::size_t last = i;
            while (last + 1 < segments.size() && !begins_cell(segments[last + 1].text)) ++last;
            const std::size_t end = segments[last].offset + segments[last].text.size();
            add_text_and_tail(line, line.text.substr(segments[i].offset, end - segments[i].offset));
            i = last;
        }
    }

    /// What only a whole line can be. Order matters: a note may hold a date, a header may hold a department
    /// word.
    bool cut_whole_line(const TextLine& line) {
        const std::string& value = line.text.value;
        if (only_blank(value)) return true;
        if (cut_section_mark(line)) return true;
        if (is_header_line()) return add(PieceKind::kHeader, line, line.text);
        const bool outside = !stands_in_cell(line);
        if (outside && is_furniture(value)) return add(PieceKind::kFurniture, line, line.text);
        if (outside && is_note(value)) return add(PieceKind::kNote, line, line.text);
        if (continues_note(line)) return append_to_last(line, line.text);
        if (is_in_legend(value) && !is_indented_sentence(line))
            return add(PieceKind::kLegend, line, line.text);
        if (outside && is_label(value)) return add(PieceKind::kLabel, line, line.text);
        if (const std::size_t joint = joint_of_label(value); outside && joint > 0)
            return cut_whole_line(part_of(line, 0, joint)) &&
                   cut_whole_line(part_of(line, joint, value.size()));
        if (outside && is_imprint(value)) return add(PieceKind::kImprint, line, line.text);
        if (!continues_departments(line)) return false;
        continue_departments(line);
        return true;
    }

    bool is_furniture(std::string_view value) const {
        return (is_page_number(value) && !is_category(value) && stands_at_page_end()) ||
               (is_list_heading(value) && !parse_leading_mark(value)) || is_legend_lead(value);
    }

    /// Whether a line of the table's rows is one of several of a cell: 市民からの意見 there is no heading, ※
    /// no note, 120 no page number.
    bool stands_in_cell(const TextLine& line) const {
        if (!in_rows_) return false;
        const bool goes_on = !line_below().empty() && is_plain(line_below());
        return is_indented(line) || goes_on_with_sentence() || continues(PieceKind::kMeasureMark) || goes_on;
    }

    /// Items of a list printed late (苗の確保) are no cell: a heading or a note may stand right below them.
    bool goes_on_with_sentence() const {
        return continues(PieceKind::kText) &&
               (std::ranges::any_of(pieces_.back().lines, is_of_sentence) || follows_mark());
    }

    /// Whether the text above stands beside or below the mark of its measure.
    bool follows_mark() const {
        return pieces_.size() > 1 && pieces_.back().joint != Joint::kNextBlock &&
               pieces_[pieces_.size() - 2].kind == PieceKind::kMeasureMark;
    }

    static TextLine part_of(const TextLine& line, std::size_t begin, std::size_t end) {
        return {line.text.substr(begin, end - begin), line.box, line.em_pt};
    }

    /// Nothing but text, as far as one line tells.
    bool is_plain(std::string_view value) const {
        return !parse_leading_mark(value) && !is_category(value) && !is_legend_line(value) &&
               !is_column_header(value, lexicon_.headers);
    }

    /// A number alone in the rows may be a value (120). That of a page stands where the page ends.
    bool stands_at_page_end() const {
        const bool last = block_ + 1 == blocks_.size() || blocks_[block_ + 1].starts_page;
        return !in_rows_ || last || blocks_[block_].starts_page;
    }

    /// An indented line below a note, or below an entry of the legend that is not one itself, goes on with
    /// it.
    bool continues_note(const TextLine& line) const {
        if (joint_ != Joint::kNextLine || pieces_.empty()) return false;
        if (pieces_.back().kind == PieceKind::kNote) return is_indented(line);
        const TextLine& above = pieces_.back().lines.back();
        return pieces_.back().kind == PieceKind::kLegend && !is_in_legend(line.text.value) &&
               print_width_em(above.text.value) >= print_width_em(line.text.value) &&  // was wrapped
               is_indented(line) >= is_indented(pieces_.back().lines.front()) &&
               !parse_leading_mark(line.text.value);
    }

    /// Section numbers stand on the first line of a block, a title behind them.
    bool cut_section_mark(const TextLine& line) {
        if (line_ != 0) return false;
        const bool behind_rows = in_rows_ && blocks_[block_].starts_page;
        const auto leading = section_numbers_.take(
            line.text.value, behind_rows ? SectionSeries::kMayBeginAnew : SectionSeries::kGoesOn);
        if (!leading) return false;
        add(PieceKind::kSectionMark, line, line.text.substr(0, leading->length));
        pieces_.back().mark = leading->mark;
        joint_ = Joint::kSameLine;
        Text title = line.text.substr(leading->text_offset);
        if (!only_blank(title.value)) add(PieceKind::kText, line, std::move(title));
        return true;
    }

    /// 該当⏎提言 実施状況 区分 担当部: the words of several header cells, some of them cut by a line break.
    bool is_header_line() const {
        const TextLines& lines = blocks_[block_].lines;
        const std::string& value = lines[line_].text.value;
        if (continues(PieceKind::kDepartments) && completes_department(value)) return false;
        if (is_indented(lines[line_]) || print_width_em(value) > kWidestHeaderEm) return false;
        const std::string_view above = header_above();
        if (stands_above_header(lines, line_, lexicon_.headers) ||
            is_in_stacked_header(lines, line_, !above.empty(), lexicon_.headers))
            return true;
        // ②　前回の検証における提言, and 取組方針 under (ｱ) or in the middle of a text.
        const bool in_item = continues(PieceKind::kText) || continues(PieceKind::kMeasureMark);
        if (parse_leading_mark(value) || (in_item && is_one_word(value))) return false;
        if (is_column_header(value, lexicon_.headers)) return true;
        if (is_cut_header(above, value, lexicon_.headers)) return true;
        return is_column_header(line_below(), lexicon_.headers) &&
               is_cut_header(value, line_below(), lexicon_.headers);
    }

    /// Of this block; empty where it ends.
    std::string_view line_below() const {
        const TextLines& lines = blocks_[block_].lines;
        return line_ + 1 < lines.size() ? std::string_view(lines[line_ + 1].text.value) : std::string_view();
    }

    /// The header line right above, in this block, or in the one above where this line is a word by itself:
    /// 実施状況 進捗区, a blank line, 分. Empty where there is none.
    std::string_view header_above() const {
        if (pieces_.empty() || pieces_.back().kind != PieceKind::kHeader) return {};
        const std::size_t above = pieces_.back().block;
        const bool is_rest = above + 1 == block_ && line_ == 0 && blocks_[block_].lines.size() == 1 &&
                             is_one_word(blocks_[block_].lines.front().text.value);
        return above == block_ || is_rest ? std::string_view(pieces_.back().lines.back().text.value)
                                          : std::string_view();
    }

    /// Marks at the start of a segment, also glued together: (ｱ), ①②, ④エ, ア①, (ｱ)本文.
    bool cut_marks(const TextLine& line, Segment& segment) {
        bool any = false;
        while (!segment.text.empty()) {
            const std::size_t length = cut_one_mark(line, segment);
            if (length == 0) break;
            any = true;
            segment.text = segment.text.substr(length);
            segment.offset += length;
        }
        return any && only_blank(segment.text.value);
    }

    std::size_t cut_one_mark(const TextLine& line, const Segment& segment) {
        const Text& text = segment.text;
        // Behind other cells a dash is a code, where the legend has it: 該当提言 comes first.
        const bool is_code = segment.offset > 0 && is_category(text.value);
        if (names_none(text.value) && !only_blank(text.value) && !is_code) {
            add(PieceKind::kCircledMarks, line, text);
            return text.size();
        }
        const auto leading = parse_leading_mark(text.value);
        if (leading && leading->mark.style == MarkStyle::kParenKatakana) {
            add(PieceKind::kMeasureMark, line, text.substr(0, leading->length));
            pieces_.back().mark = leading->mark;
            return leading->length;
        }
        if (const std::size_t length = circled_length(text.value); length > 0) {
            add(PieceKind::kCircledMarks, line, text.substr(0, length));
            return length;
        }
        return cut_policy_mark(line, text);
    }

    /// ア alone in its cell, or glued to the marks of the cell beside it (ア①): katakana before other text is
    /// a word.
    std::size_t cut_policy_mark(const TextLine& line, const Text& text) {
        std::size_t end = 0;
        decode_code_point(text.value, end);
        const auto mark = parse_mark(text.value.substr(0, end));
        if (!mark || mark->style != MarkStyle::kKatakana) return 0;
        const std::string_view rest = std::string_view(text.value).substr(end);
        const bool glued = circled_length(rest) == rest.size() || names_none(rest);
        if (!rest.empty() && !rest.starts_with(kIdeographicSpace) && !glued) return 0;
        add(PieceKind::kPolicyMark, line, text.substr(0, end));
        pieces_.back().mark = mark;
        return end;
    }

    /// 課　本文 and 課③: a cell to the left on the same height is glued to a department without a space.
    /// Answers whether the segment is used up.
    bool cut_glued_departments(const TextLine& line, Segment& segment) {
        const std::string& value = segment.text.value;
        if (is_indented({segment.text, {}, 0}) || !looks_like_department_line(value)) return false;
        std::size_t end = value.find(kIdeographicSpace, 1);
        if (end == std::string::npos) end = first_glued_mark(value);
        if (end == std::string::npos || end == 0 || !starts_departments(value.substr(0, end))) return false;
        cut_whole_cell(line, segment.text.substr(0, end));
        segment.text = segment.text.substr(end);
        segment.offset += end;
        return cut_marks(line, segment);
    }

    /// What is left of a line that may begin with a department: no sentence before the first U+3000.
    static bool looks_like_department_line(std::string_view value) {
        return print_width_em(before_paragraph(value)) <= kWidestDepartmentLineEm &&
               before_paragraph(value).find("。") == std::string_view::npos;
    }

    bool cut_whole_cell(const TextLine& line, const Text& text) {
        if (is_indented({text, {}, 0})) return false;
        if (is_category(text.value)) return add(PieceKind::kCategory, line, text);
        if (starts_departments(text.value)) {
            return continues(PieceKind::kDepartments) ? append_to_last(line, text)
                                                      : add(PieceKind::kDepartments, line, text);
        }
        return false;
    }

    /// Whether a segment behind a space is a cell of its own rather than the next Latin word.
    bool begins_cell(const Text& text) const {
        const std::string& value = text.value;
        return value.starts_with(kIdeographicSpace) || parse_mark(value) || is_category(value) ||
               starts_departments(value) || (!value.empty() && circled_length(value) == value.size());
    }

    /// 取り除く。（イ）: a cell to the left on the height of the last line is glued behind its 。.
    void add_text_and_tail(const TextLine& line, Text text) {
        const std::size_t end = end_of_sentences(text.value);
        Segment tail{text.substr(end), end};
        if (tail.text.empty() || !is_glued_cell(tail.text.value) || goes_on_below(tail.text.value))
            return add_text(line, std::move(text));
        add_text(line, text.substr(0, end));
        if (!cut_marks(line, tail)) cut_whole_cell(line, tail.text);
    }

    /// ホ above ームページ, Ａ above 地区では: the beginning of a sentence that the line break cuts.
    bool goes_on_below(std::string_view tail) const {
        const std::string_view below = line_below();
        if (below.empty() || below.starts_with(kIdeographicSpace)) return false;
        return is_cut_word(tail, below) ||
               (is_category(tail) && is_plain(below) && !starts_departments(below));
    }

    bool is_glued_cell(std::string_view tail) const {
        if (is_mark_of_cell(tail) || is_category(tail) || starts_departments(tail)) return true;
        std::size_t first = 0;
        decode_code_point(tail, first);
        const bool katakana = is_mark_of_cell(tail.substr(0, first));
        const std::string_view marks = katakana && circled_length(tail) == 0 ? tail.substr(first) : tail;
        return circled_length(marks) == marks.size();
    }

    void add_text(const TextLine& line, Text text) {
        if (continues(PieceKind::kText)) {
            append_to_last(line, std::move(text));
        } else {
            add(PieceKind::kText, line, std::move(text));
        }
    }

    /// Whether a piece of this kind ended on the line above.
    bool continues(PieceKind kind) const {
        return joint_ == Joint::kNextLine && !pieces_.empty() && pieces_.back().kind == kind;
    }

    bool add(PieceKind kind, const TextLine& line, Text text) {
        const bool starts_page = blocks_[block_].starts_page && joint_ == Joint::kNextBlock;
        pieces_.push_back({kind, joint_, block_, starts_page, std::nullopt, TextLines(), 1});
        pieces_.back().lines.push_back({std::move(text), line.box, line.em_pt});
        if (kind == PieceKind::kSectionMark) in_rows_ = false;
        if (kind == PieceKind::kMeasureMark || kind == PieceKind::kCategory) in_rows_ = true;
        joint_ = Joint::kSameLine;
        return true;
    }

    bool append_to_last(const TextLine& line, Text text) {
        pieces_.back().lines.push_back({std::move(text), line.box, line.em_pt});
        joint_ = Joint::kSameLine;
        return true;
    }

    const std::vector<Block>& blocks_;
    const Lexicon& lexicon_;
    DumpHabits habits_;
    SectionNumbers section_numbers_;
    std::vector<Piece> pieces_;
    std::size_t block_ = 0;
    std::size_t line_ = 0;
    Joint joint_ = Joint::kNextBlock;
    bool in_rows_ = false;  // behind the first mark of a measure in the section
};

}  // namespace

std::vector<Piece> cut_pieces(const std::vector<Block>& blocks, const Lexicon& lexicon) {
    return join_cut_cells(PieceCutter(blocks, lexicon).cut());
}

}  // namespace torikumi
