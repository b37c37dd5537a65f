// Tests header_words.cc.

#include "pipeline/draft/header_words.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/built_in_lexicon.h"

namespace torikumi {
namespace {

using enum ColumnRole;

struct RoleCase {
    std::string header;
    ColumnRole role;
};

TEST(HeaderWords, StrongestRole) {
    const RoleCase cases[] = {
        {"該当提言", kRecommendation},
        {"該当する提言", kRecommendation},
        {"提言番号", kRecommendation},
        {"対応する提言", kRecommendation},
        {"取組方針", kPolicy},
        {"取り組み方針", kPolicy},
        {"基本施策", kPolicy},
        {"施策の方向性", kPolicy},
        {"課題に対する取組方針", kPolicy},
        {"具体的な取組内容（想定を含む）", kMeasure},
        {"具体的な取組内容", kMeasure},
        {"主な取組", kMeasure},
        {"取組事項", kMeasure},
        {"具体的な施策", kMeasure},  // 施策 alone is the policy
        {"事業名", kMeasure},
        {"実施状況", kProgress},
        {"令和３年度の取組状況", kProgress},
        {"Ｒ２年度実績", kProgress},
        {"これまでの実績", kProgress},
        {"令和２年度末時点における進捗状況", kProgress},
        {"進捗状況及び課題", kProgress},
        {"区分", kCategory},
        {"【区分】", kCategory},
        {"進捗区分", kCategory},
        {"区分（Ａ～Ｄ）", kCategory},
        {"自己評価", kCategory},
        {"担当部", kDepartments},
        {"担当部局名", kDepartments},
        {"所管課", kDepartments},
        {"推進担当課", kDepartments},
    };
    for (const RoleCase& test : cases) {
        const auto candidates = testing::built_in_lexicon().headers.match(test.header);
        ASSERT_FALSE(candidates.empty()) << test.header;
        EXPECT_EQ(candidates.front().role, test.role) << test.header;
    }
}

TEST(HeaderWords, OtherColumns) {
    for (const std::string header :
         {"備考", "令和３年度の予定", "今後の予定", "評価の理由", "予算額", "事業費", "課題",
          "提言を受けて具体的に進めている取組の中でも特に重要な施策", ""}) {
        EXPECT_TRUE(testing::built_in_lexicon().headers.match(header).empty()) << header;
    }
}

TEST(HeaderWords, SurerWordIsStronger) {
    EXPECT_GT(testing::built_in_lexicon().headers.match("具体的な取組内容")[0].strength,
              testing::built_in_lexicon().headers.match("取組")[0].strength);
    EXPECT_GT(testing::built_in_lexicon().headers.match("取組内容")[0].strength,
              testing::built_in_lexicon().headers.match("令和３年度の取組内容")[0].strength);
    EXPECT_EQ(testing::built_in_lexicon().headers.match("実施状況")[0].strength,
              testing::built_in_lexicon().headers.match("令和３年度の実施状況")[0].strength);
}

struct FlagCase {
    std::string header;
    bool expected;
};

TEST(HeaderWords, NumbersPeriodsAndOutlooks) {
    for (const FlagCase& test :
         {FlagCase{"番号", true}, {"No.", true}, {"№", true}, {"", true}, {"備考", false}})
        EXPECT_EQ(is_number_header(test.header), test.expected) << test.header;
    for (const FlagCase& test : {FlagCase{"令和２年度", true},
                                 {"上半期", true},
                                 {"令和３年度予定", true},
                                 {"市場課", false},
                                 {"", false}})
        EXPECT_EQ(is_period_header(test.header), test.expected) << test.header;
    for (const FlagCase& test : {FlagCase{"今後の取組", true}, {"次年度計画", true}, {"令和２年度", false}})
        EXPECT_EQ(testing::built_in_lexicon().headers.is_outlook(test.header), test.expected) << test.header;
}

}  // namespace
}  // namespace torikumi
