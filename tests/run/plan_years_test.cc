// Tests pipeline/run/plan_years.cc.

#include "pipeline/run/plan_years.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

using Years = std::vector<PlanYear>;
using Words = std::vector<std::string>;

std::string error_of(const std::vector<DatedInput>& inputs, const Words& years) {
    try {
        plan_years(inputs, years);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "";
}

TEST(PlanYears, AreThoseOfTheDatesInTheOrderOfTime) {
    EXPECT_EQ(plan_years({{"b.json", "2021-05-13"}, {"a.json", "2019-05-01"}, {"c.json", "2020-03-31"}}, {}),
              (Years{{1, "2019"}, {2, "2020"}, {0, "2021"}}));
}

TEST(PlanYears, AreDatesWhereOneYearHasSeveral) {
    EXPECT_EQ(plan_years({{"a.json", "2020-05-13"}, {"b.json", "2020-10-01"}, {"c.json", "2021-05-13"}}, {}),
              (Years{{0, "2020-05-13"}, {1, "2020-10-01"}, {2, "2021-05-13"}}));
}

TEST(PlanYears, AreThoseThatTheCallerGives) {
    const std::vector<DatedInput> inputs{{"a.json", "2020-05-13"}, {"b.json"}};
    EXPECT_EQ(plan_years(inputs, {"2021", "2019"}), (Years{{1, "2019"}, {0, "2021"}}));
    EXPECT_EQ(plan_years(inputs, {"2020", "2020-10-01"}), (Years{{0, "2020"}, {1, "2020-10-01"}}));
}

TEST(PlanYears, AreRefusedWithTheWayOut) {
    struct Row {
        std::vector<DatedInput> inputs;
        Words years;
        std::string error;
    };
    const std::vector<DatedInput> two{{"a.json", "2020-05-13"}, {"b.json", "2020-05-13"}};
    const std::vector<Row> rows{
        {{{"a.json", "2020-05-13"}, {"b.json"}}, {}, "b.json has no date; --years 2019,2020,... gives"},
        {two, {}, "a.json and b.json are both of 2020-05-13; --years"},
        {two, {"2019", "2019"}, "a.json and b.json are both of 2019; --years"},
        {two, {"2019"}, "--years has 1 for 2 inputs"},
        {two, {"2019", "R2"}, "--years: R2 is neither"},
        {two, {"2019", "2020-1-1"}, "--years: 2020-1-1 is neither"},
        {two, {"2019", "2021-99-99"}, "--years: 2021-99-99 is neither"},
        {two, {"2019", "2021-02-29"}, "--years: 2021-02-29 is neither"},
        {two, {"2019", "20201001xx"}, "--years: 20201001xx is neither"},
    };
    for (const Row& row : rows) EXPECT_THAT(error_of(row.inputs, row.years), ::testing::HasSubstr(row.error));
}

}  // namespace
}  // namespace torikumi
