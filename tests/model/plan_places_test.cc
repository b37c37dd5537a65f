// Tests pipeline/model/plan_places.cc.

#include "pipeline/model/plan_places.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

constexpr NodePath kSection{NodeKind::kSection, 0, 0, 0};
constexpr NodePath kRecommendation{NodeKind::kRecommendation, 0, 0, 0};
constexpr NodePath kPolicy{NodeKind::kPolicy, 0, 0, 0};
constexpr NodePath kSecondMeasure{NodeKind::kMeasure, 0, 0, 1};

TEST(PlanPlaces, LeadToTheTextThatStandsThere) {
    const Plan plan = full_plan();
    EXPECT_EQ(text_at(plan, NodePath{}), "");
    EXPECT_EQ(text_at(plan, kSection), "橋を守る");
    EXPECT_EQ(text_at(plan, kRecommendation), "点検について");
    EXPECT_EQ(text_at(plan, kPolicy), "点検を続ける");
    EXPECT_EQ(text_at(plan, kSecondMeasure), "橋を毎年点検する。");
    EXPECT_EQ(measure_at(plan, kSecondMeasure).id, "1-ア-イ");
    EXPECT_THROW(measure_at(plan, {NodeKind::kMeasure, 0, 0, 9}), std::out_of_range);
}

TEST(PlanPlaces, KnowWhoIsInCharge) {
    const Plan plan = full_plan();
    using Names = std::vector<std::string>;
    EXPECT_EQ(departments_at(plan, kSecondMeasure), Names{"■■課"});
    EXPECT_EQ(departments_at(plan, kPolicy), (Names{"建）橋梁課（河川を除く）", "■■課"}));
    EXPECT_EQ(departments_at(plan, kSection), departments_at(plan, kPolicy));
    EXPECT_EQ(departments_at(plan, kRecommendation), Names{});
}

}  // namespace
}  // namespace torikumi
