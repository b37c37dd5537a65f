// Tests grid.cc.

#include "extractors/layout/grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <tuple>
#include <vector>

#include "tests/extractors/layout/show_layout.h"
#include "tests/support/draw_page.h"

namespace torikumi::layout {
namespace {

using ::torikumi::testing::draw_page;
using ::torikumi::testing::Rules;
using ::torikumi::testing::shown;

struct Case {
    const char* name;
    const char* drawing;
    std::vector<std::string> cells;
    std::size_t diagnostics = 0;
};

void PrintTo(const Case& drawn, std::ostream* out) {
    *out << drawn.name;
}

std::vector<Case> cases() {
    return {
        {"OneCell",
         R"(
┌──────┐
│      │
└──────┘)",
         {"0,0"}},
        {"TwoByTwo",
         R"(
┌───┬───┐
│   │   │
├───┼───┤
│   │   │
└───┴───┘)",
         {"0,0", "0,1", "1,0", "1,1"}},
        {"MergedDownAndAcross",
         R"(
┌───┬───┬───┐
│   │       │
│   ├───┬───┤
│   │   │   │
├───┴───┼───┤
│       │   │
└───────┴───┘)",
         {"0,0+2x1", "0,1+1x2", "1,1", "1,2", "2,0+1x2", "2,2"}},
        {"OpenBottomOfAPageBreak",
         R"(
┌───┬───┬───┐
│   │   │   │
│   ├───┤   │
│   │   │   │
│   ├───┤   │)",
         {"0,0+2x1v", "0,1", "0,2+2x1v", "1,1"}},
        {"OpenBottomBelowTheLastRule",
         R"(
┌───┬───┐
│   │   │
├───┼───┤
│   │   │
│   │   │)",
         {"0,0", "0,1", "1,0v", "1,1v"}},
        {"OpenTop",
         R"(
│   │   │
│   │   │
├───┼───┤
│   │   │
└───┴───┘)",
         {"0,0^", "0,1^", "1,0", "1,1"}},
        {"WithoutOuterVerticals",
         R"(
────┬────
    │
────┼────
    │
────┴────)",
         {"0,0", "0,1", "1,0", "1,1"}},
        {"UnusedGridLineIsDropped",
         R"(
┌───────┐
│   ╷   │
│   ╵   │
└───────┘)",
         {"0,0"}},
        {"CornerOutsideTheOutline",
         R"(
┌───┬───┐
│   │   │
├───┼───┼───┐
│   │   │   │
└───┴───┴───┘)",
         {"0,0", "0,1", "1,0", "1,1", "1,2"}},
        {"NoRectangleIsCutAlongRows",
         R"(
┌───────────┐
│           │
│       ┌───┤
│       │   │
└───────┴───┘)",
         {"0,0+1x2v", "1,0^", "1,1"},
         1},
    };
}

class EdgesToGrids : public ::testing::TestWithParam<std::tuple<Case, Rules>> {};

TEST_P(EdgesToGrids, FindsCellsHoweverTheRulesArePainted) {
    const auto& [drawn, rules] = GetParam();
    Diagnostics diagnostics;
    const std::vector<Edges> tables =
        edges_to_tables(rulings_to_edges(draw_page(drawn.drawing, rules).rulings, {}), {});
    ASSERT_EQ(tables.size(), 1u);
    const std::vector<Grid> grids = edges_to_grids(tables.front(), 1, {}, diagnostics);
    ASSERT_EQ(grids.size(), 1u);
    EXPECT_THAT(shown(grids.front().table), ::testing::ElementsAreArray(drawn.cells));
    EXPECT_EQ(diagnostics.all().size(), drawn.diagnostics);
}

std::string case_name(const ::testing::TestParamInfo<std::tuple<Case, Rules>>& tested) {
    const char* const manners[] = {"OneStroke", "OneACell", "ShortCorners", "Doubled", "Dashed"};
    return std::string(std::get<0>(tested.param).name) + "_" +
           manners[static_cast<std::size_t>(std::get<1>(tested.param))];
}

INSTANTIATE_TEST_SUITE_P(Drawings, EdgesToGrids,
                         ::testing::Combine(::testing::ValuesIn(cases()),
                                            ::testing::Values(Rules::kOneStroke, Rules::kOneACell,
                                                              Rules::kShortCorners, Rules::kDoubled,
                                                              Rules::kDashed)),
                         case_name);

std::vector<Grid> grids_of(const char* drawing, const LayoutSettings& settings = {}) {
    Diagnostics diagnostics;
    const auto tables = edges_to_tables(rulings_to_edges(draw_page(drawing).rulings, settings), settings);
    return edges_to_grids(tables.at(0), 1, settings, diagnostics);
}

TEST(Grid, AnswersWhichCellIsAtAPoint) {
    const Grid grid = grids_of(R"(
┌───┬───┐
│   │   │
├───┼───┼───┐
│   │   │   │
└───┴───┴───┘)")
                          .at(0);
    EXPECT_EQ(grid.cell_at({10, 20}), 0u);
    EXPECT_EQ(grid.cell_at({30, 20}), 1u);
    EXPECT_EQ(grid.cell_at({10, 40}), 2u);
    EXPECT_EQ(grid.cell_at({55, 40}), 4u);
    EXPECT_EQ(grid.cell_at({55, 20}), std::nullopt) << "outside the outline";
    EXPECT_EQ(grid.cell_at({10, 5}), std::nullopt) << "above";
    EXPECT_EQ(grid.cell_at({10, 60}), std::nullopt) << "below";
    EXPECT_EQ(grid.cell_at({1, 20}), std::nullopt) << "left";
}

TEST(Grid, CellsCoverTheBoxOfTheTable) {
    const Table table = grids_of(R"(
┌───┬───┬───┐
│   │       │
│   ├───┬───┤
│   │   │   │
├───┴───┼───┤
│       │   │
└───────┴───┘)")
                            .at(0)
                            .table;
    double area = 0;
    for (const TableCell& cell : table.cells) area += cell.box.width() * cell.box.height();
    EXPECT_DOUBLE_EQ(area, table.box.width() * table.box.height());
    EXPECT_EQ(table.box, (Rect{2.5, 15, 62.5, 75}));
}

TEST(SplitGrids, SplitsFramesOffATable) {
    const std::vector<Grid> grids = grids_of(R"(
┌─────┐
│     │
├───┬─┴─┬───┐
│   │   │   │
├───┼───┼───┤
│   │   │   │
└───┼───┴───┤
    │       │
    └───────┘)");
    ASSERT_EQ(grids.size(), 3u);
    EXPECT_THAT(shown(grids[0].table), ::testing::ElementsAre("0,0"));
    EXPECT_EQ(grids[0].table.box, (Rect{2.5, 15, 32.5, 35}));
    EXPECT_THAT(shown(grids[1].table), ::testing::ElementsAre("0,0", "0,1", "0,2", "1,0", "1,1", "1,2"));
    EXPECT_EQ(grids[1].table.box, (Rect{2.5, 35, 62.5, 75}));
    EXPECT_EQ(grids[2].table.box, (Rect{22.5, 75, 62.5, 95}));
}

TEST(SplitGrids, KeepsACaptionAsWideAsTheTable) {
    const std::vector<Grid> grids = grids_of(R"(
┌───────┐
│       │
├───┬───┤
│   │   │
└───┴───┘)");
    ASSERT_EQ(grids.size(), 1u);
    EXPECT_THAT(shown(grids[0].table), ::testing::ElementsAre("0,0+1x2", "1,0", "1,1"));
}

TEST(SplitGrids, RefusesADrawingOfTooManySquares) {
    LayoutSettings settings;
    settings.most_atoms = 3;
    Diagnostics diagnostics;
    const PageContent page = draw_page(R"(
┌───┬───┐
│   │   │
├───┼───┤
│   │   │
└───┴───┘)");
    const auto tables = edges_to_tables(rulings_to_edges(page.rulings, settings), settings);
    EXPECT_TRUE(edges_to_grids(tables.at(0), 7, settings, diagnostics).empty());
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all().front().code, DiagnosticCode::kTableNotRead);
    EXPECT_EQ(diagnostics.all().front().source.front().page, 7);
}

}  // namespace
}  // namespace torikumi::layout
