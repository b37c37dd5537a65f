// Tests pipeline/dump/text_affinity.

#include "pipeline/dump/text_affinity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace torikumi {
namespace {

constexpr double kNear = 1e-9;

double between(const TextAffinity& texts, std::string_view left, std::string_view right) {
    return affinity(texts.weigh(character_pairs(left)), texts.weigh(character_pairs(right)));
}

/// Texts of a section that is about benches: each names them, so that the word tells nothing.
TextAffinity benches() {
    std::vector<CharacterPairs> texts;
    for (const char* text : {"木製ベンチを塗り直す", "鉄製ベンチを移設する", "石造ベンチを清掃する",
                             "広場のベンチを撤去する", "桟橋の灯りを点検する"})
        texts.push_back(character_pairs(text));
    std::vector<const CharacterPairs*> all;
    for (const CharacterPairs& text : texts) all.push_back(&text);
    return TextAffinity(all);
}

struct AffinityCase {
    std::string left;
    std::string right;
    double expected;
};

TEST(TextAffinity, RunsFromNothingToEqual) {
    const TextAffinity texts = benches();
    const std::vector<AffinityCase> cases = {
        {"木製ベンチを塗り直す", "木製ベンチを塗り直す", 1},
        {"木製ベンチ", "灯台守", 0},
        {"", "木製ベンチ", 0},
        {"", "", 0},
        {"桟橋の桟橋の", "桟橋の", 0.8},  // not 1: 「の桟」 stands in one only
    };
    for (const AffinityCase& test : cases) {
        const double found = between(texts, test.left, test.right);
        if (test.expected == 0 || test.expected == 1) {
            EXPECT_NEAR(found, test.expected, kNear) << test.left << " / " << test.right;
        } else {
            EXPECT_GT(found, test.expected) << test.left << " / " << test.right;
            EXPECT_LT(found, 1) << test.left << " / " << test.right;
        }
        EXPECT_NEAR(found, between(texts, test.right, test.left), kNear) << "is the same both ways";
    }
}

TEST(TextAffinity, RareWordsTellMoreThanTheSubjectOfThePlan) {
    const TextAffinity texts = benches();
    // Three shared pairs each: of ベンチを, which every text has, and of 桟橋の灯, which one text has.
    EXPECT_LT(between(texts, "古いベンチを", "丸いベンチを"), between(texts, "古い桟橋の灯", "丸い桟橋の灯"));
    const TextAffinity nothing_known({});
    EXPECT_NEAR(between(nothing_known, "古いベンチを", "丸いベンチを"),
                between(nothing_known, "古い桟橋の灯", "丸い桟橋の灯"), kNear)
        << "without anything counted both weigh the same";
}

TEST(TextAffinity, WeighsEachPairOnce) {
    const WeighedText weighed = benches().weigh(character_pairs("桟橋の桟橋の"));
    EXPECT_EQ(weighed.pairs.size(), 3U);
    EXPECT_TRUE(std::ranges::is_sorted(weighed.pairs));
    EXPECT_GT(weighed.norm, 0);
    EXPECT_EQ(benches().weigh({}).norm, 0);
}

TEST(TextAffinity, MergedPairsStaySortedAndComplete) {
    const CharacterPairs left = character_pairs("桟橋の灯り");
    const CharacterPairs right = character_pairs("桟橋の船");
    const CharacterPairs both = merged({&left, &right});
    EXPECT_EQ(both.size(), left.size() + right.size());
    EXPECT_TRUE(std::ranges::is_sorted(both));
    EXPECT_TRUE(std::ranges::includes(both, left));
    EXPECT_TRUE(merged({}).empty());
}

}  // namespace
}  // namespace torikumi
