#include "extractors/layout/character_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <tuple>
#include <utility>

#include "extractors/layout/character_kinds.h"

namespace torikumi::layout {
namespace {

// The middle of a kanji above its baseline: the em box reaches from 0.12 em below to 0.88 em above.
constexpr double kMiddleAboveBaselineEm = 0.38;

// How many rows near a baseline are looked at for a place; more are printed over each other only on purpose.
constexpr std::size_t kMostLayers = 8;

/// The place of a character across its line: the smaller comes first in reading order.
double across_pt(const Character& character) {
    return character.writing_mode == WritingMode::kVertical ? -character.box.center().x
                                                            : character.baseline_pt;
}

bool before_on_page(const Character* left, const Character* right) {
    const auto key = [](const Character& c) {
        return std::tuple(c.writing_mode, across_pt(c), pen_begin_pt(c), c.id);
    };
    return key(*left) < key(*right);
}

bool before_in_row(const Character* left, const Character* right) {
    return std::pair(pen_begin_pt(*left), left->id) < std::pair(pen_begin_pt(*right), right->id);
}

/// Sorts what most programs print in order already.
void sort_nearly_sorted(CharacterRefs& characters, bool (*before)(const Character*, const Character*)) {
    if (!std::is_sorted(characters.begin(), characters.end(), before))
        std::sort(characters.begin(), characters.end(), before);
}

/// Whether `next` may stand behind `last` on one line. Word processors push 」（ together, so that their
/// boxes overlap where both are blank.
bool fits_behind(const Character& last, const Character& next, double overlap_share) {
    const double last_pt = pen_end_pt(last) - pen_begin_pt(last);
    const double next_pt = pen_end_pt(next) - pen_begin_pt(next);
    double overlap_pt = pen_end_pt(last) - pen_begin_pt(next);
    if (is_blank_on_right(last.code_point)) overlap_pt -= last_pt / 2;
    if (is_blank_on_left(next.code_point)) overlap_pt -= next_pt / 2;
    return overlap_pt <= overlap_share * std::min(last_pt, next_pt);
}

/// Spreads the characters of one baseline over as many rows as are printed over each other. Among the rows
/// with room a character joins the one that precedes it in the order of the document.
std::vector<CharacterRefs> layers(CharacterRefs characters, double overlap_share) {
    sort_nearly_sorted(characters, before_in_row);
    const auto needs_row = [&](const Character* last, const Character* next) {
        return !fits_behind(*last, *next, overlap_share);
    };
    std::vector<CharacterRefs> rows;
    if (std::ranges::adjacent_find(characters, needs_row) == characters.end()) {
        rows.push_back(std::move(characters));  // as in nearly all print
        return rows;
    }
    for (const Character* character : characters) {
        CharacterRefs* nearest = nullptr;
        std::int64_t nearest_distance = std::numeric_limits<std::int64_t>::max();
        const std::size_t first = rows.size() > kMostLayers ? rows.size() - kMostLayers : 0;
        for (std::size_t i = first; i < rows.size(); ++i) {
            const Character& last = *rows[i].back();
            const std::int64_t distance = std::abs(std::int64_t{character->id} - std::int64_t{last.id});
            if (fits_behind(last, *character, overlap_share) && distance < nearest_distance) {
                nearest = &rows[i];
                nearest_distance = distance;
            }
        }
        if (nearest == nullptr) nearest = &rows.emplace_back();
        nearest->push_back(character);
    }
    return rows;
}

/// Whether a column of turned text is read upwards, as Latin words in narrow table headers are: its order in
/// the document says so.
bool reads_upwards(const CharacterRefs& column) {
    std::ptrdiff_t downwards = 0;
    for (std::size_t i = 1; i < column.size(); ++i) downwards += column[i]->id > column[i - 1]->id ? 1 : -1;
    return downwards < 0;
}

/// Runs of characters on one baseline, from a list in the order of the page.
std::vector<CharacterRefs> baselines(const CharacterRefs& characters, const LayoutSettings& settings) {
    const auto continues = [&](const Character& first, const Character& last, const Character& next) {
        const double em_pt = std::min(last.em_pt, next.em_pt);
        return first.writing_mode == next.writing_mode &&
               across_pt(next) - across_pt(last) <= settings.baseline_step_em * em_pt &&
               across_pt(next) - across_pt(first) <= settings.baseline_spread_em * em_pt;
    };
    std::vector<CharacterRefs> runs;
    for (auto first = characters.begin(); first != characters.end();) {
        auto end = first + 1;
        while (end != characters.end() && continues(**first, **(end - 1), **end)) ++end;
        runs.emplace_back(first, end);
        first = end;
    }
    return runs;
}

/// The em of most characters: a row may hold a small figure or a large bracket.
double median_em_pt(const CharacterRefs& characters) {
    const double first_pt = characters.front()->em_pt;
    if (std::ranges::all_of(characters, [&](const Character* c) { return c->em_pt == first_pt; }))
        return first_pt;
    std::vector<double> ems_pt;
    for (const Character* character : characters) ems_pt.push_back(character->em_pt);
    const auto middle = ems_pt.begin() + static_cast<std::ptrdiff_t>(ems_pt.size() / 2);
    std::nth_element(ems_pt.begin(), middle, ems_pt.end());
    return *middle;
}

/// Whether all of `small` stands beside characters of `row`, not over or under them, and next to one of them.
bool stands_in_line(const CharacterRow& small, const CharacterRow& row, double next_pt) {
    bool next = false;
    for (const Character* character : row.characters) {
        const double white_pt =
            std::max(character->box.left - small.right_pt, small.left_pt - character->box.right);
        if (white_pt < -next_pt / 2) return false;
        next |= white_pt < next_pt;
    }
    return next;
}

/// Whether `small` is a raised or lowered part of `row`, as in 「整備する※１。」 or H₂O. Ruby stands above
/// the em box and is none.
bool is_script_of(const CharacterRow& small, const CharacterRow& row, const LayoutSettings& settings) {
    if (small.em_pt > settings.script_em * row.em_pt || small.writing_mode != row.writing_mode) return false;
    const double raised_em = (row.baseline_pt - small.baseline_pt) / row.em_pt;
    return raised_em < settings.most_raised_em && raised_em > -settings.most_lowered_em &&
           stands_in_line(small, row, settings.gutter_em * row.em_pt);
}

/// Puts the characters of `script` among those of `row`.
void join(const CharacterRow& script, CharacterRow& row) {
    CharacterRefs characters = std::move(row.characters);
    characters.insert(characters.end(), script.characters.begin(), script.characters.end());
    std::sort(characters.begin(), characters.end(), before_in_row);
    row = row_of(std::move(characters));
}

/// Puts raised and lowered small characters into the rows they belong to, which are near in the order of
/// baselines.
CharacterRows with_scripts_joined(CharacterRows rows, const LayoutSettings& settings) {
    std::vector<bool> joined(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t first = i > kMostLayers ? i - kMostLayers : 0;
        const std::size_t end = std::min(rows.size(), i + kMostLayers + 1);
        for (std::size_t j = first; j < end && !joined[i]; ++j) {
            if (j == i || joined[j] || !is_script_of(rows[i], rows[j], settings)) continue;
            join(rows[i], rows[j]);
            joined[i] = true;
        }
    }
    if (std::ranges::find(joined, true) == joined.end()) return rows;  // as in nearly all print
    CharacterRows kept;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!joined[i]) kept.push_back(std::move(rows[i]));
    }
    return kept;
}

}  // namespace

CharacterRow row_of(CharacterRefs characters) {
    CharacterRow row;
    row.writing_mode = characters.front()->writing_mode;
    row.em_pt = median_em_pt(characters);
    row.baseline_pt = row.writing_mode == WritingMode::kVertical ? characters.front()->box.top
                                                                 : characters.front()->baseline_pt;
    const bool all_blank = std::all_of(characters.begin(), characters.end(),
                                       [](const Character* c) { return is_blank(c->code_point); });
    row.left_pt = std::numeric_limits<double>::infinity();
    row.right_pt = -row.left_pt;
    for (const Character* character : characters) {
        if (!all_blank && is_blank(character->code_point)) continue;
        row.left_pt = std::min(row.left_pt, character->box.left);
        row.right_pt = std::max(row.right_pt, character->box.right);
    }
    row.text_left_pt = row.left_pt;
    row.characters = std::move(characters);
    return row;
}

CharacterRows characters_to_rows(CharacterRefs characters, const LayoutSettings& settings) {
    sort_nearly_sorted(characters, before_on_page);
    std::vector<CharacterRefs> runs = baselines(characters, settings);
    CharacterRows rows;
    rows.reserve(runs.size());
    for (CharacterRefs& run : runs) {
        for (CharacterRefs& layer : layers(std::move(run), settings.overlap_share)) {
            const bool vertical = layer.front()->writing_mode == WritingMode::kVertical;
            if (vertical && reads_upwards(layer)) std::reverse(layer.begin(), layer.end());
            rows.push_back(row_of(std::move(layer)));
        }
    }
    return with_scripts_joined(std::move(rows), settings);
}

Point ink_center(const Character& character) {
    if (character.writing_mode == WritingMode::kVertical) return character.box.center();
    return {character.box.center().x, character.baseline_pt - kMiddleAboveBaselineEm * character.em_pt};
}

}  // namespace torikumi::layout
