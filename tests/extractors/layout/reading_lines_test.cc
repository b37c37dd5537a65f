// Tests reading_lines.cc.

#include "extractors/layout/reading_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/draw_page.h"

namespace torikumi::layout {
namespace {

using ::torikumi::testing::Pen;
using ::torikumi::testing::write_text;

CharacterRow row_in_order(const PageContent& page) {
    CharacterRefs characters;
    for (const Character& character : page.characters) characters.push_back(&character);
    return row_of(std::move(characters));
}

struct Piece {
    Pen pen;
    const char* text;
};

struct Case {
    const char* name;
    std::vector<Piece> pieces;
    const char* line;
};

void PrintTo(const Case& printed, std::ostream* out) {
    *out << printed.name;
}

std::string case_name(const ::testing::TestParamInfo<Case>& tested) {
    return tested.param.name;
}

class RowToLine : public ::testing::TestWithParam<Case> {};

TEST_P(RowToLine, SeesSpacesInGaps) {
    PageContent page;
    for (const Piece& piece : GetParam().pieces) write_text(page, piece.pen, piece.text);
    EXPECT_EQ(row_to_line(row_in_order(page), {}).text.value, GetParam().line);
}

INSTANTIATE_TEST_SUITE_P(
    Prints, RowToLine,
    ::testing::Values(
        Case{"SetSolid", {{{0, 10}, "見守り体制"}}, "見守り体制"},
        Case{"MarkBeforeTitle", {{{0, 10}, "(1)　見守り体制"}}, "(1)　見守り体制"},
        Case{"MarkSetOffByHalfAnEm", {{{0, 10}, "ア"}, {{15.5, 10}, "子どもの居場所"}}, "ア　子どもの居場所"},
        Case{"MarkSetOffByANarrowSpace",
             {{{0, 10}, "ア"}, {{12.5, 10}, "子どもの居場所"}},
             "ア 子どもの居場所"},
        Case{"CodesSetOffByANarrowSpace",
             {{{0, 10}, "Ａ：達成"}, {{42.5, 10}, "Ｂ：遅れ"}},
             "Ａ：達成 Ｂ：遅れ"},
        Case{"WordBeginningWithAKana", {{{0, 10}, "アクセスの改善"}}, "アクセスの改善"},
        Case{"JustifiedWord", {{{0, 10, 10, 1.25}, "アクセスの改善"}}, "アクセスの改善"},
        Case{"ThinSpaceAfterKanji",
             {{{0, 10}, "令和３年"}, {{42.5, 10}, "12"}, {{55, 10}, "月"}},
             "令和３年12月"},
        Case{"LatinWords", {{{0, 10}, "Action"}, {{32.5, 10}, "Plan"}}, "Action Plan"},
        Case{"KernedLatinWord", {{{0, 10}, "Ac"}, {{11, 10}, "tion"}}, "Action"},
        Case{"LatinWordsFarApart", {{{0, 10}, "A"}, {{20, 10}, "B"}}, "A　B"},
        Case{"JustifiedLine",
             {{{0, 10, 10, 1.2}, "等間隔に広げた行。次の文も"}},
             "等間隔に広げた行。次の文も"},
        Case{"LetterSpacedTitle", {{{0, 10, 10, 1.55}, "字間を空けた題名"}}, "字間を空けた題名"},
        Case{"LetterSpacedWithSpace",
             {{{0, 10, 10, 1.5}, "字間を空けた"}, {{105, 10, 10, 1.5}, "題名です"}},
             "字間を空けた　題名です"},
        Case{"DistributedHeader", {{{0, 10, 10, 3}, "区分"}}, "区　分"},
        Case{"DistributedLongHeader", {{{0, 10, 10, 2.2}, "国県支出金額"}}, "国　県　支　出　金　額"},
        Case{"HalfBoxPunctuation", {{{0, 10}, "終わる｡"}, {{40, 10}, "次"}}, "終わる｡　次"},
        Case{"SpaceBehindFullStop", {{{0, 10}, "終わる。　次の段落"}}, "終わる。　次の段落"},
        Case{"WhiteBehindFullStop", {{{0, 10}, "終わる。"}, {{46, 10}, "次の文"}}, "終わる。次の文"}),
    case_name);

TEST(RowToLine, KeepsTheOriginOfEachCharacterAndNoneForSpaces) {
    PageContent page;
    write_text(page, {0, 10}, "あ　b");
    const TextLine line = row_to_line(row_in_order(page), {});
    EXPECT_EQ(line.text.value, "あ　b");
    EXPECT_THAT(line.text.origin,
                ::testing::ElementsAre(0, 0, 0, kNoCharacter, kNoCharacter, kNoCharacter, 1));
}

TEST(RowToLine, PunctuationInANarrowBoxHasNoSpaceBehind) {
    PageContent page;
    write_text(page, {0, 10}, "相談、支援");
    page.characters[2].box.right -= 6;  // the font's box ends with the ink of 、
    EXPECT_EQ(row_to_line(row_in_order(page), {}).text.value, "相談、支援");
}

TEST(RowToLine, BeginsAnIndentedRowWithASpace) {
    PageContent page;
    write_text(page, {0, 10}, "段落");
    CharacterRow row = row_in_order(page);
    row.indented = true;
    const TextLine line = row_to_line(row, {});
    EXPECT_EQ(line.text.value, "　段落");
    EXPECT_EQ(line.text.origin.front(), kNoCharacter);
}

TEST(RowToLine, KeepsPrintedSpacesAndAddsNone) {
    PageContent page;
    write_text(page, {0, 10}, "　段落　文");
    CharacterRow row = row_in_order(page);
    Character blank = page.characters.front();
    blank.id = 7;
    blank.code_point = U'\u3000';
    blank.box = {0, 0, 10, 10};
    row.characters.insert(row.characters.begin(), &blank);
    row.indented = true;
    EXPECT_EQ(row_to_line(row, {}).text.value, "　段落　文");
}

TEST(RowToLine, BoxIsTheEmBoxOverTheBaseline) {
    PageContent page;
    write_text(page, {5, 10}, "あい");
    page.characters[0].box.top = -20;
    const TextLine line = row_to_line(row_in_order(page), {});
    EXPECT_EQ(line.em_pt, 10);
    EXPECT_EQ(line.box.left, 5);
    EXPECT_EQ(line.box.right, 25);
    EXPECT_NEAR(line.box.top, 1.2, 0.01);
    EXPECT_NEAR(line.box.bottom, 11.2, 0.01);
}

}  // namespace
}  // namespace torikumi::layout
