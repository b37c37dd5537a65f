// Tests pipeline/plan/take_cells.cc and value_sections.cc: the cells beside the texts.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/plan/valued.h"

namespace torikumi {
namespace {

using testing::DraftBuilder;
using ::testing::ElementsAre;
using testing::value;
using testing::Valued;

TEST(ValueCells, NoteInsideATagIsSetAside) {
    struct Case {
        std::string_view text;
        std::vector<std::string> tags;
        std::vector<std::string> unplaced;
    };
    const Case cases[] = {
        {"橋を直す。【再掲】", {"再掲"}, {}},
        {"【新規】【重点】橋を直す。", {"新規", "重点"}, {}},
        {"橋を直す。【新規・拡充】", {"新規", "拡充"}, {}},
        {"橋を直す。【再掲　１－ア】", {"再掲"}, {"【1－ア】"}},
    };
    for (const Case& each : cases) {
        DraftBuilder builder;
        builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)", each.text);
        const Valued valued = value(builder);
        EXPECT_EQ(valued.measure().text, "橋を直す。") << each.text;
        EXPECT_EQ(valued.measure().tags, each.tags) << each.text;
        EXPECT_EQ(valued.unplaced(), each.unplaced) << each.text;
        EXPECT_TRUE(valued.account.balanced()) << each.text;
    }
}

TEST(ValueCells, TakesASmallLetterForACapitalWhereTheLegendHasNoSmallOnes) {
    for (const bool in_legend : {true, false}) {
        DraftBuilder builder;
        builder.draft.head.legend = {builder.print(in_legend ? "ａ：植えた木" : "Ａ：植えた木")};
        builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)", "木").progress("", "ａ");
        EXPECT_EQ(value(builder).measure().progress.at(0).category, in_legend ? "a" : "A");
    }
}

TEST(ValueCells, TakesADashForACodeWhereTheLegendSaysSo) {
    for (const bool in_legend : {true, false}) {
        DraftBuilder builder;
        builder.draft.head.legend = {builder.print("Ａ：植えた木")};
        if (in_legend) builder.draft.head.legend.push_back(builder.print("―：枯れた木"));
        builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)", "木").progress("", "―");
        const Valued valued = value(builder);
        EXPECT_EQ(valued.measure().progress.at(0).category, in_legend ? std::optional("―") : std::nullopt);
        EXPECT_TRUE(valued.unplaced().empty());
        EXPECT_TRUE(valued.account.balanced());
    }
}

TEST(ValueCells, ReadsCategoryCells) {
    struct Case {
        std::string_view cell;
        std::optional<std::string> code;
        std::vector<std::string> unplaced;
        bool unclear = false;
    };
    const Case cases[] = {
        {"Ａ", "A", {}},
        {"　Ｂ　", "B", {}},
        {"◎", "◎", {}},
        {"〇", "○", {}},
        {"２", "2", {}},
        {"", std::nullopt, {}},
        {"Ａ\nＢ", "A", {"B"}, true},
        {"Ａ（継続）", "A", {"（継続）"}, true},
        {"ＤＸ", std::nullopt, {"DX"}},
        {"３月", std::nullopt, {"3月"}},
        {"検討中", std::nullopt, {"検討中"}},
        {"ａ", "A", {}},
        {"b", "B", {}},
        {"Ａ→Ｂ", "A→B", {}, true},
        {"Ａ→\nＢ", "A→B", {}, true},
        {"Ａ・Ｂ", "A・B", {}, true},
        {"Ａ→", "A", {"→"}, true},
    };
    for (const Case& each : cases) {
        DraftBuilder builder;
        builder.section("(1)", "章")
            .policy("ア", "方針")
            .measure("(ｱ)", "取組")
            .progress("済み。", each.cell);
        const Valued valued = value(builder);
        EXPECT_EQ(valued.measure().progress[0].category, each.code) << each.cell;
        const auto unclear =
            std::ranges::find(valued.diagnostics, DiagnosticCode::kCategoryUnclear, &Diagnostic::code);
        EXPECT_EQ(unclear != valued.diagnostics.end(), each.unclear) << each.cell;
        if (each.unclear) {
            EXPECT_EQ(unclear->pointer, "/sections/0/policies/0/measures/0/progress/0");
        }
        EXPECT_EQ(valued.unplaced(), each.unplaced) << each.cell;
        EXPECT_TRUE(valued.account.balanced()) << each.cell;
    }
}

TEST(ValueCells, ReadsWordsThatTheProfileCallsCodes) {
    Profile profile = built_in_profile();
    profile.categories = {{"達成", "一部達成"}, {}};
    const std::pair<std::string_view, std::optional<std::string>> cases[] = {{"達成", "達成"},
                                                                             {"達　成", "達成"},
                                                                             {"一部\n達成", "一部達成"},
                                                                             {"Ａ", "A"},
                                                                             {"未達成", std::nullopt}};
    for (const auto& [cell, code] : cases) {
        DraftBuilder builder;
        builder.section("(1)", "章")
            .policy("ア", "方針")
            .measure("(ｱ)", "橋を直す。")
            .progress("直した。", cell);
        const Valued valued = value(builder, profile);
        EXPECT_EQ(valued.measure().progress.at(0).category, code) << cell;
        EXPECT_EQ(valued.unplaced().empty(), code.has_value()) << cell;
        EXPECT_TRUE(valued.account.balanced()) << cell;
    }
}

TEST(ValueCells, ReadsRecommendationCells) {
    struct Case {
        std::string_view cell;
        std::vector<int> numbers;
        std::vector<std::string> unplaced;
    };
    const Case cases[] = {
        {"①", {1}, {}},
        {"①\n②", {1, 2}, {}},
        {"③、①", {3, 1}, {}},
        {"①～③", {1, 2, 3}, {}},
        {"①①", {1}, {}},
        {"－", {}, {}},
        {"", {}, {}},
        {"①②ほか", {1, 2}, {"ほか"}},
        {"提言②", {2}, {"提言"}},
        {"第３回", {}, {"第3回"}},
    };
    for (const Case& each : cases) {
        DraftBuilder builder;
        builder.section("(1)", "章").policy("ア", "方針", each.cell);
        const Valued valued = value(builder);
        EXPECT_EQ(valued.policy().recommendations, each.numbers) << each.cell;
        EXPECT_EQ(valued.unplaced(), each.unplaced) << each.cell;
        EXPECT_TRUE(valued.account.balanced()) << each.cell;
    }
}

TEST(ValueCells, MergedRecommendationCellServesTwoPolicies) {
    DraftBuilder builder;
    builder.section("(1)", "章").policy("ア", "方針", "①②ほか").policy("イ", "別の方針");
    builder.last_policy().recommendations = builder.draft.sections[0].policies[0].recommendations;
    const Valued valued = value(builder);
    EXPECT_THAT(valued.plan.sections[0].policies[1].recommendations, ElementsAre(1, 2));
    EXPECT_THAT(valued.unplaced(), ElementsAre("ほか"));
    EXPECT_TRUE(valued.account.balanced());
}

TEST(ValueCells, DepartmentCellOfNoMeasureIsSetAside) {
    DraftBuilder builder;
    builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)", "取組").departments("土）河川課");
    builder.last_section().department_cells.push_back(builder.print("防）危機管理室"));
    const Valued valued = value(builder);
    EXPECT_EQ(valued.measure().departments.size(), 1u);
    EXPECT_THAT(valued.unplaced(), ElementsAre("防）危機管理室"));
    EXPECT_TRUE(valued.account.balanced());
}

TEST(ValueCells, ExtraColumnsStandUnderTheirHeaders) {
    DraftBuilder builder;
    builder.section("(1)", "章").policy("ア", "方針").measure("(ｱ)", "取組").progress("済み。", "Ａ");
    const TextLines header = builder.print("令和３年度の\n予定");
    Text header_text = header[0].text;
    header_text.append(header[1].text);
    builder.draft.furniture = header;
    auto& row = builder.last_measure().progress.back();
    row.extra.push_back({header_text, builder.print("二期工事に\n入る。")});
    row.extra.push_back({header_text, builder.print("ほか")});
    row.extra.push_back({header_text, builder.print("　")});
    builder.last_measure().extra.push_back({header_text, builder.print("５百万円")});
    const Valued valued = value(builder);

    EXPECT_THAT(valued.measure().progress[0].extra,
                ElementsAre(std::pair<std::string, std::string>("令和3年度の予定", "二期工事に入る。"),
                            std::pair<std::string, std::string>("令和3年度の予定#2", "ほか")));
    EXPECT_THAT(valued.measure().extra,
                ElementsAre(std::pair<std::string, std::string>("令和3年度の予定", "5百万円")));
    EXPECT_EQ(valued.account.furniture, 8u);
    EXPECT_TRUE(valued.account.balanced());
}

}  // namespace
}  // namespace torikumi
