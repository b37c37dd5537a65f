#include "extractors/layout/reading_lines.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "extractors/layout/character_kinds.h"

namespace torikumi::layout {
namespace {

constexpr std::string_view kIdeographicSpace = "\u3000";
constexpr std::string_view kSpace = " ";

// In UTF-8; most characters are kanji and kana.
constexpr std::size_t kBytesOfKanji = 3;

// Fewer gaps say nothing about the spacing of letters: one wide gap in 区　　分 is a space.
constexpr std::size_t kLeastGapsOfSpacing = 4;

bool reads_upwards(const Character& first, const Character& second) {
    return first.writing_mode == WritingMode::kVertical && second.box.top < first.box.top;
}

/// What a box lacks to the em that full-width punctuation is set on; 0 for all else.
double missing_blank_pt(const Character& character, double slack_em) {
    const double missing_pt = character.em_pt - (pen_end_pt(character) - pen_begin_pt(character));
    return std::clamp(missing_pt, 0.0, slack_em * character.em_pt);
}

/// The white between two neighbours of a row. Beside a printed blank there is none to read.
struct Gap {
    enum class Beside { kBlank, kLatin, kOther };

    Beside beside = Beside::kBlank;
    double width_em = 0;
};

/// The width of the white in ems, without the blank halves of punctuation.
double gap_em(const Character& left, const Character& right, double slack_em) {
    double gap_pt = pen_begin_pt(right) - pen_end_pt(left);
    if (reads_upwards(left, right)) gap_pt = pen_begin_pt(left) - pen_end_pt(right);
    if (is_blank_on_right(left.code_point)) gap_pt -= missing_blank_pt(left, slack_em);
    if (is_blank_on_left(right.code_point)) gap_pt -= missing_blank_pt(right, slack_em);
    const double em_pt = std::max(left.em_pt, right.em_pt);
    return em_pt > 0 ? gap_pt / em_pt : 0;
}

Gap gap_between(const Character& left, const Character& right, const LayoutSettings& settings) {
    if (is_blank(left.code_point) || is_blank(right.code_point)) return {};
    const bool both_latin = is_latin(left.code_point) && is_latin(right.code_point);
    return {both_latin ? Gap::Beside::kLatin : Gap::Beside::kOther,
            gap_em(left, right, settings.punctuation_slack_em)};
}

/// The gap before each character of the row but the first.
std::vector<Gap> gaps_of(const CharacterRow& row, const LayoutSettings& settings) {
    std::vector<Gap> gaps;
    gaps.reserve(row.characters.size());
    for (std::size_t i = 1; i < row.characters.size(); ++i)
        gaps.push_back(gap_between(*row.characters[i - 1], *row.characters[i], settings));
    return gaps;
}

/// The even gap of justified or letter-spaced print between characters that are not Latin.
double letter_spacing_em(const std::vector<Gap>& gaps, const LayoutSettings& settings) {
    std::vector<double> gaps_em;
    gaps_em.reserve(gaps.size());
    for (const Gap& gap : gaps) {
        if (gap.beside == Gap::Beside::kOther) gaps_em.push_back(gap.width_em);
    }
    if (gaps_em.size() < kLeastGapsOfSpacing) return 0;
    const auto middle = gaps_em.begin() + static_cast<std::ptrdiff_t>(gaps_em.size() / 2);
    std::nth_element(gaps_em.begin(), middle, gaps_em.end());
    return *middle < settings.most_letter_spacing_em ? std::max(*middle, 0.0) : 0;
}

/// The space that the gap behind `left` stands for, which may be none.
std::string_view space_in(const Gap& gap, const Character& left, double spacing_em,
                          const LayoutSettings& settings) {
    if (gap.beside == Gap::Beside::kBlank) return {};
    const bool latin = gap.beside == Gap::Beside::kLatin;
    const double wide = is_blank_on_right(left.code_point) || latin ? settings.space_behind_stop_em
                                                                    : settings.ideographic_space_em;
    if (gap.width_em - (latin ? 0 : spacing_em) >= wide) return kIdeographicSpace;
    if (latin && gap.width_em >= settings.word_space_em) return kSpace;
    return {};
}

bool is_katakana(char32_t c) {
    return c >= U'ァ' && c <= U'ン';
}

/// Where a space of a proportional font, narrower than any that aligned print has, parts words all the same:
/// behind the kana that marks an item (ア 窓口を…), and before the code of a legend (達成 Ｂ：遅れ). The
/// letters of the row stand closer; nobody sets such a space into a word (アクセス).
bool is_narrow_space(const CharacterRow& row, std::size_t right, const Gap& gap, double spacing_em,
                     const LayoutSettings& settings) {
    const CharacterRefs& all = row.characters;
    const bool is_wide =
        gap.beside == Gap::Beside::kOther && gap.width_em - spacing_em >= settings.word_space_em;
    if (!is_wide || all.size() <= kLeastGapsOfSpacing) return false;
    const bool behind_mark = right == 1 && is_katakana(all[0]->code_point);
    const bool before_code =
        right + 1 < all.size() && (all[right + 1]->code_point == U'：' || all[right + 1]->code_point == U':');
    return behind_mark || before_code;
}

Rect box_of(const CharacterRow& row) {
    if (row.writing_mode == WritingMode::kHorizontal && !row.stacked) {
        return {row.left_pt, row.baseline_pt - kAscentEm * row.em_pt, row.right_pt,
                row.baseline_pt + kDescentEm * row.em_pt};
    }
    Rect box = row.characters.front()->box;
    for (const Character* character : row.characters) box = box.united(character->box);
    return box;
}

}  // namespace

TextLine row_to_line(const CharacterRow& row, const LayoutSettings& settings) {
    TextLine line;
    line.box = box_of(row);
    line.em_pt = row.em_pt;
    line.text.value.reserve(kBytesOfKanji * row.characters.size());
    line.text.origin.reserve(kBytesOfKanji * row.characters.size());
    const std::vector<Gap> gaps = gaps_of(row, settings);
    const double spacing_em = letter_spacing_em(gaps, settings);
    const bool begins_blank = is_blank(row.characters.front()->code_point);
    if (row.indented && !begins_blank) line.text.append(kIdeographicSpace, kNoCharacter);
    for (std::size_t i = 0; i < row.characters.size(); ++i) {
        if (i > 0 && !row.stacked) {
            const Gap& gap = gaps[i - 1];
            std::string_view space = space_in(gap, *row.characters[i - 1], spacing_em, settings);
            if (space.empty() && is_narrow_space(row, i, gap, spacing_em, settings)) space = kSpace;
            if (!space.empty()) line.text.append(space, kNoCharacter);
        }
        line.text.append(upright_form(row.characters[i]->code_point), row.characters[i]->id);
    }
    return line;
}

TextLines rows_to_lines(const CharacterRows& rows, const LayoutSettings& settings) {
    TextLines lines;
    lines.reserve(rows.size());
    for (const CharacterRow& row : rows) lines.push_back(row_to_line(row, settings));
    return lines;
}

}  // namespace torikumi::layout
