// Tests edges.cc.

#include "extractors/layout/edges.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <ostream>
#include <string>

namespace torikumi::layout {

static void PrintTo(const RuledEdge& edge, std::ostream* out) {
    *out << "at " << edge.at_pt << ": " << edge.from_pt << "–" << edge.to_pt;
}

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Ruling across(double y, double from, double to, double thickness = 0.5) {
    return {{from, y}, {to, y}, thickness};
}
Ruling down(double x, double from, double to, double thickness = 0.5) {
    return {{x, from}, {x, to}, thickness};
}

struct Case {
    const char* name;
    std::vector<Ruling> rulings;
    std::vector<RuledEdge> horizontal;
    std::vector<RuledEdge> vertical;
};

std::string case_name(const ::testing::TestParamInfo<Case>& tested) {
    return tested.param.name;
}

class RulingsToSnappedEdges : public ::testing::TestWithParam<Case> {};

TEST_P(RulingsToSnappedEdges, SnapsAndJoins) {
    const Edges edges = snapped(rulings_to_edges(GetParam().rulings, {}), {});
    EXPECT_THAT(edges.horizontal, ::testing::ElementsAreArray(GetParam().horizontal));
    EXPECT_THAT(edges.vertical, ::testing::ElementsAreArray(GetParam().vertical));
}

INSTANTIATE_TEST_SUITE_P(
    Rulings, RulingsToSnappedEdges,
    ::testing::Values(
        Case{"NoRulings", {}, {}, {}},
        Case{"OneEach", {across(10, 0, 50), down(5, 0, 40)}, {{10, 0, 50}}, {{5, 0, 40}}},
        Case{"EndsSwapped", {{{50, 10}, {0, 10}, 0.5}}, {{10, 0, 50}}, {}},
        Case{"TouchingPieces", {across(10, 30, 50), across(10, 0, 30)}, {{10, 0, 50}}, {}},
        Case{"GapAtCorner", {across(10, 0, 29), across(10, 31, 60)}, {{10, 0, 60}}, {}},
        Case{"GapOfAColumn", {across(10, 0, 20), across(10, 30, 60)}, {{10, 0, 20}, {10, 30, 60}}, {}},
        Case{"ContainedPiece", {across(10, 0, 60), across(10, 20, 30)}, {{10, 0, 60}}, {}},
        Case{"DoubledLine", {across(9.5, 0, 60), across(10.5, 0, 60)}, {{10, 0, 60}}, {}},
        Case{"LongEdgeDecides", {across(10, 0, 90), across(11, 90, 100)}, {{10.1, 0, 100}}, {}},
        Case{"NeighbouringRows", {across(10, 0, 60), across(16, 0, 60)}, {{10, 0, 60}, {16, 0, 60}}, {}},
        Case{"DottedDown",
             {down(5, 0, 1, 1), down(5, 3, 4, 1), down(5, 6, 7, 1), down(5, 9, 10, 1)},
             {},
             {{5, 0, 10}}},
        Case{"DotsPaintedAcrossMakeAnEdgeDown",
             {across(0.5, 4.5, 5.5, 1), across(3.5, 4.5, 5.5, 1), across(6.5, 4.5, 5.5, 1)},
             {},
             {{5, 0, 7}}},
        Case{"LoneDot", {across(10, 4, 5, 1)}, {}, {}}),
    case_name);

TEST(RulingsToEdges, IgnoresCoordinatesThatAreNoNumbers) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<Ruling> rulings{across(nan, 0, 50), down(5, 0, infinity), across(20, 0, 50)};
    const Edges edges = snapped(rulings_to_edges(rulings, {}), {});
    EXPECT_THAT(edges.horizontal, ElementsAre(RuledEdge{20, 0, 50}));
    EXPECT_THAT(edges.vertical, IsEmpty());
}

TEST(RulingsToEdges, MakesFewLinesOfHatching) {
    std::vector<Ruling> rulings;
    for (int i = 0; i < 1000; ++i) rulings.push_back(across(i * 0.1, 0, 50));
    const Edges edges = snapped(rulings_to_edges(rulings, {}), {});
    EXPECT_GT(edges.horizontal.size(), 30u);
    EXPECT_LT(edges.horizontal.size(), 130u);
}

TEST(Snapped, CutsALadderOfLinesAtItsWidestGaps) {
    // A double border over a double border of the next row: neither is torn, though one window would tear
    // them.
    const std::vector<Ruling> rulings{across(0, 0, 50), across(1.5, 0, 50), across(3.5, 0, 50),
                                      across(5, 0, 50)};
    const Edges edges = snapped(rulings_to_edges(rulings, {}), {});
    EXPECT_THAT(edges.horizontal, ElementsAre(RuledEdge{0.75, 0, 50}, RuledEdge{4.25, 0, 50}));
}

TEST(RulingsToEdges, KeepsParallelLinesApart) {
    const std::vector<Ruling> rulings{across(10, 0, 50), across(11.5, 0, 50), across(10.2, 52, 90)};
    const Edges edges = rulings_to_edges(rulings, {});
    ASSERT_EQ(edges.horizontal.size(), 2u);
    EXPECT_NEAR(edges.horizontal[0].at_pt, 10.1, 0.05);
    EXPECT_EQ(edges.horizontal[0].to_pt, 90);
    EXPECT_EQ(edges.horizontal[1], (RuledEdge{11.5, 0, 50}));
}

}  // namespace
}  // namespace torikumi::layout
