// Tests diff_plans.cc and the find_*_changes.cc in pipeline/diff: each kind of event, and what is none.

#include "pipeline/diff/diff_plans.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "tests/diff/shown_events.h"
#include "tests/support/plan_builder.h"

namespace torikumi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PlanBuilder;
using ::testing::UnorderedElementsAre;

constexpr auto kLevee = "堤防の傾きを毎月一度、測量の班が点検する。";
constexpr auto kPump = "排水ポンプの燃料を三日分、車庫の隣に備える。";
constexpr auto kSiren = "サイレンの音が届かない谷に、戸別の受信機を配る。";
constexpr auto kSign = "外国語の標識を駅前の広場に立てる。";

/// Two sections, three policies, four measures.
Plan city() {
    PlanBuilder builder;
    builder.legend({{"A", "終えた"}, {"B", "進めている"}, {"C", "これから"}});
    builder.section(1)
        .recommendation("①", "堤防を調べ直すこと")
        .recommendation("②", "燃料の備えを増やすこと");
    builder.policy("ア", "川の水を街に入れない。", {1});
    builder.measure("(ア)", kLevee).progress("北の区間を二月に終えた。", "B").department("建", "河川部");
    builder.measure("(イ)", kPump)
        .progress("見積りを三社から取った。", "C")
        .department("建", "河川部")
        .department("財", "契約課");
    builder.section(2)
        .policy("ア", "避難の時を早く知らせる。")
        .measure("(ア)", kSiren)
        .progress(std::nullopt, "C")
        .department("危", "防災室");
    builder.policy("イ", "旅行者を守る。").measure("(ア)", kSign).department("文", "観光課");
    builder.plan.sections[0].title = "水害への備え";
    builder.plan.sections[1].title = "情報の伝え方";
    builder.plan.document.title = "取組の方針";
    builder.plan.document.date = PlanDate{"2020-05-13", "Ｒ2.5.13"};
    return builder.plan;
}

Measure& measure(Plan& plan, std::size_t section, std::size_t policy, std::size_t index) {
    return plan.sections[section].policies[policy].measures[index];
}

std::vector<std::string> events_after(const std::function<void(Plan&)>& edit) {
    Plan edited = city();
    edit(edited);
    return events_between(city(), edited);
}

TEST(DiffPlans, APlanAgainstItselfHasNoEvents) {
    const Changes changes = diff_plans(city(), city());
    EXPECT_THAT(show(changes.events), IsEmpty());
    EXPECT_EQ(changes.similarity, 1);
    EXPECT_FALSE(changes.unrelated);
    EXPECT_EQ(changes.pairs.size(), 2u + 2 + 3 + 4);
    EXPECT_THAT(events_between({}, {}), IsEmpty());
}

TEST(DiffPlans, PlacesAndPrintFormAreNoEvents) {
    EXPECT_THAT(events_after([](Plan& plan) {
                    plan.source.sha256 = "other";
                    plan.sections[0].source.clear();
                    plan.document.date->printed = "令和２年５月１３日";
                    plan.sections[0].title = "水害への\n備え";
                    measure(plan, 0, 0, 0).departments[0].name = "河川 部";
                    measure(plan, 0, 0, 0).progress[0].text = "北の区間を２月に終えた。";
                    measure(plan, 0, 0, 0).progress[0].text = "北の区間を\n二月に終えた。";
                }),
                IsEmpty());
}

TEST(DiffPlans, ThingsComeAndGo) {
    EXPECT_THAT(events_after([](Plan& plan) { plan.sections[0].recommendations.pop_back(); }),
                ElementsAre("removed recommendation 1-② → – text: 燃料の備えを増やすこと → –"));
    EXPECT_THAT(events_after([](Plan& plan) { plan.sections[1].policies.pop_back(); }),
                ElementsAre("removed policy 2-イ → – text: 旅行者を守る。 → –",
                            "removed measure 2-イ-(ア) → – text: 外国語の標識を駅前の広場に立てる。 → –"));
    EXPECT_THAT(events_after([](Plan& plan) {
                    Section section;
                    section.id = "3";
                    section.number = 3;
                    section.title = "費用の見通し";
                    plan.sections.push_back(section);
                }),
                ElementsAre("added section – → 3 title: – → 費用の見通し"));
}

TEST(DiffPlans, AnotherParentIsAMoveAndAnotherMarkARenumbering) {
    EXPECT_THAT(events_after([](Plan& plan) {
                    auto& from = plan.sections[0].policies[0].measures;
                    Measure moved = from[0];
                    from.erase(from.begin());
                    moved.id = "2-イ-(イ)";
                    moved.mark = "(イ)";
                    moved.number = 2;
                    plan.sections[1].policies[1].measures.push_back(moved);
                    from[0].id = "1-ア-(ア)";
                    from[0].mark = "(ア)";
                    from[0].number = 1;
                }),
                ElementsAre("renumbered measure 1-ア-(イ) → 1-ア-(ア) mark: (イ) → (ア)",
                            "moved measure 1-ア-(ア) → 2-イ-(イ) parent: 1-ア → 2-イ"));
}

TEST(DiffPlans, AMarkOfAnotherStyleIsAnotherMark) {
    EXPECT_THAT(events_after([](Plan& plan) {
                    measure(plan, 0, 0, 0).mark = "①";
                    measure(plan, 0, 0, 1).mark = "（ｲ）";
                    plan.sections[0].policies[0].mark = "1";
                }),
                ElementsAre("renumbered policy 1-ア → 1-ア mark: ア → 1",
                            "renumbered measure 1-ア-(ア) → 1-ア-(ア) mark: (ア) → ①"));
}

TEST(DiffPlans, OnlyTheSectionIsRenumberedNotWhatStandsBelow) {
    EXPECT_THAT(events_after([](Plan& plan) {
                    Section& section = plan.sections[1];
                    section.number = 4;
                    section.id = "4";
                    for (Policy& policy : section.policies) {
                        policy.id[0] = '4';
                        for (Measure& each : policy.measures) each.id[0] = '4';
                    }
                }),
                ElementsAre("renumbered section 2 → 4 number: 2 → 4"));
}

TEST(DiffPlans, WordsOfEveryLevel) {
    EXPECT_THAT(
        events_after([](Plan& plan) {
            plan.sections[0].title = "水害と土砂災害への備え";
            plan.sections[0].recommendations[0].text = "堤防を全て調べ直すこと";
            plan.sections[0].policies[0].text = "川の水を街に入れさせない。";
            measure(plan, 0, 0, 0).text = "堤防の傾きを毎週一度、測量の班が点検する。";
        }),
        ElementsAre(
            "reworded section 1 → 1 title: 水害への備え → 水害と土砂災害への備え",
            "reworded recommendation 1-① → 1-① text: 堤防を調べ直すこと → 堤防を全て調べ直すこと",
            "reworded policy 1-ア → 1-ア text: 川の水を街に入れない。 → 川の水を街に入れさせない。",
            "reworded measure 1-ア-(ア) → 1-ア-(ア) text: 堤防の傾きを毎月一度、測量の班が点検する。 → "
            "堤防の傾きを毎週一度、測量の班が点検する。"));
}

TEST(DiffPlans, ARewordingSaysWhere) {
    Plan edited = city();
    measure(edited, 0, 0, 0).text = "堤防の傾きを毎週一度、測量の班が点検する。";
    const Changes changes = diff_plans(city(), edited);
    ASSERT_EQ(changes.events.size(), 1u);
    EXPECT_THAT(changes.events[0].spans, ElementsAre(ChangedSpan{7, 8, 7, 8}));
}

TEST(DiffPlans, RowsOfProgress) {
    struct Row {
        std::function<void(Plan&)> edit;
        const char* event;
    };
    const Row rows[] = {
        {[](Plan& plan) { measure(plan, 0, 0, 0).progress[0].category = "A"; },
         "category-changed measure 1-ア-(ア) → 1-ア-(ア) progress/0/category: B → A advanced"},
        {[](Plan& plan) { measure(plan, 0, 0, 0).progress[0].category = "C"; },
         "category-changed measure 1-ア-(ア) → 1-ア-(ア) progress/0/category: B → C receded"},
        {[](Plan& plan) { measure(plan, 0, 0, 0).progress[0].category = std::nullopt; },
         "category-changed measure 1-ア-(ア) → 1-ア-(ア) progress/0/category: B → –"},
        {[](Plan& plan) { *measure(plan, 0, 0, 0).progress[0].text += "南は秋に始める。"; },
         "progress-extended measure 1-ア-(ア) → 1-ア-(ア) progress/0/text: 北の区間を二月に終えた。 → "
         "北の区間を二月に終えた。南は秋に始める。"},
        {[](Plan& plan) { measure(plan, 1, 0, 0).progress[0].text = "機種を選んだ。"; },
         "progress-extended measure 2-ア-(ア) → 2-ア-(ア) progress/0/text: – → 機種を選んだ。"},
        {[](Plan& plan) { measure(plan, 0, 0, 0).progress[0].text = "市民の会と協定を結び、講座を開いた。"; },
         "progress-replaced measure 1-ア-(ア) → 1-ア-(ア) progress/0/text: 北の区間を二月に終えた。 → "
         "市民の会と協定を結び、講座を開いた。"},
        {[](Plan& plan) { measure(plan, 0, 0, 0).progress[0].text = std::nullopt; },
         "progress-replaced measure 1-ア-(ア) → 1-ア-(ア) progress/0/text: 北の区間を二月に終えた。 → –"},
        {[](Plan& plan) { measure(plan, 0, 0, 0).progress[0].text = "北の区間を三月に終えた。"; },
         "reworded measure 1-ア-(ア) → 1-ア-(ア) progress/0/text: 北の区間を二月に終えた。 → "
         "北の区間を三月に終えた。"},
        {[](Plan& plan) {
             measure(plan, 0, 0, 0)
                 .progress.insert(measure(plan, 0, 0, 0).progress.begin(), {"C", "南を調べる。", {}, {}, {}});
         },
         "progress-added measure 1-ア-(ア) → 1-ア-(ア) progress/0: – → 南を調べる。"},
        {[](Plan& plan) { measure(plan, 0, 0, 0).progress.clear(); },
         "progress-removed measure 1-ア-(ア) → 1-ア-(ア) progress/0: 北の区間を二月に終えた。 → –"},
        {[](Plan& plan) { measure(plan, 0, 0, 0).progress[0].tags = {"拡充"}; },
         "tag-added measure 1-ア-(ア) → 1-ア-(ア) progress/0/tags: – → 拡充"},
        {[](Plan& plan) {
             measure(plan, 0, 0, 0).progress[0].extra = {{"備考", "国庫補助"}};
         },
         "metadata-changed measure 1-ア-(ア) → 1-ア-(ア) progress/0/extra/備考: – → 国庫補助"},
    };
    for (const Row& row : rows) EXPECT_THAT(events_after(row.edit), ElementsAre(row.event));
}

TEST(DiffPlans, RowsKnowTheirIndexOnBothSides) {
    Plan edited = city();
    auto& rows = measure(edited, 0, 0, 0).progress;
    rows.insert(rows.begin(), {"C", "南を調べる。", {}, {}, {}});
    rows[1].category = "A";
    const Changes changes = diff_plans(city(), edited);
    ASSERT_EQ(changes.events.size(), 2u);
    EXPECT_EQ(changes.events[0].kind, EventKind::kCategoryChanged);
    EXPECT_EQ(changes.events[0].old_row, 0u);
    EXPECT_EQ(changes.events[0].new_row, 1u);
    EXPECT_EQ(changes.events[0].field, "progress/1/category");
    EXPECT_EQ(changes.events[1].old_row, std::nullopt);
    EXPECT_EQ(changes.events[1].new_row, 0u);
}

TEST(DiffPlans, DepartmentsComeAndGo) {
    EXPECT_THAT(
        events_after([](Plan& plan) {
            measure(plan, 0, 0, 1).departments.erase(measure(plan, 0, 0, 1).departments.begin());
            measure(plan, 1, 1, 0).departments.push_back({"交", "計画課", "駅前のみ"});
        }),
        ElementsAre(
            "department-removed measure 1-ア-(イ) → 1-ア-(イ) departments/0: 建）河川部 → –",
            "department-added measure 2-イ-(ア) → 2-イ-(ア) departments/1: – → 交）計画課（駅前のみ）"));
}

TEST(DiffPlans, OneReplacementInMostPlacesIsOneEvent) {
    EXPECT_THAT(events_after([](Plan& plan) {
                    for (const std::size_t index : {0u, 1u})
                        measure(plan, 0, 0, index).departments[0].name = "みなと局";
                }),
                ElementsAre("department-renamed measure – → – departments: 建）河川部 → 建）みなと局 "
                            "[1-ア-(ア) 1-ア-(ア)] [1-ア-(イ) 1-ア-(イ)]"));
}

TEST(DiffPlans, InOnePlaceANameMustBeAlikeToBeTheSame) {
    EXPECT_THAT(
        events_after([](Plan& plan) { measure(plan, 1, 0, 0).departments[0].name = "防災対策室"; }),
        ElementsAre(
            "department-renamed measure 2-ア-(ア) → 2-ア-(ア) departments: 危）防災室 → 危）防災対策室 "
            "[2-ア-(ア) 2-ア-(ア)]"));
    EXPECT_THAT(
        events_after([](Plan& plan) {
            measure(plan, 1, 0, 0).departments[0] = {"交", "計画課", {}};
        }),
        UnorderedElementsAre("department-removed measure 2-ア-(ア) → 2-ア-(ア) departments/0: 危）防災室 → –",
                             "department-added measure 2-ア-(ア) → 2-ア-(ア) departments/0: – → 交）計画課"));
}

TEST(DiffPlans, TagsAndLinksOfRepeats) {
    const auto repeating = [](const char* target) {
        Plan plan = city();
        measure(plan, 1, 1, 0).tags = {"再掲"};
        measure(plan, 1, 1, 0).same_as = SameAs{target, 0.8, false};
        return plan;
    };
    EXPECT_THAT(
        events_between(repeating("1-ア-(ア)"), repeating("1-ア-(イ)")),
        ElementsAre("repeat-retargeted measure 2-イ-(ア) → 2-イ-(ア) same_as: 1-ア-(ア) → 1-ア-(イ)"));
    EXPECT_THAT(events_between(city(), repeating("1-ア-(イ)")),
                ElementsAre("tag-added measure 2-イ-(ア) → 2-イ-(ア) tags: – → 再掲"));
    EXPECT_THAT(events_between(repeating("1-ア-(イ)"), city()),
                ElementsAre("tag-removed measure 2-イ-(ア) → 2-イ-(ア) tags: 再掲 → –"));
}

TEST(DiffPlans, ALinkToAMeasureThatMovedIsTheSameLink) {
    Plan before = city();
    measure(before, 1, 1, 0).tags = {"再掲"};
    measure(before, 1, 1, 0).same_as = SameAs{"1-ア-(イ)", 0.8, false};
    Plan after = before;
    measure(after, 0, 0, 1).id = "1-ア-(ウ)";
    measure(after, 0, 0, 1).mark = "(ウ)";
    measure(after, 0, 0, 1).number = 3;
    measure(after, 1, 1, 0).same_as->id = "1-ア-(ウ)";
    EXPECT_THAT(events_between(before, after),
                ElementsAre("renumbered measure 1-ア-(イ) → 1-ア-(ウ) mark: (イ) → (ウ)"));
}

TEST(DiffPlans, WhichRecommendationsAPolicyAnswers) {
    EXPECT_THAT(events_after([](Plan& plan) {
                    plan.sections[0].policies[0].recommendations = {1, 2};
                }),
                ElementsAre("metadata-changed policy 1-ア → 1-ア recommendations: ① → ①②"));
    EXPECT_THAT(events_after([](Plan& plan) {
                    auto& recommendations = plan.sections[0].recommendations;
                    recommendations[0].number = 2;
                    recommendations[0].mark = "②";
                    recommendations[1].number = 1;
                    recommendations[1].mark = "①";
                    std::swap(recommendations[0].id, recommendations[1].id);
                    plan.sections[0].policies[0].recommendations = {2};
                }),
                UnorderedElementsAre("renumbered recommendation 1-② → 1-① mark: ② → ①",
                                     "renumbered recommendation 1-① → 1-② mark: ① → ②"));
}

TEST(DiffPlans, TheHead) {
    EXPECT_THAT(
        events_after([](Plan& plan) {
            plan.document.title = std::nullopt;
            plan.document.date = PlanDate{std::nullopt, "H31.5.1"};
            plan.document.notes = {"※四月末のものである。"};
            plan.document.categories[2].meaning = "来年度から";
            plan.document.categories.push_back({"D", "やめた"});
            plan.unplaced = {{"欄外の書き込み", {}}};
        }),
        UnorderedElementsAre("metadata-changed document – → – title: 取組の方針 → –",
                             "metadata-changed document – → – date: 2020-05-13 → H31.5.1",
                             "metadata-changed document – → – notes/0: – → ※四月末のものである。",
                             "metadata-changed document – → – unplaced/0: – → 欄外の書き込み",
                             "legend-changed document – → – categories/2: C：これから → C：来年度から",
                             "legend-changed document – → – categories/3: – → D：やめた"));
    EXPECT_THAT(
        events_after([](Plan& plan) { std::swap(plan.document.categories[0], plan.document.categories[1]); }),
        ElementsAre("legend-changed document – → – categories: A B C → B A C"));
}

TEST(DiffPlans, AColumnMayChangeItsHeader) {
    const auto with_column = [](const char* header) {
        Plan plan = city();
        for (const std::size_t index : {0u, 1u})
            measure(plan, 0, 0, index).progress[0].extra = {{header, index == 0 ? "南の区間" : "入札"}};
        return plan;
    };
    EXPECT_THAT(events_between(with_column("令和3年度の予定"), with_column("令和4年度の予定")),
                ElementsAre("metadata-changed document – → – extra: 令和3年度の予定 → 令和4年度の予定"));
}

TEST(DiffPlans, TheOrderInWhichAPlanListsItsThingsSaysNothing) {
    EXPECT_THAT(events_after([](Plan& plan) {
                    std::ranges::reverse(plan.sections);
                    std::ranges::reverse(plan.sections[1].policies[0].measures);
                    std::ranges::reverse(plan.sections[1].recommendations);
                    std::ranges::reverse(plan.sections[1].policies[0].measures[0].departments);
                }),
                IsEmpty());
}

TEST(DiffPlans, UnrelatedPlansAreCalledSo) {
    PlanBuilder builder;
    builder.section(1)
        .policy("ア", "図書館の本を増やす。")
        .measure("(ア)", "絵本の読み聞かせを毎週土曜に行う。");
    const Changes changes = diff_plans(city(), builder.plan);
    EXPECT_TRUE(changes.unrelated);
    EXPECT_LT(changes.similarity, 0.2);
    EXPECT_EQ(std::ranges::count(changes.events, EventKind::kRemoved, &Event::kind), 11);
}

}  // namespace
}  // namespace torikumi
