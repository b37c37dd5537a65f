// Tests placement.cc.

#include "extractors/layout/placement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/draw_page.h"

namespace torikumi::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::torikumi::testing::draw_page;
using ::torikumi::testing::write_text;

std::vector<Grid> grids_of(const PageContent& page) {
    Diagnostics diagnostics;
    std::vector<Grid> grids;
    for (const Edges& table : edges_to_tables(rulings_to_edges(page.rulings, {}), {})) {
        for (Grid& grid : edges_to_grids(table, 1, {}, diagnostics)) grids.push_back(std::move(grid));
    }
    return grids;
}

std::u32string letters(const CharacterRefs& characters) {
    std::u32string text;
    for (const Character* character : characters) text.push_back(character->code_point);
    return text;
}

TEST(PlaceCharacters, GivesEachToTheInnermostCell) {
    const PageContent page = draw_page(R"(
外┌────────────┐
  │表┌────┐    │
  │  │内  │    │
  │  └────┘    │
  └────────────┘)");
    const PlacedCharacters placed = place_characters(page.characters, grids_of(page), {});
    ASSERT_EQ(placed.cells.size(), 2u);
    EXPECT_EQ(letters(placed.cells[0].at(0)), U"表");
    EXPECT_EQ(letters(placed.cells[1].at(0)), U"内");
    EXPECT_EQ(letters(placed.outside), U"外");
    EXPECT_THAT(placed.nowhere, IsEmpty());
}

TEST(PlaceCharacters, SetsApartWhatHasNoPlace) {
    PageContent page = draw_page("本文");
    page.characters[0].box.top = std::numeric_limits<double>::quiet_NaN();
    const PlacedCharacters placed = place_characters(page.characters, {}, {});
    EXPECT_EQ(letters(placed.nowhere), U"本");
    EXPECT_EQ(letters(placed.outside), U"文");
}

struct ClippedCase {
    const char* name;
    double left_pt;
    const char* text;
    std::u32string left;
    std::u32string right;
};

void PrintTo(const ClippedCase& clipped, std::ostream* out) {
    *out << clipped.name;
}

class ClippedText : public ::testing::TestWithParam<ClippedCase> {};

TEST_P(ClippedText, StaysTogetherOverTheRuleWhereItIsCut) {
    PageContent page = draw_page(R"(
┌─────────┬─────────┐
│         │         │
└─────────┴─────────┘)");  // the rule between is at 52.5 pt
    write_text(page, {GetParam().left_pt, 28.8}, GetParam().text);
    const PlacedCharacters placed = place_characters(page.characters, grids_of(page), {});
    EXPECT_EQ(letters(placed.cells.at(0).at(0)), GetParam().left);
    EXPECT_EQ(letters(placed.cells.at(0).at(1)), GetParam().right);
}

INSTANTIATE_TEST_SUITE_P(Rules, ClippedText,
                         ::testing::Values(ClippedCase{"LastLetter", 18, "取組方針", U"取組方針", U""},
                                           ClippedCase{"FirstLetter", 46, "取組方針", U"", U"取組方針"},
                                           ClippedCase{"TwoTextsWithoutAGap", 12.5, "取組方針実施状況",
                                                       U"取組方針", U"実施状況"},
                                           ClippedCase{"LoneLetter", 49, "取", U"", U"取"}),
                         [](const auto& tested) { return tested.param.name; });

TEST(TableBands, NamesTheTablesAtAHeightSmallestFirst) {
    const TableBands bands(grids_of(draw_page(R"(
┌────────────┐
│  ┌────┐    │
│  │    │    │
│  └────┘    │
│            │
│            │
│            │
│            │
└────────────┘)")));
    EXPECT_THAT(bands.near(35), ElementsAre(1, 0));
    EXPECT_THAT(bands.near(90), ElementsAre(0));
    EXPECT_THAT(bands.near(-5), IsEmpty());
    EXPECT_THAT(bands.near(500), IsEmpty());
    EXPECT_THAT(TableBands({}).near(10), IsEmpty());
}

}  // namespace
}  // namespace torikumi::layout
