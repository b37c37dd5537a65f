// Tests stacks.cc: columns of letters that are read downwards and from right to left. Stacks of one column
// are among the tests of cell_text.cc.

#include "extractors/layout/stacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/layout/lay_out_page.h"
#include "tests/extractors/layout/show_layout.h"
#include "tests/support/draw_page.h"

namespace torikumi {
namespace {

struct Case {
    const char* name;
    const char* drawing;
    std::vector<std::string> cells;
};

class StackedColumns : public ::testing::TestWithParam<Case> {};

TEST_P(StackedColumns, AreReadFromRightToLeft) {
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(testing::draw_page(GetParam().drawing), diagnostics);
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_THAT(testing::shown(layout.tables.front()), ::testing::ElementsAreArray(GetParam().cells));
}

const Case kCases[] = {
    {"TwoColumns",
     R"(
┌───────┐
│と 堤  │
│保 防  │
│つ を、│
└───────┘)",
     // The 、 stands beside を, in no column: these are lines.
     {"0,0 と　堤 / 保　防 / つ　を、"}},
    {"TwoColumnsOfOneLength",
     R"(
┌─────┐
│と 堤│
│保 防│
│つ を│
└─────┘)",
     {"0,0 堤防を / と保つ"}},
    {"LastColumnShorter",
     R"(
┌────────┐
│つ 堅 堤│
│   固 防│
│   に を│
│   保 、│
└────────┘)",
     {"0,0 堤防を、 / 堅固に保 / つ"}},
    {"LinesSetSolid",
     R"(
┌──────┐
│堤防を│
│堅固に│
│保つ。│
└──────┘)",
     {"0,0 堤防を / 堅固に / 保つ。"}},
    {"MarksAndCodesBesideEachOther",
     R"(
┌─────┐
│Ａ ①│
│Ｂ ②│
│Ａ ③│
└─────┘)",
     {"0,0 Ａ　① / Ｂ　② / Ａ　③"}},
};
INSTANTIATE_TEST_SUITE_P(Cells, StackedColumns, ::testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace torikumi
