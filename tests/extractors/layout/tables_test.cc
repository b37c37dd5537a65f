// Tests tables.cc.

#include "extractors/layout/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/draw_page.h"

namespace torikumi::layout {
namespace {

using ::torikumi::testing::draw_page;

std::vector<Edges> tables_of(const char* drawing) {
    return edges_to_tables(rulings_to_edges(draw_page(drawing).rulings, {}), {});
}

struct CountCase {
    const char* name;
    std::size_t tables;
    const char* drawing;
};

std::string case_name(const ::testing::TestParamInfo<CountCase>& tested) {
    return tested.param.name;
}

class EdgesToTables : public ::testing::TestWithParam<CountCase> {};

TEST_P(EdgesToTables, GroupsConnectedEdges) {
    EXPECT_EQ(tables_of(GetParam().drawing).size(), GetParam().tables);
}

std::vector<CountCase> count_cases() {
    return {
        {"EmptyPage", 0, "見出し"},
        {"LoneRule", 0, R"(
────────
)"},
        {"RulesWithoutVerticals", 0, R"(
────────

────────

────────
)"},
        {"OneCell", 1, R"(
┌──────┐
│      │
└──────┘
)"},
        {"BesideEachOther", 2, R"(
┌──────┐ ┌──┐
│      │ │  │
└──────┘ └──┘
)"},
        {"FrameInCell", 2, R"(
┌──────────┐
│ ┌──────┐ │
│ │      │ │
│ └──────┘ │
└──────────┘
)"},
        {"TwoRulesThatCross", 0, R"(
   │
───┼───
   │
)"},
        // A page break cut the two columns at the left above and below; no rule of the table reaches them.
        {"OpenColumnsBesideATable", 1, R"(
│    │    ├──────┤
│    │    │      │
│    │    ├──────┤
│    │    │      │)"},
        {"OpenColumnsOfAnotherHeight", 0, R"(
│    │
│    │
│    │
)"},
        {"LineBesideATableOfAnotherHeight", 1, R"(
     ┌──────┐
│    │      │
│    ├──────┤
     │      │
     └──────┘)"},
        // A row as high as the page.
        {"NothingButColumns", 1, R"(
│    │    │    │    │
│    │    │    │    │
│    │    │    │    │)"},
        {"BracketTooNarrowForText", 0, R"(
┌╴
│
└╴
)"},
    };
}

INSTANTIATE_TEST_SUITE_P(Drawings, EdgesToTables, ::testing::ValuesIn(count_cases()), case_name);

TEST(EdgesToTables, CutsAnUnderlineThatTouchesOneSide) {
    const std::vector<Edges> tables = tables_of(R"(
┌──────────┐
├───────   │
└──────────┘)");
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables.front().horizontal.size(), 2u);
}

TEST(EdgesToTables, CutsALineThatLeadsOutAlone) {
    const std::vector<Edges> tables = tables_of(R"(
┌──────┐
│      ├─────────
└──────┘)");
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(tables.front().horizontal.size(), 2u);
}

TEST(EdgesToTables, KeepsLooseEndsThatSeveralEdgesShare) {
    const std::vector<Edges> tables = tables_of(R"(
────┬────
    │
────┼────
    │    )");
    ASSERT_EQ(tables.size(), 1u);
    for (const RuledEdge& edge : tables.front().horizontal) EXPECT_DOUBLE_EQ(edge.length_pt(), 45);
}

TEST(EdgesToTables, SnapsEachTableByItself) {
    // The left side of the upper table lies between the two lines of the lower one's double border.
    std::vector<Ruling> rulings;
    const auto frame = [&](double left, double top, double right, double bottom) {
        rulings.push_back({{left, top}, {right, top}, 0.5});
        rulings.push_back({{left, bottom}, {right, bottom}, 0.5});
        rulings.push_back({{left, top}, {left, bottom}, 0.5});
        rulings.push_back({{right, top}, {right, bottom}, 0.5});
    };
    frame(10, 0, 100, 50);
    frame(11.5, 100, 100, 150);
    frame(13.5, 100, 98, 150);
    const std::vector<Edges> tables = edges_to_tables(rulings_to_edges(rulings, {}), {});
    ASSERT_EQ(tables.size(), 2u);
    EXPECT_THAT(tables[0].vertical, ::testing::ElementsAre(RuledEdge{10, 0, 50}, RuledEdge{100, 0, 50}));
    EXPECT_THAT(tables[1].vertical,
                ::testing::ElementsAre(RuledEdge{12.5, 100, 150}, RuledEdge{99, 100, 150}));
}

TEST(EdgesToTables, PutsEndsOnTheEdgeTheyNearlyTouch) {
    const std::vector<Ruling> rulings{
        {{1, 0}, {99, 0}, 1}, {{1, 50}, {99, 50}, 1}, {{0, 1}, {0, 49}, 1}, {{100, -2}, {100, 52}, 1}};
    const std::vector<Edges> tables = edges_to_tables(rulings_to_edges(rulings, {}), {});
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_THAT(tables.front().horizontal,
                ::testing::ElementsAre(RuledEdge{0, 0, 100}, RuledEdge{50, 0, 100}));
    EXPECT_THAT(tables.front().vertical, ::testing::ElementsAre(RuledEdge{0, 0, 50}, RuledEdge{100, 0, 50}));
}

}  // namespace
}  // namespace torikumi::layout
