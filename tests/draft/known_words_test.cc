// Tests known_words.cc and remarks.cc.

#include "pipeline/draft/known_words.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "pipeline/draft/remarks.h"

namespace torikumi {
namespace {

constexpr auto kBodies = std::to_array<std::string_view>({"委員会", "会"});

TEST(KnownWords, AreTakenInTheirOrder) {
    EXPECT_EQ(known_word_at_end("水防委員会", kBodies), "委員会");
    EXPECT_EQ(known_word_at_end("水防総会", kBodies), "会");
    EXPECT_EQ(known_word_at_end("会の水防", kBodies), "");
    EXPECT_EQ(known_word_at_start("委員会の会", kBodies), "委員会");
    EXPECT_EQ(without_known_end("水防委員会", kBodies), "水防");
    EXPECT_TRUE(holds_known_word("総会の席", kBodies));
    EXPECT_FALSE(holds_known_word("水防", kBodies));
    EXPECT_TRUE(is_known_word("会", kBodies));
    EXPECT_FALSE(is_known_word("総会", kBodies));
}

TEST(KnownWords, AreTakenFromALine) {
    LineCursor cursor("委員会会で");
    EXPECT_TRUE(take_word(cursor, kBodies));
    EXPECT_TRUE(take_word(cursor, kBodies));
    EXPECT_FALSE(take_word(cursor, kBodies));
    EXPECT_EQ(cursor.rest(), "で");
}

TEST(KnownWords, LoseOneBracketAtEitherEnd) {
    const struct {
        std::string_view words;
        std::string_view bare;
    } cases[] = {
        {"【凡例】", "凡例"},   {"凡例", "凡例"}, {"（凡例", "凡例"}, {"凡例)", "凡例"},
        {"((凡例))", "(凡例)"}, {"【", ""},       {"", ""},
    };
    for (const auto& test : cases) EXPECT_EQ(without_brackets(test.words), test.bare) << test.words;
}

TEST(KnownWords, StandInAChainWithLittleBetween) {
    static constexpr auto kPlaces = std::to_array<std::string_view>({"次の", "以下の"});
    static constexpr auto kCodes = std::to_array<std::string_view>({"区分", "記号"});
    static constexpr auto kVerbs = std::to_array<std::string_view>({"表す"});
    static constexpr ChainedWord kChain[] = {{kPlaces}, {kCodes, 2}, {kVerbs, 1}};
    const struct {
        std::string_view text;
        bool holds;
    } cases[] = {
        {"状況は次の区分で表す。", true},
        {"次の区分表す", true},
        {"次の四つ区分で表す", true},
        {"次の四つの区分で表す", false},
        {"次の区分により表す", false},
        {"区分は次の表す", false},
        // Not the nearest word, but one that the chain goes on from.
        {"次の区分記号で表す", true},
        {"次の次の四つ区分で表す", true},
        {"", false},
    };
    for (const auto& test : cases) EXPECT_EQ(holds_chain(test.text, kChain), test.holds) << test.text;
}

TEST(Remarks, AreTakenOff) {
    const struct {
        std::string_view words;
        std::string_view plain;
    } cases[] = {
        {"担当部", "担当部"},         {"担当部（課）", "担当部"},   {"【区分】", "区分"},
        {"（仮称）区分(案)", "区分"}, {"担当部（課", "担当部（課"}, {"担当部（課)", "担当部（課)"},
        {"【区分（評価）】", "区分"}, {"区分［評価］欄", "区分欄"}, {"（区分）", ""},
    };
    for (const auto& test : cases) EXPECT_EQ(without_remarks(test.words), test.plain) << test.words;
}

}  // namespace
}  // namespace torikumi
