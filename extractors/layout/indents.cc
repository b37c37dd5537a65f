#include "extractors/layout/indents.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "extractors/layout/character_kinds.h"

namespace torikumi::layout {
namespace {

/// Where wrapped lines begin, each seen once.
class LeftSides {
 public:
    void add(double left_pt) { lefts_pt_.push_back(left_pt); }

    /// The left side that most lines share, the leftmost of several; nothing where none was seen.
    std::optional<double> most_frequent(double tolerance_pt) {
        std::sort(lefts_pt_.begin(), lefts_pt_.end());
        std::optional<double> best_pt;
        std::ptrdiff_t best_count = 0;
        for (auto first = lefts_pt_.begin(); first != lefts_pt_.end();) {
            const auto last = std::upper_bound(first, lefts_pt_.end(), *first + tolerance_pt);
            if (last - first > best_count) {
                best_count = last - first;
                best_pt = first[best_count / 2];
            }
            first = last;
        }
        return best_pt;
    }

 private:
    std::vector<double> lefts_pt_;
};

/// Cells whose text begins at the same place: those of a column, apart for text beside marks.
using ColumnKey = std::pair<int, bool>;

ColumnKey key_of(const CellText& cell) {
    return {cell.place.column, cell.beside_marks};
}

bool has_rows(const CellText& cell) {
    return !cell.text.empty() && cell.text.front().writing_mode == WritingMode::kHorizontal &&
           !cell.text.front().stacked;
}

double em_of(const CellText& cell) {
    return cell.text.front().em_pt;
}

double leftmost_pt(const CellText& cell) {
    double left_pt = cell.text.front().text_left_pt;
    for (const CharacterRow& row : cell.text) left_pt = std::min(left_pt, row.text_left_pt);
    return left_pt;
}

bool ends_sentence(const CharacterRow& row) {
    return row.characters.back()->code_point == U'。';
}

/// Rows that begin at different places around one middle; or at one place but around the middle of the cell,
/// unless they are a sentence: 担当部 in a narrow header has the white of an indent on both sides.
bool is_centered(const CellText& cell, const LayoutSettings& settings) {
    const double tolerance_pt = settings.same_left_em * em_of(cell);
    const double center_pt = cell.text.front().center_pt();
    double rightmost_left_pt = cell.text.front().left_pt;
    for (const CharacterRow& row : cell.text) {
        if (std::abs(row.center_pt() - center_pt) > tolerance_pt) return false;
        rightmost_left_pt = std::max(rightmost_left_pt, row.left_pt);
    }
    const bool in_middle = std::abs(center_pt - cell.place.box.center().x) <= tolerance_pt;
    return rightmost_left_pt - leftmost_pt(cell) > tolerance_pt ||
           (in_middle && !ends_sentence(cell.text.back()));
}

/// Rows of different length that end at one place.
bool is_right_aligned(const CellText& cell, const LayoutSettings& settings) {
    const double tolerance_pt = settings.same_left_em * em_of(cell);
    const double left_pt = leftmost_pt(cell);
    bool ragged_left = false;
    for (const CharacterRow& row : cell.text) {
        if (std::abs(row.right_pt - cell.text.front().right_pt) > tolerance_pt) return false;
        ragged_left |= row.text_left_pt > left_pt + settings.most_indent_em * row.em_pt;
    }
    return ragged_left;
}

bool is_aligned_left(const CellText& cell, const LayoutSettings& settings) {
    return !is_centered(cell, settings) && !is_right_aligned(cell, settings);
}

/// Adds where wrapped lines begin: rows behind one that fills its cell and does not end a sentence.
void add_wrapped(const CellText& cell, const LayoutSettings& settings, LeftSides& lefts) {
    const double full_pt = cell.place.box.right - settings.full_line_em * em_of(cell);
    for (std::size_t i = 1; i < cell.text.size(); ++i) {
        const CharacterRow& before = cell.text[i - 1];
        if (before.right_pt >= full_pt && !ends_sentence(before)) lefts.add(cell.text[i].text_left_pt);
    }
}

/// What closes a mark before `next`: （１）, 1. but neither 87.5 nor e.lg.jp, the end of an address.
bool closes_mark(char32_t code_point, char32_t next) {
    if (code_point == U')' || code_point == U'）') return true;
    const bool inside_word =
        is_latin(next) || (next >= U'0' && next <= U'9') || (next >= U'０' && next <= U'９');
    return (code_point == U'.' || code_point == U'．') && !inside_word;
}

/// Where the text behind a hanging mark begins: ・, （１）, 1. or what a gap sets off. Nothing for a row that
/// begins with text.
std::optional<double> hanging_left_pt(const CharacterRow& row, const LayoutSettings& settings) {
    if (row.text_left_pt > row.left_pt) return row.text_left_pt;
    const Character* last = nullptr;
    for (const Character* character : row.characters) {
        if (is_blank(character->code_point)) continue;
        if (character->box.left > row.left_pt + settings.most_mark_em * row.em_pt) return std::nullopt;
        if (last != nullptr) {
            const bool behind_mark = is_bullet(last->code_point) ||
                                     closes_mark(last->code_point, character->code_point) ||
                                     character->box.left - last->box.right > settings.gutter_em * row.em_pt;
            if (behind_mark) return character->box.left;
        }
        last = character;
    }
    return std::nullopt;
}

/// What stays together at the beginning of a row: a Latin word or number, or one character.
double first_word_pt(const CharacterRow& row) {
    double right_pt = row.characters.front()->box.right;
    for (const Character* character : row.characters) {
        if (!is_latin(character->code_point)) break;
        right_pt = character->box.right;
    }
    return right_pt - row.left_pt;
}

/// 点検を終えた。        |
/// 傷みの進んだ橋から順に|
/// A sentence that ends where the next would have begun on its row was ended there by hand. The room of a
/// cell is as far from its right side as wrapped rows are from its left, at most.
bool breaks_early(const CharacterRow& before, const CharacterRow& row, const CellText& cell, double base_pt,
                  const LayoutSettings& settings) {
    const double padding_pt = std::clamp(base_pt - cell.place.box.left, 0.0, row.em_pt);
    const double room_pt = cell.place.box.right - padding_pt - before.right_pt;
    return ends_sentence(before) && room_pt > first_word_pt(row) + settings.full_line_em * row.em_pt;
}

void mark_rows(CellText& cell, double base_pt, const LayoutSettings& settings) {
    std::optional<double> hanging_pt;
    const CharacterRow* before = nullptr;
    for (CharacterRow& row : cell.text) {
        const double tolerance_pt = settings.same_left_em * row.em_pt;
        const double offset_em = (row.text_left_pt - base_pt) / row.em_pt;
        const bool behind_mark = row.text_left_pt > row.left_pt;
        const bool hangs = hanging_pt && std::abs(row.left_pt - *hanging_pt) <= tolerance_pt;
        const bool ended_by_hand =
            before != nullptr && !behind_mark && breaks_early(*before, row, cell, base_pt, settings);
        before = &row;
        if (hangs) continue;
        row.indented = ended_by_hand || (!behind_mark && offset_em >= settings.least_indent_em &&
                                         offset_em <= settings.most_indent_em);
        hanging_pt = hanging_left_pt(row, settings);
    }
}

/// Where text begins in the cells of one table.
class TextStarts {
 public:
    TextStarts(const std::vector<CellText>& cells, const LayoutSettings& settings) : settings_(settings) {
        std::map<ColumnKey, LeftSides> columns;
        LeftSides paddings;
        for (const CellText& cell : cells) {
            if (!has_rows(cell) || !is_aligned_left(cell, settings)) continue;
            tolerance_pt_ = std::max(tolerance_pt_, settings.same_left_em * em_of(cell));
            add_wrapped(cell, settings, columns[key_of(cell)]);
        }
        for (auto& [column, lefts] : columns) bases_pt_[column] = lefts.most_frequent(tolerance_pt_);
        for (const CellText& cell : cells) {
            if (has_rows(cell) && !cell.beside_marks && base_pt(key_of(cell))) {
                paddings.add(*base_pt(key_of(cell)) - cell.place.box.left);
            }
        }
        padding_pt_ = paddings.most_frequent(tolerance_pt_);
    }

    /// Of wrapped lines in the column. Else, for several rows, behind the padding that other columns have:
    /// two paragraphs of one line each show their indents only so. Else, or where the cell stands apart from
    /// the others, of its own leftmost row.
    double base_pt(const CellText& cell) const {
        const double leftmost = leftmost_pt(cell);
        const auto fits = [&](double base) {
            const double offset_em = (leftmost - base) / em_of(cell);
            return offset_em > -settings_.least_indent_em && offset_em <= settings_.most_indent_em;
        };
        if (const std::optional<double> base = base_pt(key_of(cell))) return fits(*base) ? *base : leftmost;
        if (padding_pt_ && !cell.beside_marks && cell.text.size() > 1) {
            const double base = cell.place.box.left + *padding_pt_;
            if (fits(base)) return base;
        }
        return leftmost;
    }

 private:
    std::optional<double> base_pt(const ColumnKey& column) const {
        const auto found = bases_pt_.find(column);
        return found == bases_pt_.end() ? std::nullopt : found->second;
    }

    const LayoutSettings& settings_;
    double tolerance_pt_ = 0;
    std::map<ColumnKey, std::optional<double>> bases_pt_;
    std::optional<double> padding_pt_;
};

}  // namespace

void mark_indents(std::vector<CellText>& cells, const LayoutSettings& settings) {
    const TextStarts starts(cells, settings);
    for (CellText& cell : cells) {
        if (!has_rows(cell) || !is_aligned_left(cell, settings)) continue;
        mark_rows(cell, starts.base_pt(cell), settings);
    }
}

}  // namespace torikumi::layout
