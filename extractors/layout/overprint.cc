#include "extractors/layout/overprint.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace torikumi::layout {
namespace {

bool print_overlaps(const CharacterRow& left, const CharacterRow& right, const LayoutSettings& settings) {
    const double em_pt = std::min(left.em_pt, right.em_pt);
    return left.writing_mode == WritingMode::kHorizontal && right.writing_mode == WritingMode::kHorizontal &&
           std::abs(left.baseline_pt - right.baseline_pt) < settings.overprint_pitch_em * em_pt &&
           left.left_pt < right.right_pt && right.left_pt < left.right_pt;
}

/// Whether a grid line runs through the white between two neighbours.
bool line_between(const Character& left, const Character& right, const std::vector<double>& lines_pt,
                  const LayoutSettings& settings) {
    if (right.box.left - left.box.right < settings.gutter_em * right.em_pt) return false;
    const auto line = std::upper_bound(lines_pt.begin(), lines_pt.end(), left.box.center().x);
    return line != lines_pt.end() && *line < right.box.center().x;
}

CharacterRows cut_at_lines(const CharacterRow& row, const std::vector<double>& lines_pt,
                           const LayoutSettings& settings) {
    CharacterRows cut;
    CharacterRefs part;
    for (const Character* character : row.characters) {
        if (!part.empty() && line_between(*part.back(), *character, lines_pt, settings)) {
            cut.push_back(row_of(std::exchange(part, {})));
        }
        part.push_back(character);
    }
    cut.push_back(row_of(std::move(part)));
    return cut;
}

/// Which of the spanned columns a row begins in, from 0.
std::size_t column_of(const CharacterRow& row, const std::vector<double>& lines_pt,
                      const LayoutSettings& settings) {
    const double left_pt = row.left_pt + settings.same_left_em * row.em_pt;
    const auto next = std::upper_bound(lines_pt.begin(), lines_pt.end(), left_pt);
    return static_cast<std::size_t>(next - lines_pt.begin());
}

}  // namespace

bool is_overprinted(const CharacterRows& rows, const LayoutSettings& settings) {
    const auto overlap = [&](const CharacterRow& left, const CharacterRow& right) {
        return print_overlaps(left, right, settings);
    };
    return std::adjacent_find(rows.begin(), rows.end(), overlap) != rows.end();
}

std::vector<CellText> overprinted_texts(const CharacterRows& rows, const CellPlace& place,
                                        const LayoutSettings& settings) {
    std::vector<CellText> columns(place.inner_lines_pt.size() + 1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].place = place;
        columns[i].place.column += static_cast<int>(i);
    }
    for (const CharacterRow& row : rows) {
        for (CharacterRow& part : cut_at_lines(row, place.inner_lines_pt, settings)) {
            const std::size_t column = column_of(part, place.inner_lines_pt, settings);
            columns[column].text.push_back(std::move(part));
        }
    }
    return columns;
}

}  // namespace torikumi::layout
