// Tests pipeline/dump/read_blocks.

#include "pipeline/dump/read_blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>

#include "tests/support/built_in_lexicon.h"
#include "tests/support/draft_dump.h"
#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

const std::string kHead =
    "海辺の取組方針について\n\n資料３\n\nＲ3.6.1　海辺づくり会議\n\n"
    "Ａ：終えた項目\nＢ：始めた項目\nＣ：これからの項目\n\n"
    "※港）とある担当は港湾の部署を表す。\n\n";

/// A section with its numbers and rows; what follows was printed late.
const std::string kRows =
    "(1)\n\n①\n②\n\n該当\n提言 実施状況 区分 担当部\n\n"
    "(ｱ)\n　灯台の電球を明るいものに替える。\n\n　令和３年に灯台の電球を替えた。\n\nＡ\n\n"
    "　灯台の窓を拭いた。\n\nＡ\n\n"
    "　灯台の階段に手すりを付ける。\n\nＣ\n\n"
    "(ｳ)\n　灯台の見学の日を設ける。\n\n　見学の日を月に一度とした。\n\nＢ 港）灯台係\n\n"
    "(ｱ)\n　花壇に季節の苗を植える。\n\n　花壇に苗を百株植えた。\n\nＢ\n\n";

/// Each of these stood in a block of its own.
const std::vector<std::string> kLate = {
    "(ｲ)\n　灯台の窓と階段を手入れする。\n\n",  "ア①\n　灯台の明かりを守る。\n\n",
    "イ②\n　海辺の花壇を広げる。\n\n",          "海辺の憩いの場\n\n",
    "海辺の花壇の充実\n灯台の明かりの維持\n\n",
};

const std::string kSectionTwo =
    "(2)　桟橋の安全\n① 桟橋の板の点検\n\n実施状況 区分 担当部\n\n"
    "ア①\n　桟橋の板を見回る。\n(ｱ)\n　毎朝の見回りを行う。【新規】\n\n　始めた。\n\nＡ 港）桟橋課\n\n- 1 "
    "-\n";

const std::string kPlan =
    "title 海辺の取組方針について\n"
    "label 資料３\n"
    "imprint Ｒ3.6.1　海辺づくり会議\n"
    "note ※港）とある担当は港湾の部署を表す。\n"
    "legend Ａ：終えた項目\n"
    "legend Ｂ：始めた項目\n"
    "legend Ｃ：これからの項目\n"
    "section (1) 海辺の憩いの場\n"
    "  ① 灯台の明かりの維持\n"
    "  ② 海辺の花壇の充実\n"
    "  policy ア 　灯台の明かりを守る。 <①>\n"
    "    measure (ｱ) 　灯台の電球を明るいものに替える。\n"
    "      progress Ａ 　令和３年に灯台の電球を替えた。\n"
    "    measure (ｲ) 　灯台の窓と階段を手入れする。\n"
    "      progress Ａ 　灯台の窓を拭いた。\n"
    "      progress Ｃ 　灯台の階段に手すりを付ける。\n"
    "    measure (ｳ) 　灯台の見学の日を設ける。 {港）灯台係}\n"
    "      progress Ｂ 　見学の日を月に一度とした。\n"
    "  policy イ 　海辺の花壇を広げる。 <②>\n"
    "    measure (ｱ) 　花壇に季節の苗を植える。\n"
    "      progress Ｂ 　花壇に苗を百株植えた。\n"
    "section (2) 桟橋の安全\n"
    "  ① 桟橋の板の点検\n"
    "  policy ア 　桟橋の板を見回る。 <①>\n"
    "    measure (ｱ) 　毎朝の見回りを行う。【新規】 {港）桟橋課}\n"
    "      progress Ａ 　始めた。\n";

/// As word processors and browsers print a table: row by row, without blank lines or with meaningless ones.
const std::string kRowDump =
    "海辺の取組方針について\n(1)　海辺の憩いの場\n①　灯台の明かりの維持\n②　海辺の花壇の充実\n該当\n提言 "
    "取組方針 取組内容 "
    "実施状況 区分 担当部\n"
    "① ア\n灯台の明かりを\n\n守る。\n(ｱ) 灯台の電球を明るい\nものに替える。\n令和３年に灯台の電球を替えた。 "
    "Ａ\n港）灯台課\n"
    "窓を拭いた。 Ｂ\n\n(ｲ) 見学の日を設ける。 Ｃ\n"
    "② イ\n花壇を広げる。\n(ｱ) 苗を植える。\n春に苗を植えた。 Ａ 緑）公園課\n(ｲ) 水をやる。 Ｃ\n";

PlanDraft read(const std::string& dump) {
    const TextContent content = testing::read_dump(dump);
    Diagnostics diagnostics;
    return read_blocks(content.blocks, content.characters, testing::built_in_lexicon(), diagnostics);
}

std::string dump_in_order(const std::vector<std::size_t>& order) {
    std::string dump = kHead + kRows;
    for (const std::size_t i : order) dump += kLate[i];
    return dump + kSectionTwo;
}

TEST(ReadBlocks, APlanWithLateCells) {
    EXPECT_EQ(testing::dump_draft(read(dump_in_order({0, 1, 2, 3, 4}))), kPlan);
}

TEST(ReadBlocks, HeadersAndPageNumbersAreFurniture) {
    EXPECT_EQ(testing::show_lines(read(dump_in_order({0, 1, 2, 3, 4})).furniture),
              "該当⏎提言 実施状況 区分 担当部⏎実施状況 区分 担当部⏎- 1 -");
}

TEST(ReadBlocks, LateCellsInAnyOrderGiveTheSamePlan) {
    std::vector<std::size_t> order = {0, 1, 2, 3, 4};
    while (std::ranges::next_permutation(order).found)
        EXPECT_EQ(testing::dump_draft(read(dump_in_order(order))), kPlan)
            << dump_in_order(order).substr(kHead.size() + kRows.size());
}

/// As a program prints it that puts no blank lines between cells.
std::string without_blank_lines(std::string dump) {
    for (std::size_t at = dump.find("\n\n"); at != dump.npos; at = dump.find("\n\n", at)) dump.erase(at, 1);
    return dump;
}

TEST(ReadBlocks, LateCellsWithoutBlankLinesBetweenThem) {
    EXPECT_EQ(testing::dump_draft(read(without_blank_lines(dump_in_order({4, 0, 3, 1, 2})))), kPlan);
}

TEST(ReadBlocks, EachCharacterStandsInOnePlace) {
    const std::string dumps[] = {
        dump_in_order({4, 2, 0, 3, 1}),
        kHead + kRows + kSectionTwo,
        kHead + kRows +
            "※追って見直す。\n\n港）水先課\n\n緑）公園課\n\n⑤\n\nキ\n\n(ｹ)"
            "\n\n　余りの文である。\n\n余り\n\n" +
            kSectionTwo,
        kRows + kLate[4] + "\f" + kRows + kLate[0],
        kRowDump,
        without_blank_lines(dump_in_order({4, 2, 0, 3, 1})),
    };
    for (const std::string& dump : dumps) {
        const TextContent content = testing::read_dump(dump);
        Diagnostics diagnostics;
        const auto places = testing::count_places(
            read_blocks(content.blocks, content.characters, testing::built_in_lexicon(), diagnostics));
        std::string lost;
        for (CharacterId id = 0; id < content.characters.size(); ++id) {
            if (!is_counted(content.characters.code_points[id])) continue;
            const auto found = places.find(id);
            if (found == places.end() || found->second != 1)
                append_utf8(lost, content.characters.code_points[id]);
        }
        EXPECT_EQ(lost, "") << dump;
    }
}

TEST(ReadBlocks, WhatFindsNoPlaceIsKept) {
    const PlanDraft draft = read(kHead + kRows + "　余りの文である。\n\n" + kLate[0] + kLate[1] + kLate[2] +
                                 kLate[3] + kLate[4] + kSectionTwo);
    ASSERT_EQ(draft.unplaced.size(), 1U);
    EXPECT_EQ(testing::show_lines(draft.unplaced.front()), "　余りの文である。");
}

TEST(ReadBlocks, InferredTextsAreMarkedAsGuesses) {
    const PlanDraft draft = read(dump_in_order({0, 1, 2, 3, 4}));
    for (const Guess& guess : draft.sections[1].guesses) ADD_FAILURE() << guess.reason;
    EXPECT_TRUE(draft.sections[1].policies[0].guesses.empty()) << "nothing of section 2 was late";
    EXPECT_TRUE(draft.sections[1].policies[0].measures[0].guesses.empty());
    // Without a late (ｲ) the text of the rows between (ｱ) and (ｳ) is missing, which is never certain.
    const PlanDraft without = read(kHead + kRows + kLate[1] + kLate[2] + kLate[3] + kLate[4] + kSectionTwo);
    const std::vector<Guess>& guesses = without.sections[0].policies[0].measures[1].guesses;
    EXPECT_TRUE(std::ranges::any_of(guesses, [](const Guess& guess) {
        return guess.code == DiagnosticCode::kInferredMeasureText && guess.confidence == 0;
    }));
}

TEST(ReadBlocks, APlanRowByRow) {
    EXPECT_EQ(testing::dump_draft(read(kRowDump)),
              "title 海辺の取組方針について\n"
              "section (1) 海辺の憩いの場\n"
              "  ① 　灯台の明かりの維持\n"
              "  ② 　海辺の花壇の充実\n"
              "  policy ア 灯台の明かりを⏎守る。 <①>\n"
              "    measure (ｱ) 灯台の電球を明るい⏎ものに替える。 {港）灯台課}\n"
              "      progress Ａ 令和３年に灯台の電球を替えた。\n"
              "      progress Ｂ 窓を拭いた。\n"
              "    measure (ｲ) 見学の日を設ける。 {港）灯台課}\n"
              "      progress Ｃ\n"
              "  policy イ 花壇を広げる。 <②>\n"
              "    measure (ｱ) 苗を植える。 {緑）公園課}\n"
              "      progress Ａ 春に苗を植えた。\n"
              "    measure (ｲ) 水をやる。 {緑）公園課}\n"
              "      progress Ｃ\n");
}

TEST(ReadBlocks, DepartmentsOfTheMeasureAboveAreAGuess) {
    const PlanDraft draft = read(kRowDump);
    const auto codes = [&](std::size_t measure) {
        std::vector<DiagnosticCode> found;
        for (const Guess& guess : draft.sections[0].policies[0].measures[measure].guesses)
            found.push_back(guess.code);
        return found;
    };
    EXPECT_EQ(std::ranges::count(codes(0), DiagnosticCode::kInferredDepartments), 0);
    EXPECT_EQ(std::ranges::count(codes(1), DiagnosticCode::kInferredDepartments), 1);
}

TEST(ReadBlocks, APlanOfOneSectionWithoutNumber) {
    EXPECT_EQ(
        testing::dump_draft(read("桟橋の取組方針\n\n実施状況 区分 担当部\n\nア\n　桟橋の板を見回る。\n(ｱ)\n"
                                 "　毎朝の見回りを行う。\n\n　始めた。\n\nＡ 港）桟橋課\n")),
        "title 桟橋の取組方針\n"
        "section\n"
        "  policy ア 　桟橋の板を見回る。\n"
        "    measure (ｱ) 　毎朝の見回りを行う。 {港）桟橋課}\n"
        "      progress Ａ 　始めた。\n");
}

TEST(ReadBlocks, ATextWithoutPlanIsRefused) {
    const std::string dumps[] = {
        "桟橋の案内\n\n　桟橋は朝から開いている。\n", "(1)　桟橋\n\n　桟橋は朝から開いている。\n",
        "(1)　桟橋\n\n実施状況 区分 担当部\n\nＡ\n\nＢ\n",  // a table without marks
    };
    for (const std::string& dump : dumps) {
        try {
            read(dump);
            ADD_FAILURE() << "was read as a plan: " << dump;
        } catch (const DocumentError& error) {
            EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kNoPlanFound) << dump;
            EXPECT_NE(error.diagnostic().message.find("取組方針"), std::string::npos)
                << "says what a plan holds";
        }
    }
}

TEST(ReadBlocks, TakeTimeInProportionToTheMarks) {
    std::string dump = "(1)　花壇\n提言 取組方針 取組内容 実施状況 区分 担当部\n";
    for (int i = 0; i < 40'000; ++i) dump += "(ｱ) ";
    const auto content = testing::read_dump(dump + "Ａ\n");
    Diagnostics diagnostics;
    const std::clock_t start = std::clock();
    read_blocks(content.blocks, content.characters, testing::built_in_lexicon(), diagnostics);
    EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 5);  // squared, ten times that
}

/// Whose marks are １ or stand over the tables says nothing about the cells of a dump.
TEST(ReadBlocksOfAnotherKind, AreRefusedWithWhatToDo) {
    Profile profile = built_in_profile();
    profile.levels.measures.marks = {{MarkStyle::kParenNumber}};
    const auto content =
        testing::read_dump("(1)　花壇\n取組内容 実施状況 区分\n（１） 植える。 植えた。 Ａ\n");
    Diagnostics diagnostics;
    try {
        read_blocks(content.blocks, content.characters, Lexicon(profile), diagnostics);
        ADD_FAILURE() << "a plan was read";
    } catch (const DocumentError& error) {
        EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kNoPlanFound);
        EXPECT_THAT(error.what(),
                    ::testing::HasSubstr("the profile says other ones; convert the PDF itself"));
    }
}

}  // namespace
}  // namespace torikumi
