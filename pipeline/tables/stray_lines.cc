#include "pipeline/tables/stray_lines.h"

#include <algorithm>
#include <optional>
#include <string>

#include "normalizers/compact_form.h"
#include "pipeline/draft/cut_text.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

// Text of a cut cell is printed at most this far outside the table: its cut half is rarely higher.
constexpr double kReach_em = 6;
// The line after the last one that fitted into the page.
constexpr double kNextLine_em = 1;

/// A piece of a line over one column.
struct Piece {
    std::size_t column = 0;
    TextLine line;
};

std::optional<std::size_t> column_over(const std::vector<RoleColumn>& columns, double x_pt) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].left_pt <= x_pt && x_pt < columns[i].right_pt) return i;
    }
    return std::nullopt;
}

/// Where a counted character stands; null for white space.
const Rect* box_of(const CharacterTable& characters, CharacterId id) {
    if (id == kNoCharacter || id >= characters.boxes.size() || !is_counted(characters.code_points[id]))
        return nullptr;
    return &characters.boxes[id];
}

/// ① ア stand on one line outside the table, but over two columns. Empty where a part stands over none.
std::vector<Piece> cut_over_columns(const TextLine& line, const CharacterTable& characters,
                                    const std::vector<RoleColumn>& columns) {
    std::vector<Piece> pieces;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        if (!pieces.empty()) pieces.back().line.text = line.text.substr(begin, end - begin);
        begin = end;
    };
    for (std::size_t at = 0; at < line.text.size();) {
        const std::size_t start = at;
        decode_code_point(line.text.value, at);
        const Rect* box = box_of(characters, line.text.origin[start]);
        if (!box) continue;
        const auto column = column_over(columns, box->center().x);
        if (!column) return {};
        if (pieces.empty() || pieces.back().column != *column) {
            if (!pieces.empty()) add(start);
            pieces.push_back({*column, line});
            if (begin > 0) pieces.back().line.box.left = box->left;
        }
        pieces.back().line.box.right = box->right;
    }
    add(line.text.size());
    return pieces;
}

bool holds_line(const PlanCell& cell, const TextLine& line) {
    const std::string form = compact_form(line.text.value);
    return std::ranges::any_of(cell.lines,
                               [&](const TextLine& other) { return compact_form(other.text.value) == form; });
}

/// Whether each piece repeats the `cell_of` its column.
template <typename CellOf>
bool all_repeat(const std::vector<Piece>& pieces, const CellOf& cell_of) {
    return !pieces.empty() && std::ranges::all_of(pieces, [&](const Piece& piece) {
        const PlanCell* cell = cell_of(piece.column);
        return cell && holds_line(*cell, piece.line);
    });
}

RoleColumn* same_role(PlanTable& table, const RoleColumn& column) {
    RoleColumn* found = table.find(column.role, column.part);
    return found && !found->cells.empty() ? found : nullptr;
}

/// Whether each piece goes on with the sentence of the open cell above it.
/// A line that begins above the foot of its cell needs no words to prove it: 財）⏎管財⏎課.
bool all_go_on(const std::vector<Piece>& pieces, const PlanTable& upper) {
    return !pieces.empty() && std::ranges::all_of(pieces, [&](const Piece& piece) {
        const PlanCell& cell = upper.columns[piece.column].cells.back();
        const bool begins_inside = piece.line.box.top < upper.foot_pt;
        return cell.bottom == Edge::kOpen && (begins_inside || breaks_off(cell.lines, {piece.line}));
    });
}

/// Whether each piece is printed inside a cell of the other page, at the same place of the cut cell.
/// `cell_of` answers that cell, `shift_pt` is how much higher the lower page prints.
template <typename CellOf>
bool all_clipped(const std::vector<Piece>& pieces, const CellOf& cell_of, double shift_pt) {
    return !pieces.empty() && std::ranges::all_of(pieces, [&](const Piece& piece) {
        const PlanCell* cell = cell_of(piece.column);
        return cell && std::ranges::any_of(cell->lines, [&](const TextLine& line) {
                   return is_same_print(piece.line, line, shift_pt);
               });
    });
}

bool take_below(const OutsideLine& outside, const CharacterTable& characters, PlanTable& upper,
                PlanTable& lower) {
    if (upper.rows == 0) return false;
    const auto pieces = cut_over_columns(outside.line, characters, upper.columns);
    const auto cell_below = [&](std::size_t i) -> const PlanCell* {
        const RoleColumn* column = same_role(lower, upper.columns[i]);
        return column ? &column->cells.front() : nullptr;
    };
    if (all_clipped(pieces, cell_below, upper.foot_pt - lower.box.top)) {
        lower.furniture.push_back(outside.line);
        return true;
    }
    if (outside.line.box.top > upper.foot_pt + kReach_em * outside.line.em_pt) return false;
    const double gap_pt = outside.line.box.top - upper.foot_pt;
    const bool is_next_line = gap_pt <= kNextLine_em * outside.line.em_pt && all_go_on(pieces, upper);
    if (!is_next_line && !all_repeat(pieces, cell_below)) return false;
    for (const Piece& piece : pieces) upper.columns[piece.column].cells.back().lines.push_back(piece.line);
    return true;
}

bool take_above(const OutsideLine& outside, const CharacterTable& characters, PlanTable& upper,
                PlanTable& lower) {
    const auto pieces = cut_over_columns(outside.line, characters, lower.columns);
    const auto cell_above = [&](std::size_t i) -> const PlanCell* {
        const RoleColumn* column = same_role(upper, lower.columns[i]);
        return column ? &column->cells.back() : nullptr;
    };
    if (all_clipped(pieces, cell_above, lower.box.top - upper.foot_pt)) {
        lower.furniture.push_back(outside.line);
        return true;
    }
    if (outside.line.box.bottom < lower.box.top - kReach_em * outside.line.em_pt) return false;
    if (!all_repeat(pieces, cell_above)) return false;
    for (const Piece& piece : pieces) lower.strays[piece.column].push_back(piece.line);
    return true;
}

}  // namespace

bool take_stray(const OutsideLine& outside, const CharacterTable& characters, PlanTable& upper,
                PlanTable& lower) {
    if (outside.page == upper.page) return take_below(outside, characters, upper, lower);
    if (outside.page == lower.page) return take_above(outside, characters, upper, lower);
    return false;
}

}  // namespace torikumi
