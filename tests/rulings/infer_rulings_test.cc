// Tests infer_rulings.cc, white_columns.cc, white_rows.cc and text_segments.cc: pages without rules in,
// tables of cells out, laid out by the rulings that white space stands for.

#include "pipeline/rulings/infer_rulings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/layout/lay_out_page.h"
#include "tests/extractors/layout/show_layout.h"
#include "tests/support/built_in_lexicon.h"
#include "tests/support/draw_page.h"

namespace torikumi {
namespace {

using ::testing::IsEmpty;

PageContent drawn(const char* drawing, int number = 1) {
    PageContent page = testing::draw_page(drawing);
    page.number = number;
    return page;
}

/// A cell a line.
std::string cells_of(const PageContent& page) {
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(page, diagnostics);
    std::string cells;
    for (const Table& table : layout.tables) {
        for (const std::string& cell : testing::shown(table)) cells += "\n" + cell;
    }
    return cells;
}

struct Case {
    const char* name;
    const char* drawing;
    std::string cells;
};

class InferRulings : public ::testing::TestWithParam<Case> {};

TEST_P(InferRulings, PartCellsByWhiteSpace) {
    Diagnostics diagnostics;
    const auto pages =
        with_inferred_rulings({drawn(GetParam().drawing)}, testing::built_in_lexicon(), diagnostics).pages;
    EXPECT_EQ(cells_of(pages.front()), GetParam().cells);
    ASSERT_EQ(diagnostics.all().size(), 1U);
    EXPECT_EQ(diagnostics.all().front().code, DiagnosticCode::kInferredRulings);
}

const char* const kHarbour = R"(
0,0 取組方針
0,1 具体的な取組
0,2 実施状況
0,3 区分
1,0+2x1 港を深く掘り / 続ける。
1,1 (ｱ)測量を行う。
1,2 春に測った。
1,3 Ａ
2,1 (ｲ)土を運ぶ。
2,2 秋に運ぶ。
2,3 Ｂ
3,0 灯を点す。
3,1 (ｱ)油を買う。
3,2
3,3 Ｃ)";

const Case kCases[] = {
    {"NothingIsDrawn",
     R"(
   取組方針          具体的な取組       実施状況         区分

   港を深く掘り      (ｱ)測量を行う。    春に測った。      Ａ
   続ける。

                     (ｲ)土を運ぶ。      秋に運ぶ。        Ｂ

   灯を点す。        (ｱ)油を買う。                        Ｃ
)",
     kHarbour},
    {"TextsInTheMiddleOfTheirCells",
     R"(
   取組方針          具体的な取組       実施状況         区分

                     (ｱ)測量を行う。    春に測った。      Ａ
   港を深く掘り
   続ける。
                     (ｲ)土を運ぶ。      秋に運ぶ。        Ｂ

   灯を点す。        (ｱ)油を買う。                        Ｃ
)",
     kHarbour},
    {"OnlyAFrame",
     R"(
 ┌──────────────────────────────────────────────────────────────┐
 │ 取組方針          具体的な取組       実施状況         区分   │
 │                                                              │
 │ 港を深く掘り      (ｱ)測量を行う。    春に測った。      Ａ    │
 │ 続ける。                                                     │
 │                                                              │
 │                   (ｲ)土を運ぶ。      秋に運ぶ。        Ｂ    │
 │                                                              │
 │ 灯を点す。        (ｱ)油を買う。                        Ｃ    │
 └──────────────────────────────────────────────────────────────┘
)",
     kHarbour},
    {"OnlyRulesBetweenRows",
     R"(
 ────────────────────────────────────────────────────────────────
   取組方針          具体的な取組       実施状況         区分
 ────────────────────────────────────────────────────────────────
   港を深く掘り      (ｱ)測量を行う。    春に測った。      Ａ
   続ける。
                   ──────────────────────────────────────────────
                     (ｲ)土を運ぶ。      秋に運ぶ。        Ｂ
 ────────────────────────────────────────────────────────────────
   灯を点す。        (ｱ)油を買う。                        Ｃ
 ────────────────────────────────────────────────────────────────
)",
     kHarbour},
    {"OnlyRulesBetweenColumns",
     R"(
 ┌─────────────────┬──────────────────┬──────────────────┬──────┐
 │ 取組方針        │ 具体的な取組     │ 実施状況         │ 区分 │
 ├─────────────────┼──────────────────┼──────────────────┼──────┤
 │ 港を深く掘り    │ (ｱ)測量を行う。  │ 春に測った。     │  Ａ  │
 │ 続ける。        │                  │                  │      │
 │                 │                  │                  │      │
 │                 │ (ｲ)土を運ぶ。    │ 秋に運ぶ。       │  Ｂ  │
 │                 │                  │                  │      │
 │ 灯を点す。      │ (ｱ)油を買う。    │                  │  Ｃ  │
 └─────────────────┴──────────────────┴──────────────────┴──────┘
)",
     kHarbour},
    {"ABorderInTheHeaderOnly",
     R"(
 ┌─────────────────┬──────────────────┬──────────────────┬──────┐
 │ 取組方針        │ 具体的な取組     │ 実施状況         │ 区分 │
 ├─────────────────┼──────────────────┴──────────────────┼──────┤
 │ 港を深く掘り    │ (ｱ)測量を行う。    春に測った。     │  Ａ  │
 │ 続ける。        ├─────────────────────────────────────┼──────┤
 │                 │ (ｲ)土を運ぶ。      秋に運ぶ。       │  Ｂ  │
 ├─────────────────┼─────────────────────────────────────┼──────┤
 │ 灯を点す。      │ (ｱ)油を買う。                       │  Ｃ  │
 └─────────────────┴─────────────────────────────────────┴──────┘
)",
     kHarbour},
    {"HeaderOfUnevenHeightAndANoteBelow",
     R"(
                                                          進捗
   取組方針          具体的な取組       実施状況
                                                          区分

   灯を点す。        (ｱ)油を買う。      春に買った。       Ａ

   旗を揚げる。      (ｱ)布を裁つ。      秋に裁つ。         Ｂ
 ※進捗の区分は、年度の末のものである。
)",
     R"(
0,0 取組方針
0,1 具体的な取組
0,2 実施状況
0,3 進捗 / 区分
1,0 灯を点す。
1,1 (ｱ)油を買う。
1,2 春に買った。
1,3 Ａ
2,0 旗を揚げる。
2,1 (ｱ)布を裁つ。
2,2 秋に裁つ。
2,3 Ｂ)"},
};
INSTANTIATE_TEST_SUITE_P(Tables, InferRulings, ::testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(InferRulings, GoOnUnderTheHeaderOfThePageBefore) {
    Diagnostics diagnostics;
    const auto pages = with_inferred_rulings({drawn(R"(
   取組方針          具体的な取組       実施状況         区分

   灯を点す。        (ｱ)油を買う。      春に買った。      Ａ
)"),
                                              drawn(R"(
                     (ｲ)芯を切る。      秋に切る。        Ｂ

   旗を揚げる。      (ｱ)布を裁つ。                        Ｃ
)",
                                                    2)},
                                             testing::built_in_lexicon(), diagnostics);
    EXPECT_EQ(cells_of(pages.pages[1]), R"(
0,0
0,1 (ｲ)芯を切る。
0,2 秋に切る。
0,3 Ｂ
1,0 旗を揚げる。
1,1 (ｱ)布を裁つ。
1,2
1,3 Ｃ)");
}

TEST(InferRulings, EndATableAboveTheNextHeading) {
    Diagnostics diagnostics;
    const auto pages = with_inferred_rulings({drawn(R"(
   提言  取組方針          具体的な取組       実施状況         区分

   ①    灯を点す。        (ｱ)油を買う。      春に買った。      Ａ

   (2)   帆の手入れ

   ①    布の点検

   提言  取組方針          具体的な取組       実施状況         区分

   ①    帆を繕う。        (ｱ)布を裁つ。      秋に裁つ。        Ｂ
)")},
                                             testing::built_in_lexicon(), diagnostics)
                           .pages;
    EXPECT_EQ(cells_of(pages.front()), R"(
0,0 提言
0,1 取組方針
0,2 具体的な取組
0,3 実施状況
0,4 区分
1,0 ①
1,1 灯を点す。
1,2 (ｱ)油を買う。
1,3 春に買った。
1,4 Ａ
0,0 提言
0,1 取組方針
0,2 具体的な取組
0,3 実施状況
0,4 区分
1,0 ①
1,1 帆を繕う。
1,2 (ｱ)布を裁つ。
1,3 秋に裁つ。
1,4 Ｂ)");
}

TEST(InferRulings, LeaveAPageWithoutAHeaderAsItIs) {
    Diagnostics diagnostics;
    const PageContent letter = drawn(R"(
   春の催しの   案内です。   どうぞ   お越しください。
   時刻         十時から     場所     公園
)");
    EXPECT_EQ(with_inferred_rulings({letter}, testing::built_in_lexicon(), diagnostics).pages,
              std::vector<PageContent>{letter});
    EXPECT_THAT(diagnostics.all(), IsEmpty());
}

TEST(InferRulings, AddNothingToARuledTable) {
    Diagnostics diagnostics;
    const PageContent ruled = drawn(R"(
 ┌────────────┬──────────────────┬────────────────┬──────┐
 │取組方針    │具体的な取組      │実施状況        │区分  │
 ├────────────┼──────────────────┼────────────────┼──────┤
 │灯を点す。  │(ｱ)油を買う。     │春に買った。    │Ａ    │
 ├────────────┼──────────────────┼────────────────┼──────┤
 │旗を揚げる。│(ｱ)布を裁つ。     │秋に裁つ。      │Ｂ    │
 └────────────┴──────────────────┴────────────────┴──────┘
)");
    EXPECT_EQ(with_inferred_rulings({ruled}, testing::built_in_lexicon(), diagnostics).pages,
              std::vector<PageContent>{ruled});
}

}  // namespace
}  // namespace torikumi
