// Tests pipeline/diff/follow_measures.cc.

#include "pipeline/diff/follow_measures.h"

#include <gtest/gtest.h>

#include "pipeline/diff/diff_plans.h"
#include "tests/support/plan_builder.h"

namespace torikumi {
namespace {

constexpr std::string_view kPolicy = "公園の遊具と水道を安全に使えるようにする";
constexpr std::string_view kOther = "花と緑にふれる場所を市内にふやす";
constexpr std::string_view kSwings = "ぶらんこの金具を点検して、すり減ったものから取り替える。";
constexpr std::string_view kWater = "水飲み場の凍結を防ぐため、配管に保温材を巻く。";
constexpr std::string_view kBenches = "木陰にベンチを置き、高齢者が休める場所をつくる。";
constexpr std::string_view kSlides = "すべり台の塗装をはがれる前に塗り直す。";

Timeline followed(std::vector<Plan> plans) {
    std::vector<DatedPlan> dated;
    std::vector<Changes> steps;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (i > 0) steps.push_back(diff_plans(plans[i - 1], plans[i]));
        dated.push_back({std::to_string(2019 + i), plans[i]});
    }
    return follow_measures(dated, steps);
}

/// `1-ア-(ア):C / 1-ア-(ア):B category-changed / x`, a year a part.
std::string shown(const FollowedMeasure& measure) {
    std::string line;
    for (std::size_t year = 0; year < measure.years.size(); ++year) {
        if (year > 0) line += " / ";
        if (measure.dropped == year) line += "x";
        const std::optional<MeasureInYear>& form = measure.years[year];
        if (!form) continue;
        line += form->id + ":";
        for (const std::string& code : category_codes(*form)) line += code;
        for (const EventKind kind : form->changes) line += " " + std::string(name_of(kind));
    }
    return line;
}

std::vector<std::string> shown(const Timeline& timeline) {
    std::vector<std::string> lines;
    for (const FollowedMeasure& measure : timeline.measures) lines.push_back(shown(measure));
    return lines;
}

using Lines = std::vector<std::string>;

testing::PlanBuilder begun() {
    testing::PlanBuilder builder;
    builder.legend({{"A", "済み"}, {"B", "着手"}, {"C", "これから"}}).section(1).policy("ア", kPolicy);
    return builder;
}

TEST(FollowMeasures, GoesOnOverAnyNumberOfYears) {
    testing::PlanBuilder first = begun();
    first.measure("(ア)", kSwings)
        .progress("調べた。", "C")
        .measure("(イ)", kWater)
        .progress("巻いた。", "A");
    testing::PlanBuilder second = begun();
    second.measure("(ア)", kBenches).progress("選んだ。", "C");
    second.measure("(イ)", kSwings)
        .progress("調べた。", "B")
        .measure("(ウ)", kWater)
        .progress("巻いた。", "A");
    testing::PlanBuilder third = begun();
    third.measure("(ア)", kBenches)
        .progress("選んだ。", "C")
        .measure("(イ)", kSwings)
        .progress("調べた。", "A");
    const Timeline timeline = followed({first.plan, second.plan, third.plan});
    EXPECT_EQ(shown(timeline),
              (Lines{" / 1-ア-(ア):C added / 1-ア-(ア):C",
                     "1-ア-(ア):C / 1-ア-(イ):B renumbered category-changed / 1-ア-(イ):A category-changed",
                     "1-ア-(イ):A / 1-ア-(ウ):A renumbered / x"}));
    EXPECT_EQ(timeline.measures[0].first_seen, 1u);
    EXPECT_EQ(timeline.years[2].label, "2021");
    EXPECT_EQ(timeline.years[2].categories.size(), 3u);
}

TEST(FollowMeasures, SaysWhatMovedAndWhatIsSaidInOtherWords) {
    testing::PlanBuilder first = begun();
    first.measure("(ア)", kSwings).measure("(イ)", kWater).policy("イ", kOther).measure("(ア)", kBenches);
    testing::PlanBuilder second = begun();
    second.measure("(ア)", "ぶらんこの金具を毎月点検して、すり減ったものから取り替える。");
    second.policy("イ", kOther).measure("(ア)", kBenches).measure("(イ)", kWater);
    EXPECT_EQ(shown(followed({first.plan, second.plan})),
              (Lines{"1-ア-(ア): / 1-ア-(ア): reworded",
                     "1-イ-(ア): / 1-イ-(ア):", "1-ア-(イ): / 1-イ-(イ): moved"}));
}

TEST(FollowMeasures, SetsWhatWasDroppedBehindWhatItStoodBehind) {
    testing::PlanBuilder first = begun();
    first.measure("(ア)", kSwings).measure("(イ)", kWater).measure("(ウ)", kBenches);
    testing::PlanBuilder second = begun();
    second.measure("(ア)", kBenches);
    EXPECT_EQ(shown(followed({first.plan, second.plan})),
              (Lines{"1-ア-(ア): / x", "1-ア-(イ): / x", "1-ア-(ウ): / 1-ア-(ア): renumbered"}));
}

TEST(FollowMeasures, TakesWhatComesBackForAnother) {
    testing::PlanBuilder with = begun();
    with.measure("(ア)", kSwings).measure("(イ)", kWater);
    testing::PlanBuilder without = begun();
    without.measure("(ア)", kSwings);
    EXPECT_EQ(shown(followed({with.plan, without.plan, with.plan})),
              (Lines{"1-ア-(ア): / 1-ア-(ア): / 1-ア-(ア):", "1-ア-(イ): / x / ", " /  / 1-ア-(イ): added"}));
}

TEST(FollowMeasures, KnowsThePartsOfASplitAndOfAMerger) {
    testing::PlanBuilder whole = begun();
    whole.measure("(ア)", std::string(kSwings) + std::string(kSlides)).measure("(イ)", kBenches);
    testing::PlanBuilder parts = begun();
    parts.measure("(ア)", kSwings).measure("(イ)", kSlides).measure("(ウ)", kBenches);
    const Timeline split = followed({whole.plan, parts.plan});
    ASSERT_EQ(split.measures.size(), 3u);
    EXPECT_EQ(shown(split)[0], "1-ア-(ア): / 1-ア-(ア): split");
    EXPECT_EQ(split.measures[0].split_from, std::nullopt);
    EXPECT_EQ(split.measures[1].split_from, "1-ア-(ア)");
    const Timeline merged = followed({parts.plan, whole.plan});
    ASSERT_EQ(merged.measures.size(), 3u);
    EXPECT_EQ(shown(merged)[0], "1-ア-(ア): / 1-ア-(ア): merged");
    EXPECT_EQ(shown(merged)[1], "1-ア-(イ): / x");
    EXPECT_EQ(merged.measures[1].merged_into, "1-ア-(ア)");
}

TEST(FollowMeasures, KeepsWhatAMeasureSaidInEachYear) {
    testing::PlanBuilder first = begun();
    first.measure("(ア)", kSwings, {"新規"}).progress(std::nullopt, "C").department("建", "公園課");
    const Timeline timeline = followed({first.plan, first.plan});
    ASSERT_EQ(timeline.measures.size(), 1u);
    const MeasureInYear expected{.id = "1-ア-(ア)",
                                 .section = "章",
                                 .text = std::string(kSwings),
                                 .tags = {"新規"},
                                 .progress = {{"C", std::nullopt}},
                                 .departments = {"建）公園課"},
                                 .changes = {}};
    EXPECT_EQ(timeline.measures[0].years, (std::vector<std::optional<MeasureInYear>>{expected, expected}));
}

}  // namespace
}  // namespace torikumi
