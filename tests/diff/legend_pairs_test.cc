// Tests pipeline/diff/legend_pairs.cc.

#include "pipeline/diff/legend_pairs.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

const std::vector<Category> kLetters{{"A", "終えた"}, {"B", "進めている"}, {"C", "これから"}};

TEST(Direction, FollowsTheOrderOfTheLegend) {
    const LegendPairs legend = pair_legends(kLetters, kLetters);
    EXPECT_EQ(direction_of(legend, "C", "B"), Direction::kAdvanced);
    EXPECT_EQ(direction_of(legend, "A", "C"), Direction::kReceded);
    EXPECT_EQ(direction_of(legend, "Ｂ", "Ａ"), Direction::kAdvanced);
    EXPECT_EQ(direction_of(legend, "B", "B"), std::nullopt);
    EXPECT_EQ(direction_of(legend, "B", "Z"), std::nullopt) << "not in the legend";
    EXPECT_EQ(direction_of(legend, std::nullopt, "A"), std::nullopt);
}

TEST(Direction, OneLegendIsEnoughAndTwoMustAgree) {
    const std::vector<Category> more{{"S", "公表した"}, {"A", "終えた"}, {"B", "進めている"}};
    EXPECT_EQ(direction_of(pair_legends(kLetters, more), "A", "S"), Direction::kAdvanced) << "new code";
    EXPECT_EQ(direction_of(pair_legends(kLetters, {}), "B", "A"), Direction::kAdvanced) << "no new legend";
    const std::vector<Category> turned{{"C", "これから"}, {"B", "進めている"}, {"A", "終えた"}};
    EXPECT_EQ(direction_of(pair_legends(kLetters, turned), "B", "A"), std::nullopt);
}

TEST(SameCategory, AnotherLetterForTheSameMeaningIsTheSame) {
    const std::vector<Category> signs{{"◎", "終えた"}, {"○", "進めている"}, {"△", "これから"}};
    const LegendPairs legend = pair_legends(kLetters, signs);
    EXPECT_TRUE(same_category(legend, "A", "◎"));
    EXPECT_FALSE(same_category(legend, "A", "○"));
    EXPECT_EQ(direction_of(legend, "B", "◎"), Direction::kAdvanced);
    EXPECT_TRUE(same_category(legend, "Ａ", "A"));
    EXPECT_TRUE(same_category(legend, std::nullopt, std::nullopt));
    EXPECT_FALSE(same_category(legend, "A", std::nullopt));
}

TEST(SameCategory, CodesWithoutAMeaningHaveNoneInCommon) {
    const LegendPairs legend =
        pair_legends({{"A", ""}, {"B", "進めている"}}, {{"X", ""}, {"B", "進めている"}});
    EXPECT_FALSE(same_category(legend, "A", "X"));
    EXPECT_TRUE(same_category(legend, "B", "B"));
}

TEST(SameCategory, ALetterThatBothHaveIsItself) {
    const std::vector<Category> shifted{{"A", "公表した"}, {"B", "終えた"}};
    const LegendPairs legend = pair_legends(kLetters, shifted);
    EXPECT_TRUE(same_category(legend, "A", "A"));
    EXPECT_FALSE(same_category(legend, "A", "B"));
}

}  // namespace
}  // namespace torikumi
