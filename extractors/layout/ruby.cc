#include "extractors/layout/ruby.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractors/layout/character_kinds.h"

namespace torikumi::layout {
namespace {

bool is_kanji(const Character& character) {
    return is_ideographic(character.code_point) && !is_kana(character.code_point);
}

/// Whether `letter` stands close above `base`: its baseline near the top of the em box.
bool is_above(const Character& letter, const Character& base, const LayoutSettings& settings) {
    const double raised_em = (base.baseline_pt - letter.baseline_pt) / base.em_pt;
    const double middle_pt = letter.box.center().x;
    return raised_em >= settings.least_ruby_raise_em && raised_em <= settings.most_ruby_raise_em &&
           middle_pt > base.box.left - letter.em_pt && middle_pt < base.box.right + letter.em_pt;
}

}  // namespace

CharacterRows take_ruby(CharacterRefs& characters, const LayoutSettings& settings) {
    double most_em_pt = 0;
    double least_em_pt = characters.empty() ? 0 : characters.front()->em_pt;
    for (const Character* character : characters) {
        most_em_pt = std::max(most_em_pt, character->em_pt);
        least_em_pt = std::min(least_em_pt, character->em_pt);
    }
    const double small_pt = settings.ruby_em * most_em_pt;
    if (least_em_pt > small_pt) return {};

    CharacterRefs small;
    CharacterRefs kanji;
    for (const Character* character : characters) {
        if (character->em_pt <= small_pt) {
            small.push_back(character);
        } else if (is_kanji(*character)) {
            kanji.push_back(character);
        }
    }
    const auto is_reading = [&](const Character* letter) {
        return is_kana(letter->code_point) && std::ranges::any_of(kanji, [&](const Character* base) {
                   return is_above(*letter, *base, settings);
               });
    };
    CharacterRows ruby;
    for (CharacterRow& row : characters_to_rows(std::move(small), settings)) {
        if (std::ranges::all_of(row.characters, is_reading)) ruby.push_back(std::move(row));
    }
    std::erase_if(characters, [&](const Character* character) {
        return std::ranges::any_of(ruby, [&](const CharacterRow& row) {
            return std::ranges::find(row.characters, character) != row.characters.end();
        });
    });
    return ruby;
}

}  // namespace torikumi::layout
