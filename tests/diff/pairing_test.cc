// Tests which things of two plans are taken for the same: level_pairs.cc, pair_alike.cc, pairing_score.cc,
// plan_pairs.cc and split_parts.cc in pipeline/diff.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ctime>

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

PlanBuilder begun() {
    PlanBuilder builder;
    builder.section(1).policy("ア", "川の水に備える。");
    return builder;
}

TEST(Pairing, EqualTextsArePairedWhereverTheyStand) {
    const Plan old_plan = begun().measure("(ア)", kLevee).measure("(イ)", kPump).plan;
    const Plan new_plan =
        begun().measure("(ア)", kPump).policy("イ", "音を届ける。").measure("(ア)", kLevee).plan;
    EXPECT_THAT(measure_pairs(old_plan, new_plan),
                UnorderedElementsAre("1-ア-(ア) 1-イ-(ア)", "1-ア-(イ) 1-ア-(ア)"));
}

TEST(Pairing, MarksAreTheWeakestClue) {
    const Plan old_plan = begun().measure("(ア)", kLevee).measure("(イ)", kPump).plan;
    const Plan new_plan =
        begun().measure("(ア)", kSiren).measure("(イ)", "堤防の傾きを毎週一度、測量の班が点検する。").plan;
    EXPECT_THAT(measure_pairs(old_plan, new_plan), ElementsAre("1-ア-(ア) 1-ア-(イ)"));
}

TEST(Pairing, PrintFormSaysNothing) {
    const Plan old_plan = begun().measure("(ア)", "ＡＢ区間を10〜12月に\n点検する。").plan;
    const Plan new_plan = begun().measure("(ア)", "AB区間を１０～１２月に点検する。").plan;
    EXPECT_THAT(events_between(old_plan, new_plan), IsEmpty());
}

TEST(Pairing, ARepeatIsPairedWithARepeat) {
    const Plan old_plan =
        begun().measure("(ア)", kLevee).policy("イ", "人を守る。").measure("(ア)", kLevee, {"再掲"}).plan;
    const Plan new_plan =
        begun().measure("(ア)", kLevee, {"再掲"}).policy("イ", "人を守る。").measure("(ア)", kLevee).plan;
    EXPECT_THAT(measure_pairs(old_plan, new_plan),
                UnorderedElementsAre("1-ア-(ア) 1-イ-(ア)", "1-イ-(ア) 1-ア-(ア)"));
}

TEST(Pairing, OfEqualTextsParentsAndRowsDecide) {
    const auto plan = [](const char* first, const char* second) {
        return begun()
            .measure("(ア)", kLevee)
            .progress(first, "A")
            .policy("イ", "人を守る。")
            .measure("(ア)", kLevee)
            .progress(second, "A")
            .plan;
    };
    EXPECT_THAT(measure_pairs(plan("北を終えた。", "南を終えた。"), plan("南を終えた。", "北を終えた。")),
                UnorderedElementsAre("1-ア-(ア) 1-イ-(ア)", "1-イ-(ア) 1-ア-(ア)"))
        << "rows";
    EXPECT_THAT(measure_pairs(plan("終えた。", "終えた。"), plan("終えた。", "終えた。")),
                UnorderedElementsAre("1-ア-(ア) 1-ア-(ア)", "1-イ-(ア) 1-イ-(ア)"))
        << "parents";
}

TEST(Pairing, OtherWordsInTheSamePlaceWithTheSameProgressAreTheSameMeasure) {
    const auto plan = [](const char* text) {
        return begun()
            .measure("(ア)", text)
            .progress("二月に北の工区を終え、四月に南の工区へ移る。", "A")
            .department("建", "河川部")
            .plan;
    };
    EXPECT_THAT(measure_pairs(plan(kLevee), plan("土手の見回りを続ける。")),
                ElementsAre("1-ア-(ア) 1-ア-(ア)"));
}

TEST(Pairing, AnotherMeasureInTheSamePlaceIsNone) {
    const auto plan = [](const char* text, const char* progress) {
        return begun().measure("(ア)", text).progress(progress, "A").department("建", "河川部").plan;
    };
    EXPECT_THAT(measure_pairs(plan(kLevee, "二月に北の工区を終えた。"), plan(kSiren, "来年度に始める。")),
                IsEmpty());
}

TEST(Pairing, PoliciesAndSectionsAreKnownByWhatStandsBelow) {
    const auto plan = [](const char* title, const char* policy) {
        PlanBuilder builder;
        builder.section(1)
            .policy("ア", policy)
            .measure("(ア)", kLevee)
            .measure("(イ)", kPump)
            .measure("(ウ)", kSiren);
        builder.plan.sections[0].title = title;
        return builder.plan;
    };
    EXPECT_THAT(
        events_between(plan("水への備え", "川の水に備える。"), plan("治水", "出水期までに設備を整える。")),
        ElementsAre("reworded section 1 → 1 title: 水への備え → 治水",
                    "reworded policy 1-ア → 1-ア text: 川の水に備える。 → 出水期までに設備を整える。"));
}

/// Texts that share nothing but their form, n of them.
PlanBuilder many(std::size_t count, std::size_t first) {
    PlanBuilder builder;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 500 == 0)
            builder.section(static_cast<int>(i / 500 + 1)).policy("ア", fmt::format("方針{}", i));
        const std::size_t n = first + i;
        builder.measure(fmt::format("({})", i),
                        fmt::format("{:x}を{:o}で{:x}に整える。", n * 7919, n * 104729, n * 31));
    }
    return builder;
}

double processor_seconds(const Plan& old_plan, const Plan& new_plan) {
    const std::clock_t start = std::clock();
    EXPECT_FALSE(diff_plans(old_plan, new_plan).events.empty());
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

TEST(Pairing, ThousandsOfMeasuresTakeNoSquareOfTime) {
    // 0.2 s and 0.9 s; the bound leaves room for sanitizers.
    EXPECT_LT(processor_seconds(many(5000, 0).plan, many(5000, 100).plan), 10) << "nearly equal";
    EXPECT_LT(processor_seconds(many(5000, 0).plan, many(5000, 100'000).plan), 20) << "nothing in common";
}

TEST(Pairing, ThousandsOfEqualTextsTakeNoSquareOfTime) {
    const auto plan = [](const char* department) {
        PlanBuilder builder = begun();
        for (int i = 0; i < 5000; ++i)
            builder.measure(fmt::format("({})", i), "引き続き取り組む。").department("建", department);
        return builder.plan;
    };
    const std::clock_t start = std::clock();
    const Changes changes = diff_plans(plan("河川部"), plan("港湾室"));
    EXPECT_EQ(changes.pairs.size(), 5002u);
    EXPECT_EQ(changes.events.size(), 1u);
    EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 10);
}

TEST(Pairing, OneAgainstThousandsThatAreLikeItTakesNoCubeOfTime) {
    const Plan one =
        begun().measure("(ア)", "橋の床板を直す取組を零番の区間で進める。").progress("調べた。", "A").plan;
    PlanBuilder thousands = begun();
    for (int i = 1; i <= 5000; ++i) {
        thousands.measure(fmt::format("({})", i), fmt::format("橋の床板を直す取組を{}番の区間で進める。", i));
        thousands.progress(fmt::format("調べた。{}", i), "A");
    }
    for (int i = 1; i <= 3000; ++i) {
        thousands.plan.sections[0].policies[0].measures[0].progress.push_back(
            {"B", fmt::format("{}号の床板", i), {}, {}, {}});
        thousands.plan.document.notes.push_back(fmt::format("※{}号の区間を含む。", i));
    }
    const std::clock_t start = std::clock();
    EXPECT_EQ(diff_plans(one, thousands.plan).pairs.size(), 3u);
    EXPECT_EQ(diff_plans(thousands.plan, one).pairs.size(), 3u);
    EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 20);
}

TEST(SplitAndMerged, TextsOfTheWholeStandInItsParts) {
    const auto whole = "避難所の鍵を開ける当番を地区ごとに定め、毛布と水を倉庫に百人分備える。";
    const Plan old_plan = begun().measure("(ア)", whole).measure("(イ)", kSiren).plan;
    const Plan new_plan = begun()
                              .measure("(ア)", "避難所の鍵を開ける当番を地区ごとに定める。")
                              .measure("(イ)", "毛布と水を倉庫に百人分備える。")
                              .measure("(ウ)", kSiren)
                              .plan;
    EXPECT_THAT(
        events_between(old_plan, new_plan),
        ElementsAre(fmt::format("split measure 1-ア-(ア) → 1-ア-(ア) text: {} → "
                                "避難所の鍵を開ける当番を地区ごとに定める。\n毛布と水を倉庫に百人分備える。 "
                                "[1-ア-(ア) 1-ア-(ア)] [1-ア-(ア) 1-ア-(イ)]",
                                whole),
                    "renumbered measure 1-ア-(イ) → 1-ア-(ウ) mark: (イ) → (ウ)"));
    EXPECT_THAT(
        events_between(new_plan, old_plan),
        ElementsAre(
            fmt::format("merged measure 1-ア-(ア) → 1-ア-(ア) text: "
                        "避難所の鍵を開ける当番を地区ごとに定める。\n毛布と水を倉庫に百人分備える。 → {} "
                        "[1-ア-(ア) 1-ア-(ア)] [1-ア-(イ) 1-ア-(ア)]",
                        whole),
            "renumbered measure 1-ア-(ウ) → 1-ア-(イ) mark: (ウ) → (イ)"));
}

TEST(SplitAndMerged, RowsAndDepartmentsThatWentToAPartAreInTheEvent) {
    const Plan old_plan =
        begun()
            .measure("(ア)", "避難所の鍵を開ける当番を地区ごとに定め、毛布と水を倉庫に百人分備える。")
            .progress("当番を定めた。", "A")
            .progress("毛布を買った。", "B")
            .department("危", "防災課")
            .department("福", "物資課")
            .plan;
    const Plan new_plan = begun()
                              .measure("(ア)", "避難所の鍵を開ける当番を地区ごとに定める。")
                              .progress("当番を定めた。", "A")
                              .department("危", "防災課")
                              .measure("(イ)", "毛布と水を倉庫に百人分備える。")
                              .progress("毛布を買った。", "A")
                              .department("福", "物資課")
                              .department("財", "契約課")
                              .plan;
    const auto events = diff_plans(old_plan, new_plan).events;
    ASSERT_EQ(events.size(), 3u);
    EXPECT_EQ(events[0].kind, EventKind::kSplit);
    EXPECT_EQ(show(events[1]), "category-changed measure 1-ア-(ア) → 1-ア-(イ) progress/0/category: B → A");
    EXPECT_EQ(show(events[2]),
              "department-added measure 1-ア-(ア) → 1-ア-(イ) departments/1: – → 財）契約課");
}

TEST(SplitAndMerged, PartsThatShareADepartmentRenameItOnce) {
    const Plan old_plan =
        begun()
            .measure("(ア)", "避難所の鍵を開ける当番を地区ごとに定め、毛布と水を倉庫に百人分備える。")
            .department("危", "防災対策課")
            .plan;
    const Plan new_plan = begun()
                              .measure("(ア)", "避難所の鍵を開ける当番を地区ごとに定める。")
                              .department("危", "防災対策室")
                              .measure("(イ)", "毛布と水を倉庫に百人分備える。")
                              .department("危", "防災対策室")
                              .plan;
    const auto events = diff_plans(old_plan, new_plan).events;
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].kind, EventKind::kSplit);
    EXPECT_EQ(events[1].kind, EventKind::kDepartmentRenamed);
}

TEST(SplitAndMerged, AMeasureThatIsStillWholeWasNotSplit) {
    const auto whole = "避難所の鍵を開ける当番を地区ごとに定め、毛布と水を倉庫に百人分備える。";
    const Plan old_plan = begun().measure("(ア)", whole).plan;
    const Plan new_plan =
        begun().measure("(ア)", whole).measure("(イ)", "毛布と水を倉庫に百人分備える。").plan;
    EXPECT_THAT(events_between(old_plan, new_plan),
                ElementsAre("added measure – → 1-ア-(イ) text: – → 毛布と水を倉庫に百人分備える。"));
}

}  // namespace
}  // namespace torikumi
