#include "pipeline/dump/dump_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "normalizers/characters.h"
#include "pipeline/draft/dump_line_shape.h"

namespace torikumi {
namespace {

/// Kinsoku moves one or two characters over the edge of a column, a justified line may lack one.
constexpr double kWrapToleranceEm = 2.5;

void append(TextLines& lines, const TextLines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

bool ends_sentence(const TextLine& line) {
    return line.text.value.ends_with("。");
}

/// Where marks stand beside the first line of a cell or beside its middle. A mark on the line of its text
/// says in the second case that the cell has one line, so that an indented line below it belongs to the next
/// column.
enum class MarkAlignment { kTop, kMiddle };

MarkAlignment learn_mark_alignment(const std::vector<Piece>& pieces) {
    int top = 0;
    int alone = 0;
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        if (pieces[i].kind != PieceKind::kMeasureMark || pieces[i + 1].kind != PieceKind::kText) continue;
        if (pieces[i + 1].joint != Joint::kSameLine) {
            ++alone;
        } else if (pieces[i + 1].lines.size() > 1 && !is_indented(pieces[i + 1].lines[1])) {
            ++top;
        }
    }
    return top > alone ? MarkAlignment::kTop : MarkAlignment::kMiddle;
}

/// What all tables of the dump have in common.
struct TableForm {
    DumpOrder order = DumpOrder::kMergedCellsLate;
    MarkAlignment alignment = MarkAlignment::kMiddle;
    double measure_em = 0;
    std::vector<ExtraColumn> extra;
    std::size_t departments_in_block = 0;  // lines of the tallest cell that shares a block with its row
};

/// The number of lines of `lines` that the first cell holds, where the piece runs on into the next column.
std::size_t first_cell_length(const TextLines& lines, Joint joint, const TableForm& form) {
    const bool one_line_cell = joint == Joint::kSameLine && form.alignment == MarkAlignment::kMiddle;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!is_indented(lines[i])) continue;
        if (one_line_cell && i == 1) return 1;
        // A wider column: its lines wrap where lines of the measure column never reach.
        const TextLines rest(lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end());
        const bool wider = form.measure_em > 0 && wrap_width_em(rest) > form.measure_em + kWrapToleranceEm;
        if (wider && ends_sentence(lines[i - 1])) return i;
    }
    return lines.size();
}

/// Reads the pieces of one page of a section: rows up to the last category, late pieces after it.
class RowReader {
 public:
    RowReader(DumpSection& section, const TableForm& form) : section_(section), form_(form) {}

    void read(const Piece& piece) {
        read_kind(piece);
        is_right_behind_category_ = piece.kind == PieceKind::kCategory;
    }

    void finish() {
        if (open_) push_row();
        if (!policy_) return;
        // A policy printed behind the last row is no inline policy: give its pieces back.
        section_.late.insert(section_.late.end(), policy_pieces_.begin(), policy_pieces_.end());
    }

 private:
    void read_kind(const Piece& piece) {
        switch (piece.kind) {
            case PieceKind::kMeasureMark: return begin_row(piece);
            case PieceKind::kPolicyMark: return read_policy_mark(piece);
            case PieceKind::kCircledMarks: return read_recommendations(piece);
            case PieceKind::kText: return read_text(piece);
            case PieceKind::kCategory: return close_row(piece);
            case PieceKind::kDepartments: return read_departments(piece);
            default: section_.late.push_back(piece);
        }
    }

    void begin_row(const Piece& piece) {
        if (open_) push_row();
        open_ = true;
        row_.mark = piece.mark;
        row_.mark_lines = piece.lines;
    }

    InlinePolicy& pending_policy(const Piece& piece) {
        if (open_ && !policy_) push_row();
        if (!policy_) policy_.emplace();
        policy_pieces_.push_back(piece);
        return *policy_;
    }

    void read_policy_mark(const Piece& piece) {
        InlinePolicy& policy = pending_policy(piece);
        policy.mark = piece.mark;
        append(policy.mark_lines, piece.lines);
    }

    void read_recommendations(const Piece& piece) {
        // 　－ Ｂ, Ｂ －: a dash that is indented like texts, or stands on the line of the category, says
        // that nothing was done or is planned.
        if (names_none(piece.lines.front().text.value)) {
            if (is_indented(piece.lines.front())) return read_text(piece);
            if (piece.joint == Joint::kSameLine && read_extra_behind_category(piece)) return;
        }
        append(pending_policy(piece).recommendations, piece.lines);
    }

    void read_text(const Piece& piece) {
        if (read_extra_behind_category(piece)) return;
        if (policy_ && !open_ && policy_->text.empty()) {
            policy_->text = piece.lines;
            policy_pieces_.push_back(piece);
            return;
        }
        if (!open_ || !row_.mark || !row_.measure_text.empty()) {
            open_ = true;
            append(row_.progress, piece.lines);
            progress_pieces_.push_back(piece);
            return;
        }
        row_.measure_confidence = piece.end_confidence;
        if (form_.order == DumpOrder::kRowByRow) {
            row_.measure_text = piece.lines;
            return;
        }
        const auto cut = static_cast<std::ptrdiff_t>(first_cell_length(piece.lines, piece.joint, form_));
        row_.measure_text.assign(piece.lines.begin(), piece.lines.begin() + cut);
        row_.progress.assign(piece.lines.begin() + cut, piece.lines.end());
    }

    void close_row(const Piece& piece) {
        take_extra_before_category();
        row_.category = piece.lines;
        open_ = true;
        push_row();
        closed_block_ = piece.block;
    }

    const ExtraColumn* extra_column(ExtraColumn::Place place) const {
        const auto column = std::ranges::find(form_.extra, place, &ExtraColumn::place);
        return column == form_.extra.end() ? nullptr : &*column;
    }

    /// What shares a block shares a row: a text right behind the category stands in a column behind it. Where
    /// all rows share one block, only the first does.
    bool read_extra_behind_category(const Piece& piece) {
        if (form_.order == DumpOrder::kRowByRow && !is_right_behind_category_) return false;
        const ExtraColumn* column = extra_column(ExtraColumn::Place::kBehindCategory);
        if (!column || open_ || policy_ || piece.joint == Joint::kNextBlock || closed_block_ != piece.block)
            return false;
        section_.rows.back().extra.push_back({column->header, piece.lines});
        return true;
    }

    /// A second text between the measure and the category stands in the column before the category.
    void take_extra_before_category() {
        const ExtraColumn* column = extra_column(ExtraColumn::Place::kBeforeCategory);
        if (!column || progress_pieces_.size() < 2) return;
        const TextLines& extra = progress_pieces_.back().lines;
        row_.extra.push_back({column->header, extra});
        row_.progress.resize(row_.progress.size() - extra.size());
    }

    void read_departments(const Piece& piece) {
        if (open_ && row_.departments) {  // 子）児童相談所 区）保健福祉部: two on the line of one row
            append(*row_.departments, piece.lines);
        } else if (open_) {
            row_.departments = piece.lines;
        } else if (!section_.rows.empty() && !section_.rows.back().departments && !policy_) {
            section_.rows.back().departments = piece.lines;
        } else {
            section_.late.push_back(piece);
        }
    }

    void push_row() {
        row_.policy = std::move(policy_);
        policy_.reset();
        policy_pieces_.clear();
        row_.measure_said = SaidText(row_.measure_text);
        row_.progress_said = SaidText(row_.progress);
        section_.rows.push_back(std::move(row_));
        row_ = {};
        open_ = false;
        closed_block_.reset();
        progress_pieces_.clear();
    }

    DumpSection& section_;
    const TableForm& form_;
    DumpRow row_;
    bool open_ = false;
    bool is_right_behind_category_ = false;
    std::optional<std::size_t> closed_block_;  // of the category that closed the last row
    std::vector<Piece> progress_pieces_;
    std::optional<InlinePolicy> policy_;
    std::vector<Piece> policy_pieces_;
};

using Iterator = std::vector<Piece>::const_iterator;

bool belongs_to_table(const Piece& piece) {
    return piece.kind == PieceKind::kMeasureMark || piece.kind == PieceKind::kCategory;
}

/// The end of the rows on one page: behind the last category and what shares its block. Where no cell is
/// late, it is that of the page.
Iterator end_of_rows(Iterator begin, Iterator end, const TableForm& form) {
    if (form.order == DumpOrder::kRowByRow) return end;
    Iterator last = begin;
    for (Iterator at = begin; at != end; ++at)
        if (at->kind == PieceKind::kCategory) last = at + 1;
    if (last == begin) return end;
    const auto shares_block = [&](const Piece& piece) {
        const bool in_row =
            piece.kind == PieceKind::kDepartments || (piece.kind == PieceKind::kText && !form.extra.empty());
        return in_row && piece.joint != Joint::kNextBlock;
    };
    while (last != end && shares_block(*last)) ++last;
    return last;
}

/// Where the rows begin: behind the header, or at the first piece that only a row can hold.
Iterator begin_of_rows(Iterator begin, Iterator end) {
    const Iterator first_in_row = std::find_if(begin, end, belongs_to_table);
    Iterator start = first_in_row;
    for (Iterator at = begin; at != first_in_row; ++at)
        if (at->kind == PieceKind::kHeader) start = at + 1;
    return start;
}

/// A tall cell begins so far above the category of its row that a blank line parts them. Behind the last row
/// of a page it then looks like a late one.
bool may_close_row(const DumpSection& section, Iterator late, Iterator end, const TableForm& form) {
    return late != end && late->kind == PieceKind::kDepartments && !section.rows.empty() &&
           !section.rows.back().departments && late->lines.size() > form.departments_in_block;
}

/// (ｱ) 　苗を選ぶ。⏎　花壇を増やす。: a late cell of one line, and the cell beside it.
void add_late(std::vector<Piece>& late, const Piece& piece, const TableForm& form) {
    const bool behind_mark = !late.empty() && late.back().kind == PieceKind::kMeasureMark &&
                             piece.kind == PieceKind::kText && piece.joint != Joint::kNextBlock;
    late.push_back(piece);
    if (!behind_mark) return;
    const auto cut = static_cast<std::ptrdiff_t>(first_cell_length(piece.lines, piece.joint, form));
    if (cut == std::ssize(piece.lines)) return;
    late.back().lines.resize(static_cast<std::size_t>(cut));
    late.push_back(piece);
    late.back().joint = Joint::kNextLine;
    late.back().lines.erase(late.back().lines.begin(), late.back().lines.begin() + cut);
}

void read_page(DumpSection& section, Iterator begin, Iterator end, const TableForm& form) {
    const Iterator rows = begin_of_rows(begin, end);
    const Iterator late = rows == end ? end : end_of_rows(rows, end, form);
    const bool first_page = section.rows.empty();
    std::vector<Piece>& before = first_page ? section.before_rows : section.late;
    before.insert(before.end(), begin, rows);
    RowReader reader(section, form);
    for (Iterator at = rows; at != late; ++at) reader.read(*at);
    reader.finish();
    if (may_close_row(section, late, end, form)) section.closing_rows[late->block] = section.rows.size() - 1;
    for (Iterator at = late; at != end; ++at) add_late(section.late, *at, form);
}

std::vector<ExtraColumn> learn_extra_columns(const std::vector<Piece>& pieces, const Lexicon& lexicon) {
    std::vector<const Text*> lines;
    for (const Piece& piece : pieces) {
        if (piece.kind != PieceKind::kHeader) continue;
        for (const TextLine& line : piece.lines) lines.push_back(&line.text);
    }
    std::set<std::pair<std::string_view, std::string_view>> seen;  // most pages repeat the same header
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view below = i + 1 < lines.size() ? lines[i + 1]->value : std::string_view();
        if (!seen.emplace(lines[i]->value, below).second) continue;
        if (auto columns = find_extra_columns(*lines[i], below, lexicon.headers); !columns.empty())
            return columns;
    }
    return {};
}

std::size_t learn_departments_in_block(const std::vector<Piece>& pieces) {
    std::size_t lines = 0;
    for (std::size_t i = 1; i < pieces.size(); ++i)
        if (pieces[i].kind == PieceKind::kDepartments && pieces[i - 1].kind == PieceKind::kCategory &&
            pieces[i].joint != Joint::kNextBlock)
            lines = std::max(lines, pieces[i].lines.size());
    return lines;
}

double learn_measure_width(const std::vector<Piece>& pieces) {
    std::map<double, int> widths;
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        const bool cell = pieces[i].kind == PieceKind::kMeasureMark &&
                          pieces[i + 1].kind == PieceKind::kText && pieces[i + 1].joint != Joint::kSameLine;
        if (!cell) continue;
        // Only the first paragraph is certain to stand in the measure column.
        const TextLines& lines = pieces[i + 1].lines;
        const auto end = std::find_if(lines.begin() + 1, lines.end(), is_indented);
        if (const double width = wrap_width_em({lines.begin(), end}); width > 0) ++widths[width];
    }
    const auto widest = std::ranges::max_element(widths, {}, [](const auto& entry) { return entry.second; });
    return widest == widths.end() ? 0 : widest->first;
}

}  // namespace

double wrap_width_em(const TextLines& lines) {
    double width = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (!is_indented(lines[i + 1])) width = std::max(width, print_width_em(lines[i].text.value));
    return width;
}

namespace {

/// A plan of one section needs no number: what stands before its list or table is the head.
DumpSections read_only_section(const std::vector<Piece>& pieces, const TableForm& form) {
    const auto begins_section = [](const Piece& piece) {
        return piece.kind == PieceKind::kHeader || piece.kind == PieceKind::kCircledMarks ||
               belongs_to_table(piece);
    };
    const Iterator begin = std::find_if(pieces.begin(), pieces.end(), begins_section);
    DumpSections result;
    result.head.assign(pieces.begin(), begin);
    if (begin != pieces.end()) read_page(result.sections.emplace_back(), begin, pieces.end(), form);
    return result;
}

}  // namespace

DumpSections read_rows(const std::vector<Piece>& pieces, const Lexicon& lexicon, DumpOrder order) {
    const TableForm form{order, learn_mark_alignment(pieces), learn_measure_width(pieces),
                         learn_extra_columns(pieces, lexicon), learn_departments_in_block(pieces)};
    DumpSections result;
    const auto is_section = [](const Piece& p) { return p.kind == PieceKind::kSectionMark; };
    Iterator at = std::find_if(pieces.begin(), pieces.end(), is_section);
    if (at == pieces.end()) return read_only_section(pieces, form);
    result.head.assign(pieces.begin(), at);
    while (at != pieces.end()) {
        DumpSection& section = result.sections.emplace_back();
        section.mark = at->lines;
        const Iterator end = std::find_if(at + 1, pieces.end(), is_section);
        for (++at; at != end;) {
            const auto begins_page = [&](const Piece& piece) {
                return piece.starts_page && order == DumpOrder::kMergedCellsLate;
            };
            const Iterator page_end = std::find_if(at + 1, end, begins_page);
            read_page(section, at, page_end, form);
            at = page_end;
        }
    }
    return result;
}

ColumnWidths learn_column_widths(const std::vector<DumpSection>& sections) {
    ColumnWidths widths;
    std::map<double, int> measures;
    std::map<double, int> policies;
    for (const DumpSection& section : sections) {
        for (const DumpRow& row : section.rows) {
            if (const double width = wrap_width_em(row.measure_text); width > 0) ++measures[width];
            if (!row.policy) continue;
            if (const double width = wrap_width_em(row.policy->text); width > 0) ++policies[width];
        }
    }
    const auto most_frequent = [](const std::map<double, int>& counts) {
        const auto top = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
        return top == counts.end() ? 0 : top->first;
    };
    widths.measure_em = most_frequent(measures);
    widths.policy_em = most_frequent(policies);
    return widths;
}

}  // namespace torikumi
