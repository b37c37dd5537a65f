#include "pipeline/dump/dump_cells.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "normalizers/characters.h"
#include "normalizers/departments.h"
#include "pipeline/draft/dump_headers.h"
#include "pipeline/draft/dump_line_shape.h"
#include "pipeline/draft/head_lines.h"

namespace torikumi {
namespace {

using Iterator = std::vector<Piece>::iterator;

/// Kinsoku moves one or two characters over the edge of a column.
constexpr double kWrapToleranceEm = 2.5;

bool ends_cell(const TextLine& line) {
    const std::string_view value = line.text.value;
    return value.ends_with("。") || value.ends_with("】");
}

/// The end of the sentence that begins with line `first`; `first` where it is none. Without an indent, the
/// line of a list, or of a title, tells by its width: it does not wrap where those below it do.
std::size_t end_of_sentence(const TextLines& lines, std::size_t first) {
    const bool is_certain = is_indented(lines[first]);
    double widest_em = 0;
    double narrowest_em = 0;
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (i > first && is_indented(lines[i])) break;
        const double width_em = print_width_em(lines[i].text.value);
        const bool fits = i == first || width_em <= narrowest_em + kWrapToleranceEm;
        if (!fits && !is_certain) break;
        if (ends_cell(lines[i])) return i + 1;
        widest_em = std::max(widest_em, width_em);
        narrowest_em = i == first ? width_em : std::min(narrowest_em, width_em);
        if (widest_em - narrowest_em > kWrapToleranceEm && !is_certain) break;
    }
    return first;
}

/// What a line that stands alone is, which it is not inside a cell.
std::optional<PieceKind> kind_alone(const TextLine& line, const Lexicon& lexicon) {
    const std::string_view value = line.text.value;
    if (is_indented(line)) return std::nullopt;
    if (is_column_header(value, lexicon.headers)) return PieceKind::kHeader;
    if (is_list_heading(value) || is_legend_lead(value)) return PieceKind::kFurniture;
    if (is_note(value)) return PieceKind::kNote;
    if (is_imprint(value)) return PieceKind::kImprint;
    return std::nullopt;
}

/// Lines [first, end) of a piece, and what they are.
struct Cell {
    PieceKind kind = PieceKind::kText;
    std::size_t end = 0;
};

/// The cell that begins with line `first`: a sentence, a line of a kind of its own, or a run of items.
Cell text_at(const TextLines& lines, std::size_t first, const Lexicon& lexicon) {
    if (const auto kind = kind_alone(lines[first], lexicon)) return {*kind, first + 1};
    if (const std::size_t end = end_of_sentence(lines, first); end > first) return {PieceKind::kText, end};
    std::size_t end = first + 1;
    while (end < lines.size() && !is_indented(lines[end]) && end_of_sentence(lines, end) == end &&
           !kind_alone(lines[end], lexicon))
        ++end;
    return {PieceKind::kText, end};
}

/// Whether the department above goes on: 福）障がい福祉⏎課, （地域連絡会の⏎事務局）, 企画課⏎（主管）.
bool goes_on(std::string_view above, std::string_view below) {
    constexpr std::string_view kOpen = "（";
    constexpr std::string_view kClosed = "）";
    const std::size_t open = above.rfind(kOpen);
    if (open != above.npos && above.find(kClosed, open) == above.npos) return true;
    if (has_bureau(below)) return false;
    return below.starts_with(kOpen) || !(ends_like_department(above) || above.ends_with(kClosed));
}

/// No cell names a department twice: 福）高齢福祉課⏎区）地域振興課⏎福）高齢福祉課 are two. An item of a list
/// behind a whole name is none of its cell.
std::size_t end_of_departments(const TextLines& lines, std::size_t first) {
    std::set<std::string_view> names;
    std::size_t end = first;
    for (; end < lines.size(); ++end) {
        const std::string_view name = lines[end].text.value;
        if (end > first && goes_on(lines[end - 1].text.value, name)) continue;
        if (!looks_like_department(name) || !names.insert(name).second) break;
    }
    return end;
}

/// The departments that begin with line `first`, or a text between them.
Cell cell_at(const Piece& piece, std::size_t first, const Lexicon& lexicon) {
    if (piece.kind != PieceKind::kDepartments) return text_at(piece.lines, first, lexicon);
    if (const std::size_t end = end_of_departments(piece.lines, first); end > first)
        return {PieceKind::kDepartments, end};
    const auto next =
        std::find_if(piece.lines.begin() + static_cast<std::ptrdiff_t>(first) + 1, piece.lines.end(),
                     [](const TextLine& line) { return looks_like_department(line.text.value); });
    return text_at({piece.lines.begin(), next}, first, lexicon);
}

class CellParter {
 public:
    CellParter(const std::vector<Piece>& pieces, const Lexicon& lexicon)
        : lexicon_(lexicon), next_block_(pieces.empty() ? 0 : pieces.back().block + 1) {}

    void take(const Piece& piece) {
        if (piece.kind != PieceKind::kText && piece.kind != PieceKind::kDepartments)
            return add(piece, {piece.kind, piece.lines.size()}, 0);
        for (std::size_t first = 0; first < piece.lines.size();) {
            const Cell cell = cell_at(piece, first, lexicon_);
            add(piece, cell, first);
            first = cell.end;
        }
    }

    /// The row of the last code: the departments of one cell, those below it are of other rows.
    void take_departments_of_row(const Piece& piece) {
        const std::size_t end = end_of_departments(piece.lines, 0);
        if (end == 0 || (end < piece.lines.size() && piece.joint != Joint::kSameLine)) return take(piece);
        keep(piece);
        parted_.back().lines.resize(end);
        if (end == piece.lines.size()) return;
        Piece rest = piece;
        rest.joint = Joint::kNextLine;
        rest.lines.erase(rest.lines.begin(), rest.lines.begin() + static_cast<std::ptrdiff_t>(end));
        take(rest);
    }

    void keep(Piece piece) { parted_.push_back(std::move(piece)); }

    std::vector<Piece> parted() { return std::move(parted_); }

 private:
    /// A cell of `piece`, in a block of its own unless it shares a row with the one above.
    void add(const Piece& piece, const Cell& cell, std::size_t first) {
        Piece part = piece;
        part.kind = cell.kind;
        part.lines.assign(piece.lines.begin() + static_cast<std::ptrdiff_t>(first),
                          piece.lines.begin() + static_cast<std::ptrdiff_t>(cell.end));
        part.starts_page = piece.starts_page && first == 0;
        if (first > 0 || part.joint == Joint::kNextLine) {
            part.joint = Joint::kNextBlock;
            part.block = next_block_++;
        }
        if (!parted_.empty() && shares_row(part)) part.block = parted_.back().block;
        parted_.push_back(std::move(part));
    }

    /// On one line, or departments right below the text of their policy.
    bool shares_row(const Piece& piece) const {
        const Piece& above = parted_.back();
        return piece.joint == Joint::kSameLine ||
               (piece.kind == PieceKind::kDepartments && above.kind == PieceKind::kText &&
                ends_cell(above.lines.back()));
    }

    const Lexicon& lexicon_;
    std::size_t next_block_;
    std::vector<Piece> parted_;
};

Iterator behind_last_code(Iterator begin, Iterator end) {
    return std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(begin),
                        [](const Piece& piece) { return piece.kind == PieceKind::kCategory; })
        .base();
}

}  // namespace

bool parts_cells_by_blank_lines(const std::vector<Piece>& pieces) {
    std::size_t marks = 0;
    std::size_t behind_blank = 0;
    for (const Piece& piece : pieces) {
        if (piece.kind != PieceKind::kMeasureMark) continue;
        ++marks;
        if (piece.joint == Joint::kNextBlock) ++behind_blank;
    }
    return behind_blank * 2 >= marks;
}

std::vector<Piece> part_late_cells(std::vector<Piece> pieces, const Lexicon& lexicon) {
    CellParter parter(pieces, lexicon);
    const auto begins_page = [](const Piece& piece) {
        return piece.starts_page || piece.kind == PieceKind::kSectionMark;
    };
    for (auto begin = pieces.begin(); begin != pieces.end();) {
        const auto end = std::find_if(begin + 1, pieces.end(), begins_page);
        auto late = behind_last_code(begin, end);
        std::for_each(begin, late, [&](Piece& piece) { parter.keep(std::move(piece)); });
        if (late != begin && late != end && late->kind == PieceKind::kDepartments)
            parter.take_departments_of_row(*late++);
        std::for_each(late, end, [&](const Piece& piece) { parter.take(piece); });
        begin = end;
    }
    return parter.parted();
}

}  // namespace torikumi
