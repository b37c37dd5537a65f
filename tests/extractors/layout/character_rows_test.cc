// Tests character_rows.cc.

#include "extractors/layout/character_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/text.h"
#include "tests/support/draw_page.h"

namespace torikumi::layout {
namespace {

using ::testing::ElementsAre;
using ::torikumi::testing::Pen;
using ::torikumi::testing::write_text;

CharacterRefs all_of(const PageContent& page) {
    CharacterRefs characters;
    for (const Character& character : page.characters) characters.push_back(&character);
    return characters;
}

std::vector<std::string> row_texts(const PageContent& page) {
    std::vector<std::string> texts;
    for (const CharacterRow& row : characters_to_rows(all_of(page), {})) {
        texts.emplace_back();
        for (const Character* character : row.characters) append_utf8(texts.back(), character->code_point);
    }
    return texts;
}

struct Printed {
    Pen pen;
    const char* text;
};

struct Case {
    const char* name;
    std::vector<Printed> printed;
    std::vector<std::string> rows;
};

std::string case_name(const ::testing::TestParamInfo<Case>& tested) {
    return tested.param.name;
}

class CharactersToRows : public ::testing::TestWithParam<Case> {};

TEST_P(CharactersToRows, SharesBaselines) {
    PageContent page;
    for (const Printed& printed : GetParam().printed) write_text(page, printed.pen, printed.text);
    EXPECT_THAT(row_texts(page), ::testing::ElementsAreArray(GetParam().rows));
}

INSTANTIATE_TEST_SUITE_P(
    Prints, CharactersToRows,
    ::testing::Values(
        Case{"Nothing", {}, {}},
        Case{"TwoLines", {{{0, 20}, "つぎの行"}, {{0, 10}, "はじめの行"}}, {"はじめの行", "つぎの行"}},
        Case{"LettersOfOtherFontsSlightlyLower", {{{0, 10}, "計画"}, {{20, 11.5}, "2020"}}, {"計画2020"}},
        Case{"HalfALineLowerIsAnotherLine",
             {{{0, 10}, "見出し"}, {{0, 13}, "重なる文"}, {{0, 16}, "もう一つ"}},
             {"見出し", "重なる文", "もう一つ"}},
        Case{"StepsDoNotAddUp",
             {{{0, 10}, "一"}, {{10, 11.8}, "二"}, {{20, 13.6}, "三"}, {{30, 15.4}, "四"}},
             {"一二", "三四"}},
        Case{"OverprintedOnOneBaseline", {{{0, 10}, "見出し"}, {{4, 10}, "別の文"}}, {"見出し", "別の文"}},
        Case{"NarrowedPrintOverlapsALittle", {{{0, 10, 10, 0.8}, "詰めた文字"}}, {"詰めた文字"}},
        Case{"BlankHalvesPushedTogether", {{{0, 10}, "指針」"}, {{25, 10}, "（改訂"}}, {"指針」（改訂"}},
        Case{"KanjiPushedIntoABlankHalf", {{{0, 10}, "指針、"}, {{25, 10}, "改訂"}}, {"指針、改訂"}},
        Case{"RaisedFootnoteSign",
             {{{0, 10}, "整備する"}, {{40, 6, 5}, "※1"}, {{47.5, 10}, "こと"}},
             {"整備する※1こと"}},
        Case{"LoweredIndex", {{{0, 10}, "CO"}, {{10, 12.5, 5}, "2"}, {{12.5, 10}, "削減"}}, {"CO2削減"}},
        Case{"RubyStandsAbove", {{{0, 10}, "見守り"}, {{0, 0, 5}, "みまも"}}, {"みまも", "見守り"}},
        Case{"SmallPrintFarAway", {{{0, 10}, "本文"}, {{60, 6, 5}, "注"}}, {"注", "本文"}}),
    case_name);

/// Adds a column of vertical writing, from `top_pt` on; `step_pt` is negative for text that reads upwards.
void write_column(PageContent& page, double left_pt, double top_pt, double step_pt,
                  std::u32string_view text) {
    for (const char32_t code_point : text) {
        Character character;
        character.id = static_cast<CharacterId>(page.characters.size());
        character.code_point = code_point;
        character.box = {left_pt, top_pt, left_pt + 10, top_pt + 10};
        character.baseline_pt = top_pt + 10;
        character.em_pt = 10;
        character.writing_mode = WritingMode::kVertical;
        page.characters.push_back(character);
        top_pt += step_pt;
    }
}

TEST(CharactersToRows, ReadsColumnsOfVerticalWritingFromTheRight) {
    PageContent page;
    write_column(page, 20, 10, 10, U"左列");
    write_column(page, 40, 10, 10, U"右の列");
    EXPECT_THAT(row_texts(page), ElementsAre("右の列", "左列"));
}

TEST(CharactersToRows, ReadsTurnedTextUpwards) {
    PageContent page;
    write_column(page, 20, 80, -10, U"Plan");
    EXPECT_THAT(row_texts(page), ElementsAre("Plan"));
}

TEST(CharactersToRows, MeasuresRowsByTheirInk) {
    PageContent page;
    write_text(page, {20, 10}, "あい");
    Character blank = page.characters.front();
    blank.code_point = U'\u3000';
    blank.id = 9;
    blank.box = {10, 0, 20, 10};
    page.characters.push_back(blank);
    const CharacterRows rows = characters_to_rows(all_of(page), {});
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].characters.size(), 3u);
    EXPECT_EQ(rows[0].left_pt, 20);
    EXPECT_EQ(rows[0].right_pt, 40);
    EXPECT_EQ(rows[0].em_pt, 10);
    EXPECT_EQ(rows[0].baseline_pt, 10);
}

TEST(InkCenter, TrustsTheBaselineNotATallBox) {
    Character character;
    character.box = {10, -20, 20, 30};
    character.baseline_pt = 10;
    character.em_pt = 10;
    EXPECT_EQ(ink_center(character).x, 15);
    EXPECT_NEAR(ink_center(character).y, 6.2, 0.01);
}

}  // namespace
}  // namespace torikumi::layout
