// Tests that value_plan.cc reports what a reader guessed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/plan/value_plan.h"
#include "pipeline/profile/built_in_profile.h"
#include "tests/support/draft_builder.h"

namespace torikumi {
namespace {

using ::testing::HasSubstr;
using ::torikumi::testing::DraftBuilder;

struct GuessCase {
    const char* name;
    DiagnosticCode code;
    const char* id;
    const char* pointer;
    void (*guess)(DraftBuilder&, const Guess&);
};

void guess_policy(DraftBuilder& plan, const Guess& guess) {
    plan.last_policy().guesses.push_back(guess);
}
void guess_measure(DraftBuilder& plan, const Guess& guess) {
    plan.last_measure().guesses.push_back(guess);
}
void guess_recommendation(DraftBuilder& plan, const Guess& guess) {
    plan.last_section().recommendations.back().guesses.push_back(guess);
}

class Guesses : public ::testing::TestWithParam<GuessCase> {};

TEST_P(Guesses, BecomeDiagnosticsWithPlaceAndConfidence) {
    DraftBuilder plan;
    plan.section("(1)", "桟橋の維持").recommendation("①", "桟橋の点検").policy("ア", "桟橋を点検する。", "①");
    plan.measure("(ｱ)", "板を張り替える。").progress("半分を替えた。", "Ａ");
    GetParam().guess(plan, {GetParam().code, 0.62, "printed apart"});
    Diagnostics diagnostics;
    value_plan(plan.draft, plan.characters(), built_in_profile(), diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 1u);
    const Diagnostic& found = diagnostics.all().front();
    EXPECT_EQ(kind_of(found.code).id, GetParam().id);
    EXPECT_EQ(found.pointer, GetParam().pointer);
    EXPECT_THAT(found.message, HasSubstr("confidence 0.62"));
    EXPECT_THAT(found.message, HasSubstr("printed apart"));
    EXPECT_FALSE(found.source.empty());
}

INSTANTIATE_TEST_SUITE_P(
    All, Guesses,
    ::testing::Values(GuessCase{"Recommendations", DiagnosticCode::kInferredRecommendations,
                                "inferred-recommendations", "/sections/0/policies/0", guess_policy},
                      GuessCase{"RecommendationText", DiagnosticCode::kInferredRecommendationText,
                                "inferred-recommendation-text", "/sections/0/recommendations/0",
                                guess_recommendation},
                      GuessCase{"Rows", DiagnosticCode::kInferredRows, "inferred-rows",
                                "/sections/0/policies/0/measures/0", guess_measure}),
    [](const ::testing::TestParamInfo<GuessCase>& tested) { return tested.param.name; });

}  // namespace
}  // namespace torikumi
