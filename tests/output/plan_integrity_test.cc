// Tests pipeline/output/plan_integrity.cc.

#include "pipeline/output/plan_integrity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <string>

#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

std::vector<std::string> breaches(const std::function<void(Plan&)>& spoil) {
    Plan plan = full_plan();
    spoil(plan);
    std::vector<std::string> found;
    for (const Diagnostic& breach : find_integrity_breaches(plan)) found.push_back(breach.pointer);
    return found;
}

Policy& policy(Plan& plan) {
    return plan.sections[0].policies[0];
}

TEST(PlanIntegrity, HoldsInASoundPlan) {
    EXPECT_THAT(find_integrity_breaches(full_plan()), testing::IsEmpty());
    EXPECT_THAT(find_integrity_breaches(bare_plan()), testing::IsEmpty());
}

TEST(PlanIntegrity, FindsEachBreachAtItsPlace) {
    struct Row {
        const char* name;
        std::function<void(Plan&)> spoil;
        std::string pointer;
    };
    const std::string repeat = "/sections/0/policies/0/measures/1";
    const std::string original = "/sections/0/policies/0/measures/0";
    const Row rows[] = {
        {"two of one id", [](Plan& p) { policy(p).id = "1-①"; }, "/sections/0/policies/0"},
        {"an original that is none", [](Plan& p) { policy(p).measures[1].same_as->id = "1-①"; },
         repeat + "/same_as"},
        {"an original that does not know", [](Plan& p) { policy(p).measures[0].repeated_in.clear(); },
         repeat + "/same_as"},
        {"a repeat that does not know", [](Plan& p) { policy(p).measures[1].same_as.reset(); },
         original + "/repeated_in"},
        {"a recommendation not listed",
         [](Plan& p) {
             policy(p).recommendations = {1, 4};
         },
         "/sections/0/policies/0/recommendations"},
        {"a page beyond the last", [](Plan& p) { p.unplaced[0].source[0].page = 3; }, "/unplaced/0/source"},
        {"a box that ends above its begin",
         [](Plan& p) {
             p.unplaced[0].source[0].box = Rect{10, 40, 20, 30};
         },
         "/unplaced/0/source"},
        {"a day that no month has",
         [](Plan& p) {
             p.document.date = PlanDate{"2019-02-31", "平成31年２月31日"};
         },
         "/document/date/iso"},
        {"lines in a PDF",
         [](Plan& p) {
             policy(p).measures[0].progress[0].source = {{{}, {}, LineRange{1, 1}}};
         },
         original + "/progress/0/source"},
        {"a page in a text", [](Plan& p) { p.source.kind = SourceKind::kText; }, "/sections/0/source"},
    };
    for (const Row& row : rows) {
        EXPECT_THAT(breaches(row.spoil), testing::Contains(row.pointer)) << row.name;
    }
}

TEST(PlanIntegrity, AllowsWhatThePlanSaysItself) {
    const auto answers_unlisted = [](Plan& plan) {
        policy(plan).recommendations = {1, 4};
        plan.diagnostics.push_back(
            {DiagnosticCode::kRecommendationUnknown, Severity::kWarning, "④", "/sections/0/policies/0", {}});
    };
    EXPECT_THAT(breaches(answers_unlisted), testing::IsEmpty());
}

TEST(PlanIntegrity, AllowsAPlanWithoutAnyList) {
    EXPECT_THAT(breaches([](Plan& plan) { plan.sections[0].recommendations.clear(); }), testing::IsEmpty());
}

TEST(PlanIntegrity, AllowsItForThatPolicyOnly) {
    const auto two_answer_unlisted = [](Plan& plan) {
        policy(plan).recommendations = {4};
        for (int i = 1; i <= 10; ++i) {
            Policy more = policy(plan);
            more.id = "more-" + std::to_string(i);
            more.measures.clear();
            plan.sections[0].policies.push_back(std::move(more));
        }
        for (int i = 2; i < 10; ++i)
            plan.sections[0].policies[static_cast<std::size_t>(i)].recommendations = {1};
        for (const char* below : {"/sections/0/policies/10/recommendations/0", "/sections/0/policies/0"}) {
            plan.diagnostics.push_back(
                {DiagnosticCode::kRecommendationUnknown, Severity::kWarning, "④", below, {}});
        }
    };
    EXPECT_THAT(breaches(two_answer_unlisted),
                testing::ElementsAre("/sections/0/policies/1/recommendations"));
}

/// What is asked of each item is looked up, not searched for.
TEST(PlanIntegrity, TakesNoLongerForAnItemInManyThousand) {
    const auto grow = [](Plan& plan) {
        constexpr int kMany = 20'000;
        Policy& all = policy(plan);
        for (int i = 0; i < kMany; ++i) {
            all.recommendations.push_back(100 + i);
            Measure repeat = all.measures[1];
            repeat.id = "more-" + std::to_string(i);
            all.measures[0].repeated_in.push_back(repeat.id);
            all.measures.push_back(std::move(repeat));
            plan.diagnostics.push_back(
                {DiagnosticCode::kRecommendationUnknown, Severity::kWarning, "", "/no", {}});
        }
        plan.diagnostics.push_back(
            {DiagnosticCode::kRecommendationUnknown, Severity::kWarning, "", "/sections/0/policies/0", {}});
    };
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THAT(breaches(grow), testing::IsEmpty());
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(PlanIntegrity, AllowsRepeatsThatWereLeftOut) {
    EXPECT_THAT(breaches([](Plan& plan) { policy(plan).measures.pop_back(); }), testing::IsEmpty());
}

}  // namespace
}  // namespace torikumi
