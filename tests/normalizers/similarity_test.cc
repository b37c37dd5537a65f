// Tests similarity.cc.

#include "normalizers/similarity.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/normalizers/printed.h"

namespace torikumi {
namespace {

TEST(CharacterPairs, AreSortedAndKeepRepeats) {
    const CharacterPairs pairs = character_pairs("相談相談");
    EXPECT_EQ(pairs.size(), 3u);
    EXPECT_TRUE(std::ranges::is_sorted(pairs));
    EXPECT_EQ(std::ranges::count(pairs, std::uint64_t{U'相'} << 32 | U'談'), 2);
}

TEST(CharacterPairs, LeaveOutWhiteSpaceAndPunctuation) {
    const CharacterPairs plain = character_pairs("相談窓口A1");
    for (const std::string_view text :
         {"相談、窓口。Ａ1", "相談（窓口）A・1", "　相談\n窓口 A 1", "「相談」窓口：A/1"}) {
        const bool same_width = text.find("Ａ") == std::string_view::npos;
        EXPECT_EQ(character_pairs(text) == plain, same_width) << text;
    }
    EXPECT_TRUE(character_pairs("").empty());
    EXPECT_TRUE(character_pairs("相").empty());
    EXPECT_TRUE(character_pairs("、。（）").empty());
}

TEST(Similarity, IsTheDiceCoefficientOfPairs) {
    struct Case {
        std::string_view left;
        std::string_view right;
        double similarity;
    };
    for (const auto& [left, right, expected] : {
             Case{"", "", 1.0},
             Case{"相談", "", 0.0},
             Case{"相談窓口", "相談窓口", 1.0},
             Case{"相談窓口", "相談、窓口。", 1.0},
             Case{"相談", "談相", 0.0},
             Case{"相談窓口", "相談", 0.5},  // 1 of 3 and 1: 2·1/4
             Case{"相談相談", "相談", 0.5},  // a repeated pair counts once for each
             Case{"あいう", "いうえ", 0.5},
         }) {
        EXPECT_DOUBLE_EQ(similarity(left, right), expected) << left << "|" << right;
        EXPECT_DOUBLE_EQ(similarity(right, left), expected) << left << "|" << right;
    }
}

TEST(Similarity, OrdersTextsAsAReaderWould) {
    const std::string_view text = "窓口の職員を増やし、相談を受ける体制を整える。";
    const double reworded = similarity(text, "窓口の職員を増員し、相談を受ける体制を整備する。");
    const double same_subject = similarity(text, "相談を受ける人材を育てる。");
    const double other = similarity(text, "公園の遊具を毎月点検する。");
    EXPECT_LT(reworded, 1);
    EXPECT_GT(reworded, same_subject);
    EXPECT_GT(same_subject, other);
}

TEST(Containment, IsTheShareOfThePart) {
    const CharacterPairs whole = character_pairs("相談窓口を開く");
    EXPECT_DOUBLE_EQ(containment(character_pairs("窓口"), whole), 1);
    EXPECT_DOUBLE_EQ(containment(character_pairs("窓口で"), whole), 0.5);
    EXPECT_DOUBLE_EQ(containment(whole, character_pairs("窓口")), 1.0 / 6);
    EXPECT_DOUBLE_EQ(containment({}, whole), 0);
    EXPECT_DOUBLE_EQ(containment(whole, {}), 0);
}

TEST(SimilarityProperties, HoldForGeneratedTexts) {
    const std::vector<std::string_view> pieces = {"相", "談", "窓", "口", "、", "a", "　"};
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        const std::string left = testing::generated_text(seed, pieces, seed % 12);
        const std::string right = testing::generated_text(seed + 1000, pieces, seed % 9);
        const double between = similarity(left, right);
        ASSERT_GE(between, 0) << left << "|" << right;
        ASSERT_LE(between, 1) << left << "|" << right;
        ASSERT_DOUBLE_EQ(between, similarity(right, left));
        ASSERT_DOUBLE_EQ(similarity(left, left), 1);
        const double part = containment(character_pairs(left), character_pairs(left + right));
        ASSERT_TRUE(part == 1 || character_pairs(left).empty()) << left << "|" << right;
    }
}

}  // namespace
}  // namespace torikumi
