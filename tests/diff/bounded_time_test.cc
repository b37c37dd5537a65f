// Tests that what has far more parts than any plan is compared in bounded time: find_department_changes.cc,
// pair_alike.cc, row_pairs.cc and legend_pairs.cc in pipeline/diff. The bounds leave room for sanitizers.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <ctime>

#include "pipeline/diff/diff_plans.h"
#include "tests/support/plan_builder.h"

namespace torikumi {
namespace {

using testing::PlanBuilder;

constexpr double kMostSeconds = 10;

PlanBuilder begun() {
    PlanBuilder builder;
    builder.section(1).policy("ア", "川の水に備える。");
    return builder;
}

struct Timed {
    Changes changes;
    double processor_seconds = 0;
};

Timed timed_diff(const Plan& old_plan, const Plan& new_plan) {
    const std::clock_t start = std::clock();
    Changes changes = diff_plans(old_plan, new_plan);
    return {std::move(changes), static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC};
}

TEST(BoundedTime, ThousandsOfDepartmentsInOneMeasure) {
    const auto plan = [](const char* ending) {
        PlanBuilder builder = begun().measure("(ア)", "堤防の傾きを測る。");
        for (int i = 0; i < 6000; ++i) builder.department("建", fmt::format("第{}{}", i, ending));
        return builder.plan;
    };
    const Timed timed = timed_diff(plan("工区"), plan("班"));
    EXPECT_EQ(timed.changes.events.size(), 12'000u) << "any of them may stand for any";
    EXPECT_LT(timed.processor_seconds, kMostSeconds);
}

TEST(BoundedTime, ThousandsOfUnmarkedMeasuresInOnePolicy) {
    const auto plan = [](const char* ending) {
        PlanBuilder builder = begun();
        for (int i = 0; i < 3000; ++i)
            builder.measure("", fmt::format("{:x}番の堰を{:o}号の図で{}。", i * 7919, i * 104'729, ending));
        return builder.plan;
    };
    const Timed timed = timed_diff(plan("調べる"), plan("年に一度ずつ調べ直す"));
    EXPECT_EQ(timed.changes.pairs.size(), 3002u);
    EXPECT_LT(timed.processor_seconds, kMostSeconds);
}

TEST(BoundedTime, ThousandsOfRowsInOneMeasure) {
    const auto plan = [](const char* category) {
        PlanBuilder builder = begun().measure("(ア)", "堤防の傾きを測る。");
        for (int i = 0; i < 20'000; ++i) builder.progress(fmt::format("{}号を測った。", i), category);
        return builder.plan;
    };
    const Timed timed = timed_diff(plan("B"), plan("A"));
    EXPECT_EQ(timed.changes.events.size(), 20'000u);
    EXPECT_LT(timed.processor_seconds, kMostSeconds);
}

TEST(BoundedTime, ThousandsOfCodesInALegend) {
    const auto plan = [](int first) {
        PlanBuilder builder = begun().measure("(ア)", "堤防の傾きを測る。");
        std::vector<Category> legend;
        for (int i = 0; i < 5000; ++i) {
            legend.push_back({fmt::format("K{}", first + i), fmt::format("{}段目", i)});
            builder.progress(fmt::format("{}号を測った。", i), legend.back().code);
        }
        return builder.legend(legend).plan;
    };
    const Timed timed = timed_diff(plan(0), plan(5000));
    EXPECT_EQ(timed.changes.events.size(), 5000u) << "the letters alone are others";
    EXPECT_LT(timed.processor_seconds, kMostSeconds);
}

}  // namespace
}  // namespace torikumi
