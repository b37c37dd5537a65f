// Tests pipeline/matching/similar_texts.cc.

#include "pipeline/matching/similar_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace torikumi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SimilarTexts, FindsEqualOrLikelyTexts) {
    const SimilarTexts index(
        {"川の水位を測る。", "毛布を備える。", "川の水位を測る。", "海の水位を知らせる。"});
    EXPECT_THAT(index.find("川の水位を測る。"), ElementsAre(0, 2));
    EXPECT_THAT(index.find("海の水位を測る。"), ElementsAre(0, 2, 3));
    EXPECT_THAT(index.find("全く別の話"), IsEmpty());
    EXPECT_THAT(index.find(""), IsEmpty());
}

TEST(SimilarTexts, EachSearchStartsAnew) {
    const SimilarTexts index({"川の水位を測る。", "毛布を備える。", "海の水位を知らせる。"});
    for (int round = 0; round < 3; ++round) {
        EXPECT_THAT(index.find("海の水位を測る。"), ElementsAre(0, 2));
        EXPECT_THAT(index.find("毛布を備えた。"), ElementsAre(1));
    }
}

TEST(SimilarTexts, FewAreFoundAmongMany) {
    const std::vector<std::string> equal(1000, "川の水位を測る。");
    const SimilarTexts index(equal);
    EXPECT_EQ(index.find("川の水位を測る。").size(), SimilarTextsSettings{}.max_found);
    EXPECT_EQ(index.find("川の水位を知る。").size(), SimilarTextsSettings{}.max_found);
}

TEST(SimilarTexts, RarePairsComeFirst) {
    std::vector<std::string> texts(100, "取組を進める。");
    texts.push_back("水門を閉める取組を進める。");
    const SimilarTexts index(texts, {.max_visited_entries = 10, .max_found = 3});
    EXPECT_THAT(index.find("水門を開ける取組を進める。"), testing::Contains(100u));
}

}  // namespace
}  // namespace torikumi
