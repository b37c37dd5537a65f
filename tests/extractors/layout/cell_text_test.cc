// Tests cell_text.cc, overprint.cc and indents.cc, which together make the lines of a table's cells.

#include "extractors/layout/cell_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "extractors/layout/lay_out_page.h"
#include "tests/extractors/layout/show_layout.h"
#include "tests/support/draw_page.h"

namespace torikumi {
namespace {

using testing::draw_page;
using testing::Pen;
using testing::shown;
using testing::write_text;

struct Case {
    const char* name;
    const char* drawing;
    std::vector<std::string> cells;
};

void PrintTo(const Case& drawn, std::ostream* out) {
    *out << drawn.name;
}

std::string case_name(const ::testing::TestParamInfo<Case>& tested) {
    return tested.param.name;
}

class LinesOfCells : public ::testing::TestWithParam<Case> {};

TEST_P(LinesOfCells, AreReadAsPrinted) {
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(draw_page(GetParam().drawing), diagnostics);
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_THAT(shown(layout.tables.front()), ::testing::ElementsAreArray(GetParam().cells));
    EXPECT_THAT(layout.lines, ::testing::IsEmpty());
}

std::vector<Case> mark_cases() {
    return {
        {"CentredBesideThreeRows",
         R"(
┌────────────────────┐
│      三行にわたる取│
│(ｱ)   組の内容を書い│
│      た文である。  │
└────────────────────┘)",
         {"0,0 (ｱ) / 三行にわたる取 / 組の内容を書い / た文である。"}},
        {"CentredBesideAParagraph",
         R"(
┌────────────────────┐
│        字下げで始ま│
│(ｱ)   る取組の内容を│
│      書いた文。    │
└────────────────────┘)",
         {"0,0 (ｱ) / 　字下げで始ま / る取組の内容を / 書いた文。"}},
        {"KanaWithoutBrackets",
         R"(
┌────────────────────┐
│    三行にわたる取組│
│ア  の内容を書いた文│
│    である。        │
└────────────────────┘)",
         {"0,0 ア / 三行にわたる取組 / の内容を書いた文 / である。"}},
        {"OnTheFirstRow",
         R"(
┌────────────────────┐
│(ｱ)   上に揃えた取組│
│      の内容を書いた│
│      文である。    │
└────────────────────┘)",
         {"0,0 (ｱ)　上に揃えた取組 / の内容を書いた / 文である。"}},
        {"OnTheFirstRowOfAParagraph",
         R"(
┌────────────────────┐
│(ｱ)     字下げのある│
│      取組の内容を書│
│      いた文。      │
│        次の段落。  │
└────────────────────┘)",
         {"0,0 (ｱ)　字下げのある / 取組の内容を書 / いた文。 / 　次の段落。"}},
        {"ListOfItems",
         R"(
┌────────────────────┐
│①  一つ目の提言であ│
│    って続きがある。│
│②  二つ目の提言。  │
└────────────────────┘)",
         {"0,0 ①　一つ目の提言であ / って続きがある。 / ②　二つ目の提言。"}},
        {"LastRowOfOneCharacterIsNoMark",
         R"(
┌────────────────────┐
│    二字下げた段落の│
│る                  │
└────────────────────┘)",
         {"0,0 　二字下げた段落の / る"}},
        {"LastRowOfAFullStopIsNoMark",
         R"(
┌────────────────────┐
│  字下げた段落の末尾│
│。                  │
└────────────────────┘)",
         {"0,0 　字下げた段落の末尾 / 。"}},
    };
}

INSTANTIATE_TEST_SUITE_P(Marks, LinesOfCells, ::testing::ValuesIn(mark_cases()), case_name);

std::vector<Case> stack_cases() {
    return {
        {"VerticalWord",
         R"(
┌──┐
│担│
│当│
│の│
│部│
└──┘)",
         {"0,0 担当の部"}},
        {"VerticalWordWithBrackets",
         R"(
┌──┐
│区│
│ー│
│名│
│（│
│注│
│）│
└──┘)",
         {"0,0 区ー名（注）"}},
        {"VerticalNameWithBlank",
         R"(
┌──┐
│柊│
│  │
│一│
│郎│
└──┘)",
         {"0,0 柊一郎"}},
        {"NumbersInCircles",
         R"(
┌──┐
│①│
│②│
│③│
└──┘)",
         {"0,0 ① / ② / ③"}},
        {"KanaMarks",
         R"(
┌──┐
│ア│
│イ│
│ウ│
└──┘)",
         {"0,0 ア / イ / ウ"}},
        {"CategoryCodes",
         R"(
┌──┐
│Ａ│
│Ｂ│
│Ａ│
└──┘)",
         {"0,0 Ａ / Ｂ / Ａ"}},
        {"TwoLinesAreLines",
         R"(
┌──┐
│区│
│分│
└──┘)",
         {"0,0 区 / 分"}},
        {"WideCell",
         R"(
┌────────────┐
│     月     │
│     火     │
│     水     │
└────────────┘)",
         {"0,0 月 / 火 / 水"}},
    };
}

INSTANTIATE_TEST_SUITE_P(Stacks, LinesOfCells, ::testing::ValuesIn(stack_cases()), case_name);

std::vector<Case> indent_cases() {
    return {
        {"FirstLineOfAParagraph",
         R"(
┌──────────────────┐
│  字下げで始まる段│
│落の続き。        │
│  次の段落である。│
└──────────────────┘)",
         {"0,0 　字下げで始まる段 / 落の続き。 / 　次の段落である。"}},
        {"NoneWhereLinesBeginTogether",
         R"(
┌──────────────────┐
│字下げのない一行目│
│の続き。          │
└──────────────────┘)",
         {"0,0 字下げのない一行目 / の続き。"}},
        {"OneLineParagraphsBesideWrappedOnes",
         R"(
┌──────────────────┐
│  令和三年に始めた│
│取組の段落。      │
├──────────────────┤
│  一行の段落。    │
│  もう一つ。      │
├──────────────────┤
│  一行だけ。      │
└──────────────────┘)",
         {"0,0 　令和三年に始めた / 取組の段落。", "1,0 　一行の段落。 / 　もう一つ。", "2,0 　一行だけ。"}},
        {"OneLineParagraphsByThePaddingOfAnotherColumn",
         R"(
┌────────────────┬────────────────┐
│折り返す文がここ│  一行の段落。  │
│で次の行に続く。│  もう一つ。    │
└────────────────┴────────────────┘)",
         {"0,0 折り返す文がここ / で次の行に続く。", "0,1 　一行の段落。 / 　もう一つ。"}},
        {"OneLineParagraphsOfAboutOneLength",
         R"(
┌────────────────┬────────────────────────┐
│折り返す文がここ│  一行の段落です。      │
│で次の行に続く。│  もう一つは1です。     │
└────────────────┴────────────────────────┘)",
         {"0,0 折り返す文がここ / で次の行に続く。", "0,1 　一行の段落です。 / 　もう一つは1です。"}},
        {"CentredLines",
         R"(
┌────────────────┐
│      該当      │
│    の提言番    │
│      号等      │
└────────────────┘)",
         {"0,0 該当 / の提言番 / 号等"}},
        {"CentredHeaderOverParagraphs",
         R"(
┌──────────────┐
│  担当する部  │
├──────────────┤
│  字下げのある│
│段落の続きの文│
│である。      │
└──────────────┘)",
         {"0,0 担当する部", "1,0 　字下げのある / 段落の続きの文 / である。"}},
        {"RightAligned",
         R"(
┌────────────────┐
│       1,234,567│
│           1,234│
│              12│
└────────────────┘)",
         {"0,0 1,234,567 / 1,234 / 12"}},
        {"ContinuationBehindABullet",
         R"(
┌──────────────────┐
│・項目の文が折り返│
│  して続く。      │
│・次の項目。      │
└──────────────────┘)",
         {"0,0 ・項目の文が折り返 / して続く。 / ・次の項目。"}},
        {"ContinuationBehindABracketedMark",
         R"(
┌────────────────────┐
│(1)項目の文が折り返 │
│   して続く。       │
│(2)次の項目。       │
└────────────────────┘)",
         {"0,0 (1)項目の文が折り返 / して続く。 / (2)次の項目。"}},
        {"ContinuationBehindAKanaMark",
         R"(
┌────────────────────┐
│提言の見出し        │
│ア　項目の文が折り返│
│    して続く。      │
└────────────────────┘)",
         {"0,0 提言の見出し / ア　項目の文が折り返 / して続く。"}},
        {"PunctuationAtTheLineStart",
         R"(
┌──────────────────┐
│  字下げで始まる文│
│、次の行が読点で始│
│まる。            │
└──────────────────┘)",
         {"0,0 　字下げで始まる文 / 、次の行が読点で始 / まる。"}},
        {"FarFromTheOtherLinesIsAPosition",
         R"(
┌──────────────────┐
│折り返す文がここで│
│次の行に続く。    │
├──────────────────┤
│          右の注記│
└──────────────────┘)",
         {"0,0 折り返す文がここで / 次の行に続く。", "1,0 右の注記"}},
    };
}

INSTANTIATE_TEST_SUITE_P(Indents, LinesOfCells, ::testing::ValuesIn(indent_cases()), case_name);

TEST(LinesOfCells, KeepOverprintedTextApartByColumns) {
    // A merged cell of the page before is printed again, half a line lower, over 番 and 方針 of the header.
    PageContent page = draw_page(R"(
┌──────────────────────┐
│         方針         │
├──┬───────────────────┤
│ア│ 内容              │
└──┴───────────────────┘)");
    write_text(page, {5, 24}, "イ　　見守りの体制");
    write_text(page, {25, 34}, "を整える。");
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(page, diagnostics);
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_THAT(
        shown(layout.tables.front()),
        ::testing::ElementsAre("0,0+1x2 イ / 　見守りの体制 / 方針 / を整える。", "1,0 ア", "1,1 内容"));
}

TEST(LinesOfCells, TallBoxesDoNotMoveTextIntoTheNextCell) {
    PageContent page = draw_page(R"(
┌────┐
│上段│
├────┤
│下段│
└────┘)");
    for (Character& character : page.characters) character.box.bottom += 20;
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(page, diagnostics);
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_THAT(shown(layout.tables.front()), ::testing::ElementsAre("0,0 上段", "1,0 下段"));
}

TEST(LinesOfCells, TinyPrintHasTinyTolerances) {
    PageContent page = draw_page(R"(
┌────┐
│上段│
├────┤
│下段│
└────┘)");
    constexpr double kScale = 0.2;  // rows of 4 pt between rules, print of 2 pt
    for (Character& character : page.characters) {
        character.box = {character.box.left * kScale, character.box.top * kScale,
                         character.box.right * kScale, character.box.bottom * kScale};
        character.baseline_pt *= kScale;
        character.em_pt *= kScale;
    }
    for (Ruling& ruling : page.rulings) {
        ruling.from = {ruling.from.x * kScale, ruling.from.y * kScale};
        ruling.to = {ruling.to.x * kScale, ruling.to.y * kScale};
    }
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(page, diagnostics);
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_THAT(shown(layout.tables.front()), ::testing::ElementsAre("0,0 上段", "1,0 下段"));
}

}  // namespace
}  // namespace torikumi
