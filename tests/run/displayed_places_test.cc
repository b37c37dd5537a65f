// Tests pipeline/run/displayed_places.cc.

#include "pipeline/run/displayed_places.h"

#include <gtest/gtest.h>

#include <cmath>

#include "pipeline/output/plan_json.h"
#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

/// Every place of the plan moved by a tenth of what is kept.
void blur(Sources& sources) {
    for (Source& source : sources) {
        if (source.box) source.box->left += 0.001;
    }
}

TEST(DisplayedPlaces, RoundsEveryPlaceOfThePlan) {
    const Plan sharp = full_plan();
    Plan blurred = sharp;
    Section& section = blurred.sections[0];
    Policy& policy = section.policies[0];
    blur(section.source);
    blur(section.recommendations[0].source);
    blur(policy.source);
    for (Measure& measure : policy.measures) blur(measure.source);
    blur(policy.measures[0].progress[0].source);
    blur(blurred.unplaced[0].source);
    blur(blurred.diagnostics[0].source);
    ASSERT_NE(blurred, sharp);
    EXPECT_EQ(with_displayed_places(blurred, {}), sharp);
}

TEST(DisplayedPlaces, KeepsHundredthsAndNoNegativeZero) {
    Plan plan = full_plan();
    plan.unplaced[0].source[0].box = Rect{-0.001, 1.005, 2.345678, 100.0 / 3};
    const Rect box = *with_displayed_places(plan, {}).unplaced[0].source[0].box;
    EXPECT_FALSE(std::signbit(box.left));
    EXPECT_EQ(box.right, 2.35);
    EXPECT_EQ(box.bottom, 33.33);
}

TEST(DisplayedPlaces, TurnsBackWhatStandsOnATurnedPage) {
    Plan plan = full_plan();
    plan.unplaced = {{"turned", {{2, Rect{10, 20, 40, 30}, std::nullopt}}},
                     {"upright", {{1, Rect{10, 20, 40, 30}, std::nullopt}}}};
    const std::vector<PageTurn> turns{{.page = 2, .quarters = 1, .width_pt = 300, .height_pt = 200}};
    plan = with_displayed_places(plan, turns);
    EXPECT_EQ(plan.unplaced[0].source[0].box, (Rect{20, 260, 30, 290}));
    EXPECT_EQ(plan.unplaced[1].source[0].box, (Rect{10, 20, 40, 30}));
}

TEST(DisplayedPlaces, ReadBackEqualFromJson) {
    Plan plan = full_plan();
    plan.unplaced[0].source[0].box = Rect{1.0 / 3, 2.0 / 3, 1e5 / 7, 1e5 / 3};
    plan = with_displayed_places(plan, {});
    EXPECT_EQ(read_plan_json(write_plan_json(plan, JsonStyle::kPretty)), plan);
}

}  // namespace
}  // namespace torikumi
