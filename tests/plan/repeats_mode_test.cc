// Tests pipeline/plan/repeats_mode.cc.

#include "pipeline/plan/repeats_mode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/plan_builder.h"

namespace torikumi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PlanBuilder;

/// 1-ア-イ and 2-ア-ア repeat 1-ア-ア; 1-ア-エ is marked as repeat of nothing.
PlanBuilder resolved_plan() {
    PlanBuilder builder;
    builder.section(1)
        .policy("ア")
        .measure("ア", "水門を直す。")
        .progress("直した。", "A")
        .department("土", "河川課");
    builder.last_measure().repeated_in = {"1-ア-イ", "2-ア-ア"};
    builder.measure("イ", "水門を直す。", {"再掲"});
    builder.last_measure().same_as = SameAs{"1-ア-ア", 1, true};
    builder.measure("ウ", "毛布を備える。").progress("備えた。", "B").progress(std::nullopt, "C");
    builder.measure("エ", "印だけの取組。", {"再掲"});
    builder.section(2).policy("ア").measure("ア", "水門を直す。", {"再掲"}).progress(std::nullopt, "A");
    builder.last_measure().same_as = SameAs{"1-ア-ア", 1, true};
    builder.plan.diagnostics = {
        {DiagnosticCode::kMarkGap, Severity::kWarning, "dropped", "/sections/0/policies/0/measures/1", {}},
        {DiagnosticCode::kMarkGap,
         Severity::kWarning,
         "moved",
         "/sections/0/policies/0/measures/2/progress/1",
         {}},
        {DiagnosticCode::kMarkGap, Severity::kWarning, "unmoved", "/sections/0/policies/0/measures/0", {}},
        {DiagnosticCode::kMarkGap, Severity::kWarning, "of a policy", "/sections/1/policies/0", {}},
        {DiagnosticCode::kMarkGap, Severity::kWarning, "nowhere", "", {}},
    };
    return builder;
}

std::vector<std::string> ids(const Plan& plan) {
    std::vector<std::string> ids;
    for (const Section& section : plan.sections) {
        for (const Policy& policy : section.policies) {
            for (const Measure& measure : policy.measures) ids.push_back(measure.id);
        }
    }
    return ids;
}

TEST(RepeatsMode, LinkLeavesThePlanAsItIs) {
    const Plan plan = resolved_plan().plan;
    EXPECT_EQ(with_repeats(plan, RepeatsMode::kLink), plan);
}

TEST(RepeatsMode, DropKeepsEachMeasureOnce) {
    const Plan plan = with_repeats(resolved_plan().plan, RepeatsMode::kDrop);
    EXPECT_THAT(ids(plan), ElementsAre("1-ア-ア", "1-ア-ウ", "1-ア-エ"));
    EXPECT_EQ(plan.sections[1].policies.size(), 1u);
    EXPECT_THAT(plan.sections[0].policies[0].measures[0].repeated_in, ElementsAre("1-ア-イ", "2-ア-ア"));
}

TEST(RepeatsMode, DropMovesThePointersOfDiagnostics) {
    const Plan plan = with_repeats(resolved_plan().plan, RepeatsMode::kDrop);
    std::vector<std::pair<std::string, std::string>> places;
    for (const Diagnostic& each : plan.diagnostics) places.emplace_back(each.message, each.pointer);
    EXPECT_THAT(places,
                ElementsAre(std::pair("moved", "/sections/0/policies/0/measures/1/progress/1"),
                            std::pair("unmoved", "/sections/0/policies/0/measures/0"),
                            std::pair("of a policy", "/sections/1/policies/0"), std::pair("nowhere", "")));
}

TEST(RepeatsMode, ExpandFillsWhatIsBlank) {
    const Plan plan = with_repeats(resolved_plan().plan, RepeatsMode::kExpand);
    const auto& measures = plan.sections[0].policies[0].measures;
    EXPECT_EQ(measures[1].progress, measures[0].progress);
    EXPECT_EQ(measures[1].departments, measures[0].departments);
    EXPECT_EQ(measures[1].same_as, (SameAs{"1-ア-ア", 1, true}));
    EXPECT_THAT(measures[3].progress, IsEmpty());  // no original is known

    const Measure& with_category = plan.sections[1].policies[0].measures[0];
    ASSERT_EQ(with_category.progress.size(), 1u);
    EXPECT_EQ(with_category.progress[0].text, "直した。");
    EXPECT_NE(with_category.progress[0].source, measures[0].progress[0].source);
}

TEST(RepeatsMode, ExpandKeepsWhatARepeatSaysItself) {
    struct Case {
        std::string_view name;
        std::optional<std::string> text;
        std::optional<std::string> category;
        std::optional<std::string> expanded_text;
        std::optional<std::string> expanded_category;
    };
    const Case cases[] = {
        {"both", "見直した。", "B", "見直した。", "B"},
        {"another category has another text", std::nullopt, "B", std::nullopt, "B"},
        {"text only", "見直した。", std::nullopt, "見直した。", "A"},
        {"the same category", std::nullopt, "A", "直した。", "A"},
    };
    for (const Case& each : cases) {
        PlanBuilder builder;
        builder.section(1)
            .policy("ア")
            .measure("ア", "水門を直す。")
            .progress("直した。", "A")
            .department("土", "河川課");
        builder.measure("イ", "水門を直す。", {"再掲"})
            .progress(each.text, each.category)
            .department("防", "防災課");
        builder.last_measure().same_as = SameAs{"1-ア-ア", 1, true};
        const Plan plan = with_repeats(builder.plan, RepeatsMode::kExpand);
        const Measure& repeat = plan.sections[0].policies[0].measures[1];
        EXPECT_EQ(repeat.progress[0].text, each.expanded_text) << each.name;
        EXPECT_EQ(repeat.progress[0].category, each.expanded_category) << each.name;
        EXPECT_THAT(repeat.departments, ElementsAre(Department{"防", "防災課", std::nullopt})) << each.name;
    }
}

TEST(RepeatsMode, ExpandGivesRowsToARepeatThatSaysNothingNew) {
    struct Case {
        std::string_view name;
        std::optional<std::string> text;
        std::string category;
        bool takes_rows;
    };
    const Case cases[] = {
        {"one of the original's categories", std::nullopt, "B", true},
        {"a category of its own", std::nullopt, "C", false},
        {"a text of its own", "三期。", "B", false},
    };
    for (const Case& each : cases) {
        PlanBuilder builder;
        builder.section(1)
            .policy("ア")
            .measure("ア", "水門を直す。")
            .progress("一期。", "A")
            .progress("二期。", "B");
        builder.measure("イ", "水門を直す。", {"再掲"}).progress(each.text, each.category);
        builder.last_measure().same_as = SameAs{"1-ア-ア", 1, true};
        const Plan plan = with_repeats(builder.plan, RepeatsMode::kExpand);
        const auto& measures = plan.sections[0].policies[0].measures;
        EXPECT_EQ(measures[1].progress,
                  each.takes_rows ? measures[0].progress : builder.last_measure().progress)
            << each.name;
    }
}

}  // namespace
}  // namespace torikumi
