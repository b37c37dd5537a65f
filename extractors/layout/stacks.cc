#include "extractors/layout/stacks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "extractors/layout/character_kinds.h"

namespace torikumi::layout {
namespace {

constexpr std::size_t kLeastStack = 3;
// The letters of a vertical word stand under each other exactly.
constexpr double kSameCenterEm = 0.2;
// Their pitch is even but for one blank, as between the names in 山　一郎.
constexpr double kMostPitchRatio = 2.2;
// Lines are further apart than their letters; columns side by side are the other way round.
constexpr double kMostPitchOfColumns = 0.9;
// A cell with more columns is wide enough for lines.
constexpr std::size_t kMostColumns = 8;

/// Letters under each other, from top to bottom.
struct Column {
    double center_pt = 0;
    CharacterRefs letters;
};

/// Columns from right to left; as soon as there are too many, the rows are lines.
std::vector<Column> columns_of(const CharacterRows& rows) {
    std::vector<Column> columns;
    for (const CharacterRow& row : rows) {
        for (const Character* letter : row.characters) {
            const double center_pt = letter->box.center().x;
            const auto home = std::ranges::find_if(columns, [&](const Column& column) {
                return std::abs(column.center_pt - center_pt) <= kSameCenterEm * row.em_pt;
            });
            if (home != columns.end()) {
                home->letters.push_back(letter);
            } else if (columns.size() == kMostColumns) {
                return {};
            } else {
                columns.push_back({center_pt, {letter}});
            }
        }
    }
    std::ranges::sort(columns, std::ranges::greater{}, &Column::center_pt);
    return columns;
}

/// The least and the largest step from one letter to the next.
struct Pitch {
    double least_pt = 0;
    double most_pt = 0;
};

Pitch pitch_of(const Column& column) {
    Pitch pitch;
    for (std::size_t i = 1; i < column.letters.size(); ++i) {
        const double step_pt = column.letters[i]->baseline_pt - column.letters[i - 1]->baseline_pt;
        pitch.least_pt = i == 1 ? step_pt : std::min(pitch.least_pt, step_pt);
        pitch.most_pt = std::max(pitch.most_pt, step_pt);
    }
    return pitch;
}

bool is_even(const Column& column) {
    const Pitch pitch = pitch_of(column);
    return pitch.most_pt <= kMostPitchRatio * pitch.least_pt;
}

/// Whether the letters are those of a word: kanji and kana, with an ー or （ between. ア イ ウ and 〇 〇 〇
/// under each other are marks of rows.
bool make_word(const CharacterRefs& letters) {
    const auto count = [&](bool (*is_kind)(char32_t)) {
        return std::ranges::count_if(letters, is_kind, &Character::code_point);
    };
    const auto size = static_cast<std::ptrdiff_t>(letters.size());
    const auto falls = [](const Character* a, const Character* b) { return a->code_point >= b->code_point; };
    const auto differ = [](const Character* a, const Character* b) { return a->code_point != b->code_point; };
    const bool ascending = std::ranges::adjacent_find(letters, falls) == letters.end();
    const bool all_equal = std::ranges::adjacent_find(letters, differ) == letters.end();
    return 2 * count(is_ideographic) > size && !all_equal && !(ascending && count(is_kana) == size);
}

/// Whether the columns stand further apart than their letters, and begin at one height.
bool stand_apart(const std::vector<Column>& columns) {
    double least_gap_pt = columns[0].center_pt - columns[1].center_pt;
    for (std::size_t i = 2; i < columns.size(); ++i)
        least_gap_pt = std::min(least_gap_pt, columns[i - 1].center_pt - columns[i].center_pt);
    const double pitch_pt = pitch_of(columns.front()).least_pt;
    const double top_pt = columns.front().letters.front()->baseline_pt;
    return pitch_pt < kMostPitchOfColumns * least_gap_pt &&
           std::ranges::all_of(columns, [&](const Column& c) {
               return std::abs(c.letters.front()->baseline_pt - top_pt) <= kSameCenterEm * pitch_pt;
           });
}

/// Lines of text begin with two letters set solid: most cells are told by them.
bool begins_like_line(const CharacterRow& row) {
    if (row.characters.size() > kMostColumns) return true;
    if (row.characters.size() < 2) return false;
    const double gap_pt = row.characters[1]->box.left - row.characters[0]->box.right;
    return gap_pt < kSameCenterEm * row.em_pt;
}

CharacterRow row_of_column(Column column) {
    const double baseline_pt = column.letters.front()->baseline_pt;
    CharacterRow row = row_of(std::move(column.letters));
    row.baseline_pt = baseline_pt;
    row.stacked = true;
    return row;
}

}  // namespace

std::optional<CharacterRows> stacked_columns(const CharacterRows& rows, const Rect& box) {
    if (rows.size() < kLeastStack || begins_like_line(rows.front())) return std::nullopt;
    std::vector<Column> columns = columns_of(rows);
    if (columns.empty() || !std::ranges::all_of(columns, is_even)) return std::nullopt;
    const bool alone = columns.size() == 1;
    if (alone ? box.height() < box.width() : !stand_apart(columns)) return std::nullopt;
    CharacterRefs letters;
    for (const Column& column : columns)
        letters.insert(letters.end(), column.letters.begin(), column.letters.end());
    if (!make_word(letters)) return std::nullopt;
    CharacterRows stacked;
    for (Column& column : columns) stacked.push_back(row_of_column(std::move(column)));
    return stacked;
}

}  // namespace torikumi::layout
