#include "extractors/layout/cell_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

#include "extractors/layout/character_kinds.h"
#include "extractors/layout/overprint.h"
#include "extractors/layout/stacks.h"

namespace torikumi::layout {
namespace {

/// White from top to bottom of a block of rows, between a mark and the text beside it.
struct Gutter {
    double left_pt = 0;
    double right_pt = 0;

    bool is_left_of(const Character& character) const {
        return character.box.center().x > (left_pt + right_pt) / 2;
    }
};

bool is_horizontal(const CharacterRow& row) {
    return row.writing_mode == WritingMode::kHorizontal;
}

// As many full-width letters of a row tell whether a gutter stands behind a mark.
constexpr std::size_t kLettersToLookAt = 7;

/// Where the ink of a character begins and ends.
using InkSpan = std::pair<double, double>;

bool is_ink(const Character* character) {
    return !is_blank(character->code_point);
}

double ink_left_pt(const CharacterRows& rows) {
    double left_pt = std::numeric_limits<double>::infinity();
    for (const CharacterRow& row : rows) {
        const auto first = std::ranges::find_if(row.characters, is_ink);
        if (first != row.characters.end()) left_pt = std::min(left_pt, (*first)->box.left);
    }
    return left_pt;
}

/// The ink of the rows as far as it can bound a gutter: what begins within the widest mark, and of each row
/// what comes next.
std::vector<InkSpan> ink_at_left(const CharacterRows& rows, double most_mark_pt) {
    const double end_pt = ink_left_pt(rows) + most_mark_pt;
    std::vector<InkSpan> ink_pt;
    ink_pt.reserve(kLettersToLookAt * rows.size());
    for (const CharacterRow& row : rows) {
        for (const Character* character : row.characters) {
            if (!is_ink(character)) continue;
            ink_pt.emplace_back(character->box.left, character->box.right);
            if (character->box.left > end_pt) break;
        }
    }
    std::sort(ink_pt.begin(), ink_pt.end());
    return ink_pt;
}

/// The first white strip through all rows, where what is left of it is narrow enough for a mark.
std::optional<Gutter> find_gutter(const CharacterRows& rows, const LayoutSettings& settings) {
    double em_pt = 0;
    for (const CharacterRow& row : rows) em_pt = std::max(em_pt, row.em_pt);
    const double most_mark_pt = settings.most_mark_em * em_pt;
    const std::vector<InkSpan> ink_pt = ink_at_left(rows, most_mark_pt);
    if (ink_pt.empty()) return std::nullopt;
    const double left_pt = ink_pt.front().first;
    double right_pt = ink_pt.front().second;
    for (const auto& [begin_pt, end_pt] : ink_pt) {
        if (right_pt - left_pt > most_mark_pt) return std::nullopt;
        if (begin_pt - right_pt >= settings.gutter_em * em_pt) return Gutter{right_pt, begin_pt};
        right_pt = std::max(right_pt, end_pt);
    }
    return std::nullopt;
}

/// Characters left and right of the gutter.
std::pair<CharacterRefs, CharacterRefs> parted(const CharacterRow& row, const Gutter& gutter) {
    std::pair<CharacterRefs, CharacterRefs> parts;
    for (const Character* character : row.characters) {
        (gutter.is_left_of(*character) ? parts.second : parts.first).push_back(character);
    }
    return parts;
}

double middle_pt(const CharacterRows& rows) {
    return (rows.front().baseline_pt + rows.back().baseline_pt) / 2;
}

/// （ア） (ｱ) ① and the like, which cannot be the remainder of a sentence.
bool looks_like_mark(const CharacterRow& row) {
    const char32_t first = row.characters.front()->code_point;
    return first == U'(' || is_blank_on_left(first) || is_bullet(first);
}

/// Whether `mark` is set beside the middle of `text`. A last row る beside rows that are indented by two ems
/// looks alike, but stands below all of them.
bool stands_beside(const CharacterRow& mark, const CharacterRows& text, const LayoutSettings& settings) {
    const double step_pt = settings.baseline_step_em * mark.em_pt;
    if (mark.baseline_pt < text.front().baseline_pt + step_pt) return false;
    const bool centered = std::abs(mark.baseline_pt - middle_pt(text)) < mark.em_pt / 2;
    return centered || (looks_like_mark(mark) && mark.baseline_pt < text.back().baseline_pt + step_pt);
}

void part_marks(CellText& cell, const LayoutSettings& settings) {
    const std::optional<Gutter> gutter = find_gutter(cell.text, settings);
    if (!gutter) return;
    CharacterRows marks;
    CharacterRows text;
    for (const CharacterRow& row : cell.text) {
        auto [left, right] = parted(row, *gutter);
        if (!left.empty()) marks.push_back(row_of(std::move(left)));
        if (!right.empty()) text.push_back(row_of(std::move(right)));
    }
    cell.beside_marks = true;
    if (marks.size() == 1 && stands_beside(marks.front(), text, settings)) {
        cell.marks = std::move(marks);
        cell.text = std::move(text);
        return;
    }
    // The marks stand in their rows; only where the text begins is known better now.
    for (CharacterRow& row : cell.text) {
        const auto first = std::find_if(
            row.characters.begin(), row.characters.end(),
            [&](const Character* c) { return gutter->is_left_of(*c) && !is_blank(c->code_point); });
        if (first != row.characters.end()) row.text_left_pt = (*first)->box.left;
    }
}

}  // namespace

std::vector<CellText> characters_to_cell_texts(CharacterRefs characters, CellPlace place,
                                               const LayoutSettings& settings) {
    CharacterRows rows = characters_to_rows(std::move(characters), settings);
    if (is_overprinted(rows, settings)) return overprinted_texts(rows, place, settings);
    std::vector<CellText> texts;
    CellText& cell = texts.emplace_back(CellText{std::move(place), {}, std::move(rows), false});
    if (std::all_of(cell.text.begin(), cell.text.end(), is_horizontal)) {
        if (std::optional<CharacterRows> columns = stacked_columns(cell.text, cell.place.box)) {
            cell.text = std::move(*columns);
        } else {
            part_marks(cell, settings);
        }
    }
    return texts;
}

}  // namespace torikumi::layout
