// Tests line_rows.cc, line_columns.cc, line_table.cc, line_departments.cc and line_places.cc: dumps that keep
// the layout in, tables of cells out, laid out by the rulings that stand between their lines.

#include "pipeline/rulings/line_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/layout/lay_out_page.h"
#include "extractors/text/layout_dump.h"
#include "extractors/text/read_text_blocks.h"
#include "pipeline/rulings/infer_rulings.h"
#include "tests/extractors/layout/show_layout.h"
#include "tests/support/built_in_lexicon.h"

namespace torikumi {
namespace {

RuledPages ruled(const std::string& dump) {
    const TextContent content = read_text_blocks(dump);
    Diagnostics diagnostics;
    return with_inferred_rulings(pages_of_layout(content.blocks, content.characters),
                                 testing::built_in_lexicon(), diagnostics, PageMeasure::kOwn);
}

/// A cell a line, without those that are blank or of the header.
std::string cells_of(const std::string& dump) {
    std::string cells;
    for (const PageContent& page : ruled(dump).pages) {
        Diagnostics diagnostics;
        for (const Table& table : lay_out_page(page, diagnostics).tables) {
            for (const std::string& cell : testing::shown(table)) {
                if (!cell.starts_with("0,") && cell.find(' ') != std::string::npos) cells += "\n" + cell;
            }
        }
    }
    return cells;
}

struct Case {
    const char* name;
    const char* dump;
    std::string cells;
};

const Case kCases[] = {
    // Codes and marks stand in the middle of their rows.
    {"Middle", R"(
        取組方針          具体的な取組内容        実施状況        区分   担当部

                                    測量を四月に始めた。    Ａ
      港を深く掘り続    (ｱ)   測量を行う。                         港）管理課
 ア                                  結果を五月に示した。    Ｂ
     ける。
                                    船を二隻そろえて、港の
                 (ｲ)   土砂を運ぶ。                     Ａ   港）工事課
                                   外まで運んだ。
)",
     R"(
1,0+3x1 ア
1,1+3x1 　港を深く掘り続 / ける。
1,2+2x1 (ｱ)
1,3+2x1 測量を行う。
1,4 　測量を四月に始めた。
1,5 Ａ
1,6+2x1 港）管理課
2,4 　結果を五月に示した。
2,5 Ｂ
3,2 (ｲ)
3,3 土砂を運ぶ。
3,4 　船を二隻そろえて、港の / 外まで運んだ。
3,5 Ａ
3,6 港）工事課)"},
    // Or at the top.
    {"Top", R"(
        取組方針          具体的な取組内容        実施状況        区分   担当部

 ア    港を深く掘り続    (ｱ)   測量を行う。       測量を四月に始めた。    Ａ   港）管理課
     ける。

                                    結果を五月に示した。    Ｂ

                 (ｲ)   土砂を運ぶ。       船を二隻そろえて、港の   Ａ   港）工事課
                                   外まで運んだ。
)",
     R"(
1,0+3x1 ア
1,1+3x1 　港を深く掘り続 / ける。
1,2+2x1 (ｱ)
1,3+2x1 測量を行う。
1,4 　測量を四月に始めた。
1,5 Ａ
1,6+2x1 港）管理課
2,4 　結果を五月に示した。
2,5 Ｂ
3,2 (ｲ)
3,3 土砂を運ぶ。
3,4 　船を二隻そろえて、港の / 外まで運んだ。
3,5 Ａ
3,6 港）工事課)"},
    // Letters were counted to another column.
    {"MarkUnderAnotherHeader", R"(
提言       取組方針        取組内容         実施状況        区分

 ①   ア  深く掘る。  (ｱ)  測量を行う。       四月に始めた。      Ａ

①② イ    灯を増す。  (ｱ)  灯台を直す。       図面を引いた。      Ｂ
)",
     R"(
1,0 ①
1,1 ア
1,2 深く掘る。
1,3 (ｱ)
1,4 測量を行う。
1,5 四月に始めた。
1,6 Ａ
2,0 ①②
2,1 イ
2,2 灯を増す。
2,3 (ｱ)
2,4 灯台を直す。
2,5 図面を引いた。
2,6 Ｂ)"},
    // No cell names a department twice.
    {"DepartmentsOnce", R"(
        取組方針          具体的な取組内容        実施状況        区分   担当部

 ア    港を深く掘る。    (ｱ)   測量を行う。       四月に始めた。       Ａ   港）管理課

 イ    灯りを増やす。    (ｱ)   灯台を直す。       図面を引いた。       Ｂ   港）灯台課

                 (ｲ)   明るさを倍に       電球を替えた。       Ａ   港）灯台課
                      する。
)",
     R"(
1,0 ア
1,1 港を深く掘る。
1,2 (ｱ)
1,3 測量を行う。
1,4 四月に始めた。
1,5 Ａ
1,6 港）管理課
2,0+2x1 イ
2,1+2x1 灯りを増やす。
2,2 (ｱ)
2,3 灯台を直す。
2,4 図面を引いた。
2,5 Ｂ
2,6 港）灯台課
3,2 (ｲ)
3,3 　明るさを倍に / する。
3,4 電球を替えた。
3,5 Ａ
3,6 港）灯台課)"},
    // Codes are not counted to one place, and a mark stands right behind the longest line.
    {"CodesAndMarksAtTwoPlaces", R"(
        取組方針          取組内容         実施状況        区分           担当部

 ア    港を深く掘り続け (ｱ)  測量を行う。       四月に始めた。      Ａ                港）管理課
     て船を通す。
                (ｲ)  土砂を運ぶ。       七月に始めた。           Ｂ           港）工事課

 イ    灯を増す。    (ｱ)  灯台を直す。       図面を引いた。           Ｂ           港）灯台課
)",
     R"(
1,0+2x1 ア
1,1+2x1 　港を深く掘り続け / て船を通す。
1,2 (ｱ)
1,3 測量を行う。
1,4 四月に始めた。
1,5 Ａ
1,6 港）管理課
2,2 (ｲ)
2,3 土砂を運ぶ。
2,4 七月に始めた。
2,5 Ｂ
2,6 港）工事課
3,0 イ
3,1 　灯を増す。
3,2 (ｱ)
3,3 灯台を直す。
3,4 図面を引いた。
3,5 Ｂ
3,6 港）灯台課)"},
};

class LineRowCases : public ::testing::TestWithParam<Case> {};

TEST_P(LineRowCases, PartCellsByWhatStandsBesideWhat) {
    EXPECT_EQ(cells_of(GetParam().dump), GetParam().cells);
}

INSTANTIATE_TEST_SUITE_P(Dumps, LineRowCases, ::testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

// One line beside two measures: the cell of either, or of both.
TEST(LineRowsOfDumps, SayWhereDepartmentsAreInDoubt) {
    const std::vector<UnsureDepartmentsPlace> unsure = ruled(kCases[0].dump).unsure_departments;
    ASSERT_EQ(unsure.size(), 2U);
    EXPECT_EQ(unsure.front().page, 1);
    EXPECT_LT(unsure.front().bottom_pt, unsure.back().top_pt);
    EXPECT_GE(unsure.front().confidence, 0.5);
    EXPECT_THAT(ruled(kCases[3].dump).unsure_departments, ::testing::IsEmpty());
}

TEST(LineRowsOfDumps, LeaveNothingForATableWithoutLines) {
    const LineRows rows = line_rows({}, {});
    EXPECT_THAT(rows.borders, ::testing::IsEmpty());
    EXPECT_THAT(rows.unsure, ::testing::IsEmpty());
}

}  // namespace
}  // namespace torikumi
