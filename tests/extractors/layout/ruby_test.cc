// Tests ruby.cc and lay_out_page.cc: readings above words and text without ink, which are no part of the
// lines, and small print that is.

#include "extractors/layout/ruby.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/layout/lay_out_page.h"
#include "tests/extractors/layout/show_layout.h"
#include "tests/support/draw_page.h"

namespace torikumi {
namespace {

using testing::draw_page;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::shown;
using testing::write_text;

constexpr const char* kCell = R"(
┌──────────────────┐
│                  │
│堤防の補強を続ける│
│                  │
│図書の貸出し      │
└──────────────────┘)";

// The words of the second row of the drawing have their baseline at 38.8 pt.
constexpr double kBaselinePt = 38.8;

TEST(Ruby, StandsAboveItsWordAndIsNoLine) {
    PageContent page = draw_page(kCell);
    write_text(page, {.left_pt = 6, .baseline_pt = kBaselinePt - 9.2, .em_pt = 4}, "ていぼう");
    write_text(page, {.left_pt = 36, .baseline_pt = kBaselinePt - 9.2, .em_pt = 4}, "ほきょう");
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(page, diagnostics);
    EXPECT_THAT(shown(layout.tables.front()), ElementsAre("0,0 堤防の補強を続ける / 図書の貸出し"));
    EXPECT_THAT(shown(layout.ruby), ElementsAre("ていぼう　ほきょう"));
    ASSERT_EQ(diagnostics.all().size(), 1U);
    EXPECT_EQ(diagnostics.all().front().code, DiagnosticCode::kRubyLeftOut);
}

TEST(Ruby, IsTakenOutsideTablesAsWell) {
    PageContent page = draw_page("\n\n堤防の補強");
    write_text(page, {.left_pt = 1, .baseline_pt = 28.8 - 9.2, .em_pt = 4}, "ていぼう");
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(page, diagnostics);
    EXPECT_THAT(shown(layout.lines), ElementsAre("堤防の補強"));
    EXPECT_THAT(shown(layout.ruby), ElementsAre("ていぼう"));
}

TEST(HiddenText, IsKeptApartAndReported) {
    PageContent page = draw_page(kCell);
    PageContent hidden;
    write_text(hidden, {.left_pt = 10, .baseline_pt = kBaselinePt}, "下書き");
    page.hidden = hidden.characters;
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(page, diagnostics);
    EXPECT_THAT(shown(layout.tables.front()), ElementsAre("0,0 堤防の補強を続ける / 図書の貸出し"));
    EXPECT_THAT(shown(layout.hidden), ElementsAre("下書き"));
    ASSERT_EQ(diagnostics.all().size(), 1U);
    EXPECT_EQ(diagnostics.all().front().code, DiagnosticCode::kHiddenText);
}

struct Print {
    const char* name;
    const char* text;
    double left_pt;
    double raised_pt;
    double em_pt;
};

class SmallPrint : public ::testing::TestWithParam<Print> {};

TEST_P(SmallPrint, StaysALine) {
    PageContent page = draw_page(kCell);
    const Print& print = GetParam();
    write_text(page,
               {.left_pt = print.left_pt, .baseline_pt = kBaselinePt - print.raised_pt, .em_pt = print.em_pt},
               print.text);
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(page, diagnostics);
    EXPECT_THAT(layout.ruby, IsEmpty());
    EXPECT_THAT(diagnostics.all(), IsEmpty());
}

const Print kPrints[] = {
    {"WordsWithKanji", "堤てい", 6, 9.2, 4},
    {"AboveKana", "ける", 80, 9.2, 4},
    {"FarAboveTheLine", "ていぼう", 6, 15, 4},
    {"NearlyAsLarge", "てい", 6, 9.2, 8},
    {"RaisedSign", "※", 26, 4, 5},
};
INSTANTIATE_TEST_SUITE_P(Ruby, SmallPrint, ::testing::ValuesIn(kPrints),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace torikumi
