// Tests pipeline/plan/value_plan.cc and value_sections.cc.

#include "pipeline/plan/value_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/plan/valued.h"

namespace torikumi {
namespace {

using testing::DraftBuilder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::value;
using testing::Valued;

Source lines(int first, int last) {
    return {std::nullopt, std::nullopt, LineRange{first, last}};
}

DraftBuilder flood_plan() {
    DraftBuilder builder;
    builder.section("（２）", "水害に備える\n町づくり")
        .recommendation("①", "水位の知らせ方を改めること\nについて")
        .recommendation("②", "避難所の運営")
        .policy("ア", "　水位を早く知らせ、\n逃げ遅れを防ぐ。", "①②")
        .measure("(ｱ)", "　水位計を３基置く。【新規】")
        .progress("　令和２年４月に２基を置いた。\n　残る１基は秋に置く。", "Ａ")
        .progress("【再掲】", "Ｂ")
        .departments("土）河川課\n防）危機管理室（夜間は当直）")
        .measure("(ｲ)", "　川の様子をＷＥＢで見せる。")
        .progress("", "Ｃ")
        .same_departments()
        .policy("イ", "避難所を整える。", "－")
        .measure("(ｱ)", "毛布を備える。")
        .progress("倉庫に備えた。", "Ａ");
    return builder;
}

TEST(ValuePlan, BuildsTheTree) {
    const Valued valued = value(flood_plan());
    ASSERT_EQ(valued.plan.sections.size(), 1u);
    const Section& section = valued.plan.sections[0];
    EXPECT_EQ(section.id, "2");
    EXPECT_EQ(section.number, 2);
    EXPECT_EQ(section.title, "水害に備える町づくり");
    EXPECT_EQ(section.source, (Sources{lines(1, 3)}));

    ASSERT_EQ(section.recommendations.size(), 2u);
    EXPECT_EQ(section.recommendations[0],
              (Recommendation{"2-①", 1, "①", "水位の知らせ方を改めることについて", {lines(4, 6)}}));

    ASSERT_EQ(section.policies.size(), 2u);
    const Policy& policy = section.policies[0];
    EXPECT_EQ(policy.id, "2-ア");
    EXPECT_EQ(policy.mark, "ア");
    EXPECT_EQ(policy.text, "水位を早く知らせ、逃げ遅れを防ぐ。");
    EXPECT_THAT(policy.recommendations, ElementsAre(1, 2));
    EXPECT_THAT(section.policies[1].recommendations, IsEmpty());
    EXPECT_EQ(section.policies[1].number, 2);

    ASSERT_EQ(policy.measures.size(), 2u);
    const Measure& measure = policy.measures[0];
    EXPECT_EQ(measure.id, "2-ア-ア");
    EXPECT_EQ(measure.mark, "(ア)");
    EXPECT_EQ(measure.text, "水位計を3基置く。");
    EXPECT_THAT(measure.tags, ElementsAre("新規"));
    ASSERT_EQ(measure.progress.size(), 2u);
    EXPECT_EQ(measure.progress[0].text, "令和2年4月に2基を置いた。\n残る1基は秋に置く。");
    EXPECT_EQ(measure.progress[0].category, "A");
    EXPECT_EQ(measure.departments, policy.measures[1].departments);
    EXPECT_THAT(measure.departments, ElementsAre(Department{"土", "河川課", std::nullopt},
                                                 Department{"防", "危機管理室", "夜間は当直"}));
    EXPECT_EQ(policy.measures[1].id, "2-ア-イ");
    EXPECT_EQ(policy.measures[1].number, 2);
    EXPECT_EQ(section.policies[1].measures[0].id, "2-イ-ア");
    EXPECT_THAT(valued.codes(), IsEmpty());
}

TEST(ValuePlan, TakesTheLegendOfTheProfileWhereNoneIsPrinted) {
    Profile profile = built_in_profile();
    profile.categories.legend = {{"A", "済んだ"}, {"B", "続く"}, {"C", "始まらない"}};
    const Valued assumed = value(flood_plan(), profile);
    EXPECT_EQ(assumed.plan.document.categories, profile.categories.legend);
    EXPECT_THAT(assumed.codes(), ElementsAre(DiagnosticCode::kLegendAssumed));

    DraftBuilder printed = flood_plan();
    printed.draft.head.legend = {printed.print("Ａ：終えた")};
    const Valued own = value(printed, profile);
    EXPECT_EQ(own.plan.document.categories, (std::vector<Category>{{"A", "終えた"}}));
    EXPECT_THAT(own.codes(), IsEmpty());
}

TEST(ValuePlan, CountsEveryCharacterOnce) {
    const Valued valued = value(flood_plan());
    EXPECT_GT(valued.account.input, 100u);
    EXPECT_EQ(valued.account.fields, valued.account.input);
    EXPECT_TRUE(valued.account.balanced());
}

TEST(ValuePlan, BlankProgressIsNullAndKeepsItsTag) {
    const Valued valued = value(flood_plan());
    EXPECT_EQ(valued.measure().progress[1].text, std::nullopt);
    EXPECT_THAT(valued.measure().progress[1].tags, ElementsAre("再掲"));
    EXPECT_EQ(valued.measure().progress[1].category, "B");
    EXPECT_EQ(valued.policy().measures[1].progress[0].text, std::nullopt);
}

TEST(ValuePlan, BlankRowStandsWhereItsMeasureDoes) {
    DraftBuilder builder;
    builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)", "取組").progress("", "");
    const Valued valued = value(builder);
    EXPECT_EQ(valued.measure().progress[0].source, valued.measure().source);
}

// Marks.

struct MarkCase {
    std::string_view mark_cell;
    std::string_view text_cell;
    std::optional<std::string> mark;
    std::string id;
    std::string text;
};

TEST(ValuePlan, ItemStandsWhereAnythingOfItIsPrinted) {
    DraftBuilder builder;
    builder.section("", "").policy("", "").measure("", "").progress("", "").departments("土）河川課");
    builder.section("", "").policy("", "", "①");
    builder.section("", "").recommendation("①", "堤防");
    const std::vector<Section> sections = value(builder).plan.sections;
    ASSERT_EQ(sections.size(), 3u);
    const Measure& measure = sections[0].policies.at(0).measures.at(0);
    EXPECT_EQ(measure.source, (Sources{lines(1, 1)}));
    EXPECT_EQ(measure.progress.at(0).source, measure.source);
    EXPECT_EQ(sections[0].source, measure.source);
    EXPECT_EQ(sections[1].policies.at(0).source, (Sources{lines(2, 2)}));
    EXPECT_EQ(sections[2].source, (Sources{lines(3, 4)}));
}

TEST(ValuePlan, FindsTheMarkInItsCellOrAtTheTextsBeginning) {
    const MarkCase cases[] = {
        {"(ｳ)", "橋を直す。", "(ウ)", "1-ア-ウ", "橋を直す。"},
        {"（ウ）", "橋を直す。", "(ウ)", "1-ア-ウ", "橋を直す。"},
        {"③", "橋を直す。", "③", "1-ア-③", "橋を直す。"},
        {"３．", "橋を直す。", "3.", "1-ア-3", "橋を直す。"},
        {"", "(ｳ)　橋を直す。", "(ウ)", "1-ア-ウ", "橋を直す。"},
        {"", "　ウ　橋を\n直す。", "ウ", "1-ア-ウ", "橋を直す。"},
        {"(ｳ)　橋を直す。", "", "(ウ)", "1-ア-ウ", "橋を直す。"},
        {"", "橋を直す。", std::nullopt, "1-ア-1", "橋を直す。"},
        // ウォーキング begins with ウ, but not with a mark.
        {"", "ウォーキングの会を開く。", std::nullopt, "1-ア-1", "ウォーキングの会を開く。"},
        // A list inside the text.
        {"", "①橋を直す。\n②道を直す。", std::nullopt, "1-ア-1", "①橋を直す。\n②道を直す。"},
    };
    for (const MarkCase& each : cases) {
        DraftBuilder builder;
        builder.section("(1)", "章").policy("ア", "方針").measure(each.mark_cell, each.text_cell);
        const Valued valued = value(builder);
        EXPECT_EQ(valued.measure().mark, each.mark) << each.mark_cell << each.text_cell;
        EXPECT_EQ(valued.measure().id, each.id) << each.mark_cell << each.text_cell;
        EXPECT_EQ(valued.measure().text, each.text) << each.mark_cell << each.text_cell;
        EXPECT_TRUE(valued.account.balanced()) << each.mark_cell << each.text_cell;
        EXPECT_THAT(valued.unplaced(), IsEmpty()) << each.mark_cell << each.text_cell;
    }
}

TEST(ValuePlan, TagBesideTheMarkIsATagOfTheText) {
    DraftBuilder builder;
    builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)\n【拡充】", "橋を直す。");
    const Valued valued = value(builder);
    EXPECT_THAT(valued.measure().tags, ElementsAre("拡充"));
    EXPECT_EQ(valued.measure().text, "橋を直す。");
    EXPECT_TRUE(valued.account.balanced());
}

TEST(ValuePlan, WordsBesideTheMarkAreSetAside) {
    DraftBuilder builder;
    builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)\n別表", "橋を直す。");
    const Valued valued = value(builder);
    EXPECT_EQ(valued.measure().mark, "(ア)");
    EXPECT_THAT(valued.unplaced(), ElementsAre("別表"));
    EXPECT_THAT(valued.codes(), ElementsAre(DiagnosticCode::kUnplacedText));
    EXPECT_TRUE(valued.account.balanced());
}

TEST(ValuePlan, IdsAreUnique) {
    DraftBuilder builder;
    builder.section("(1)", "章")
        .policy("ア", "方針")
        .measure("(ｱ)", "一")
        .measure("(ｱ)", "二")
        .measure("(ｱ)", "三")
        .policy("ア", "別の方針")
        .measure("(ｱ)", "四");
    builder.section("(1)", "同じ番号の章").policy("ア", "方針").measure("", "五");
    const Valued valued = value(builder);
    std::vector<std::string> ids;
    for (const Section& section : valued.plan.sections) {
        ids.push_back(section.id);
        for (const Policy& policy : section.policies) {
            ids.push_back(policy.id);
            for (const Measure& measure : policy.measures) ids.push_back(measure.id);
        }
    }
    EXPECT_THAT(ids, ElementsAre("1", "1-ア", "1-ア-ア", "1-ア-ア#2", "1-ア-ア#3", "1-ア#2", "1-ア#2-ア",
                                 "1#2", "1#2-ア", "1#2-ア-1"));
}

TEST(ValuePlan, SectionWithoutNumberFollowsTheOneBefore) {
    DraftBuilder builder;
    builder.section("(3)", "甲").section("", "乙").section("５　丙", "");
    const Valued valued = value(builder);
    EXPECT_EQ(valued.plan.sections[1].number, 4);
    EXPECT_EQ(valued.plan.sections[1].id, "4");
    EXPECT_EQ(valued.plan.sections[2].number, 5);
    EXPECT_EQ(valued.plan.sections[2].title, "丙");
    ASSERT_THAT(valued.codes(), ElementsAre(DiagnosticCode::kMarkMissing));
    EXPECT_EQ(valued.diagnostics[0].pointer, "/sections/1");
    EXPECT_THAT(valued.diagnostics[0].message, HasSubstr("「乙」"));
}

TEST(ValuePlan, NumberOfATitleStaysApartFromItsWords) {
    const std::pair<std::string_view, std::string> cases[] = {
        {"一　水害", "一 水害"},
        {"提言１　水害", "提言1 水害"},
        {"第２章 水害", "第2章 水害"},
        {"令和６ 年度の水害", "令和6年度の水害"},
        {"水　害", "水害"},
    };
    for (const auto& [printed, title] : cases) {
        DraftBuilder builder;
        builder.section("", printed);
        const Valued valued = value(builder);
        EXPECT_EQ(valued.plan.sections[0].title, title);
        EXPECT_TRUE(valued.account.balanced()) << printed;
    }
}

TEST(ValuePlan, SectionsWithoutNumbersGiveOneDiagnostic) {
    DraftBuilder builder;
    builder.section("", "甲").section("", "乙").section("", "丙");
    const Valued valued = value(builder);
    EXPECT_EQ(valued.plan.sections[2].id, "3");
    ASSERT_THAT(valued.codes(), ElementsAre(DiagnosticCode::kMarkMissing));
    EXPECT_EQ(valued.diagnostics[0].pointer, "/sections");
}

TEST(ValuePlan, OnlySectionNeedsNoNumber) {
    DraftBuilder builder;
    builder.section("", "章").policy("ア", "方針");
    const Valued valued = value(builder);
    EXPECT_EQ(valued.plan.sections[0].id, "1");
    EXPECT_THAT(valued.codes(), IsEmpty());
}

// Diagnostics.

TEST(ValuePlan, GuessesBecomeDiagnostics) {
    DraftBuilder builder;
    builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)", "取組").measure("(ｲ)", "別の取組");
    builder.last_measure().guesses.push_back(
        {DiagnosticCode::kInferredDepartments, 0.714, "the cell stands after two rows"});
    builder.last_policy().guesses.push_back({DiagnosticCode::kInferredPolicyText, 0.5, "alike"});
    builder.last_section().guesses.push_back({DiagnosticCode::kInferredSectionTitle, 0.9, "only line left"});
    const Valued valued = value(builder);

    ASSERT_THAT(valued.codes(),
                ElementsAre(DiagnosticCode::kInferredDepartments, DiagnosticCode::kInferredPolicyText,
                            DiagnosticCode::kInferredSectionTitle));
    EXPECT_EQ(valued.diagnostics[0].message,
              "departments inferred (confidence 0.71): the cell stands after two rows");
    EXPECT_EQ(valued.diagnostics[0].pointer, "/sections/0/policies/0/measures/1");
    EXPECT_EQ(valued.diagnostics[0].source, valued.policy().measures[1].source);
    EXPECT_EQ(valued.diagnostics[1].pointer, "/sections/0/policies/0");
    EXPECT_EQ(valued.diagnostics[1].message, "policy text inferred (confidence 0.50): alike");
    EXPECT_EQ(valued.diagnostics[2].pointer, "/sections/0");
}

TEST(ValuePlan, UnplacedPiecesGiveOneDiagnostic) {
    DraftBuilder builder;
    builder.draft.unplaced = {builder.print("欄外の書き込み"), builder.print("別の一行")};
    const Valued valued = value(builder);
    EXPECT_THAT(valued.unplaced(), ElementsAre("欄外の書き込み", "別の一行"));
    ASSERT_THAT(valued.codes(), ElementsAre(DiagnosticCode::kUnplacedText));
    EXPECT_EQ(valued.diagnostics[0].severity, Severity::kWarning);
    EXPECT_EQ(valued.diagnostics[0].pointer, "/unplaced");
    EXPECT_THAT(valued.diagnostics[0].message, HasSubstr("11 characters in 2 pieces"));
    EXPECT_THAT(valued.diagnostics[0].message, HasSubstr("「欄外の書き込み」"));
}

TEST(ValuePlan, TextThatNoDraftHoldsIsLost) {
    DraftBuilder builder;
    builder.section("(1)", "章");
    builder.print("忘れた行");
    const Valued valued = value(builder);
    EXPECT_EQ(valued.account.lost(), 4u);
    ASSERT_THAT(valued.codes(), ElementsAre(DiagnosticCode::kLostText));
    EXPECT_EQ(valued.diagnostics[0].severity, Severity::kError);
    EXPECT_THAT(valued.diagnostics[0].message, HasSubstr("4 of 8 characters"));
    EXPECT_THAT(valued.diagnostics[0].message, HasSubstr("「忘れた行」"));
    EXPECT_EQ(valued.diagnostics[0].source, (Sources{lines(3, 3)}));
}

TEST(ValuePlan, TextThatTwoItemsHoldIsAnError) {
    DraftBuilder builder;
    builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)", "取組");
    builder.last_policy().measures.push_back(builder.last_measure());
    const Valued valued = value(builder);
    EXPECT_EQ(valued.account.twice, 5u);
    ASSERT_THAT(valued.codes(), ElementsAre(DiagnosticCode::kLostText));
    EXPECT_THAT(valued.diagnostics[0].message, HasSubstr("5 stand in it twice; twice: 「(ｱ)取組」"));
    EXPECT_EQ(valued.diagnostics[0].source, (Sources{lines(5, 6)}));
}

}  // namespace
}  // namespace torikumi
