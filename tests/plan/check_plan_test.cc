// Tests pipeline/plan/check_plan.cc, check_marks.cc and check_departments.cc.

#include "pipeline/plan/check_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/plan_builder.h"

namespace torikumi {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::PlanBuilder;

/// `code @ pointer`, for short expectations.
std::vector<std::string> findings(const Plan& plan) {
    Diagnostics diagnostics;
    check_plan(plan, diagnostics);
    std::vector<std::string> findings;
    for (const Diagnostic& each : diagnostics.all()) {
        EXPECT_FALSE(each.source.empty()) << each.message;
        findings.push_back(std::string(kind_of(each.code).id) + " @ " + each.pointer);
    }
    return findings;
}

std::string first_message(const Plan& plan) {
    Diagnostics diagnostics;
    check_plan(plan, diagnostics);
    return diagnostics.all().empty() ? "" : diagnostics.all().front().message;
}

struct Case {
    std::string_view name;
    PlanBuilder builder;
    std::vector<std::string> findings;
};

void expect_findings(const std::vector<Case>& cases) {
    for (const Case& each : cases) EXPECT_EQ(findings(each.builder.plan), each.findings) << each.name;
}

TEST(CheckPlan, GoodPlanIsQuiet) {
    PlanBuilder builder;
    builder.legend({{"A", "終えた"}, {"B", "続ける"}});
    for (int section = 1; section <= 3; ++section) {
        builder.section(section).recommendation("①", "水位の知らせ方").recommendation("②", "避難所の運営");
        builder.policy("ア", "知らせる。", {1});
        builder.measure("(ア)", "水位計を置く。").progress("置いた。", "A").department("土", "河川課");
        builder.department("防", "危機管理室");
        builder.measure("(イ)", "広報紙に載せる。").progress(std::nullopt, "B").department("総", "広報課");
        builder.policy("イ", "運営する。", {2});
        builder.measure("(ア)", "毛布を備える。").progress("備えた。", "A").department("福", "こども未来部");
    }
    EXPECT_THAT(findings(builder.plan), IsEmpty());
}

TEST(CheckPlan, EmptyPlanIsQuiet) {
    EXPECT_THAT(findings({}), IsEmpty());
}

// Marks.

/// Measures with these marks under one policy.
PlanBuilder measures(std::initializer_list<std::string_view> marks) {
    PlanBuilder builder;
    builder.section(1).policy("ア");
    for (const std::string_view mark : marks) builder.measure(mark, "取組");
    return builder;
}

TEST(CheckPlan, ChecksMarks) {
    const std::string policy = " @ /sections/0/policies/0/measures/";
    expect_findings({
        {"in order", measures({"(ア)", "(イ)", "(ウ)"}), {}},
        {"a gap", measures({"(ア)", "(ウ)", "(エ)"}), {"mark-gap" + policy + "1"}},
        {"two gaps", measures({"①", "③", "⑤"}), {"mark-gap" + policy + "1", "mark-gap" + policy + "2"}},
        {"does not begin with the first", measures({"③", "④"}), {"mark-gap" + policy + "0"}},
        {"out of order", measures({"①", "③", "②", "④"}), {"mark-gap" + policy + "2"}},
        {"a double", measures({"(ア)", "(イ)", "(イ)", "(ウ)"}), {"mark-duplicate" + policy + "2"}},
        {"the numbering begins anew",
         measures({"①", "②", "①", "②"}),
         {"mark-duplicate" + policy + "2", "mark-duplicate" + policy + "3"}},
        {"one without", measures({"(ア)", "", "(ウ)"}), {"mark-missing" + policy + "1"}},
        {"none has one", measures({"", "", ""}), {"mark-missing @ /sections"}},
    });
}

TEST(CheckPlan, GapNamesBothSides) {
    EXPECT_EQ(first_message(measures({"(ア)", "(ウ)"}).plan),
              "measure (ウ) under 1-ア skips a number: it follows (ア)");
    EXPECT_EQ(first_message(measures({"①", "③", "②"}).plan),
              "measure ② under 1-ア is out of order: it stands after ③");
}

TEST(CheckPlan, NumberingMayGoOnInTheNextPolicy) {
    PlanBuilder builder;
    builder.section(1).policy("ア").measure("①", "甲").measure("②", "乙").policy("イ").measure("③", "丙");
    builder.section(2).policy("ウ").measure("④", "丁");
    EXPECT_THAT(findings(builder.plan), IsEmpty());
}

TEST(CheckPlan, ChecksMarksOfPoliciesAndRecommendations) {
    PlanBuilder builder;
    builder.section(1).recommendation("①", "甲").recommendation("③", "乙");
    builder.policy("ア").measure("①", "取組").policy("ア").measure("①", "取組");
    EXPECT_EQ(findings(builder.plan), (std::vector<std::string>{"mark-gap @ /sections/0/recommendations/1",
                                                                "mark-duplicate @ /sections/0/policies/1"}));
}

TEST(CheckPlan, ChecksSectionNumbers) {
    const auto sections = [](std::initializer_list<int> numbers) {
        PlanBuilder builder;
        for (const int number : numbers) builder.section(number);
        return builder;
    };
    expect_findings({
        {"an excerpt begins anywhere", sections({3, 4, 5}), {}},
        {"a gap", sections({1, 2, 4}), {"mark-gap @ /sections/2"}},
        {"a double", sections({1, 2, 2}), {"mark-duplicate @ /sections/2"}},
    });
}

TEST(CheckPlan, PlanWithoutPolicyColumnIsQuiet) {
    PlanBuilder builder;
    builder.section(1).policy("", "").measure("①", "甲").measure("②", "乙");
    EXPECT_THAT(findings(builder.plan), IsEmpty());
}

// Text, categories, recommendations.

TEST(CheckPlan, OnlySectionNeedsNoTitle) {
    PlanBuilder builder;
    builder.section(1);
    builder.plan.sections[0].title.clear();
    EXPECT_THAT(findings(builder.plan), IsEmpty());
    builder.section(2);
    EXPECT_EQ(findings(builder.plan), (std::vector<std::string>{"text-missing @ /sections/0"}));
}

TEST(CheckPlan, ChecksTexts) {
    PlanBuilder builder;
    builder.section(1).recommendation("①", "").policy("ア", "").measure("①", "").policy("イ", "方針");
    EXPECT_EQ(findings(builder.plan),
              (std::vector<std::string>{"text-missing @ /sections/0/recommendations/0",
                                        "text-missing @ /sections/0/policies/0",
                                        "text-missing @ /sections/0/policies/0/measures/0",
                                        "policy-without-measures @ /sections/0/policies/1"}));
}

TEST(CheckPlan, ChecksCategories) {
    const auto plan = [](std::vector<Category> legend,
                         std::initializer_list<std::optional<std::string>> codes) {
        PlanBuilder builder;
        builder.legend(std::move(legend)).section(1).policy("ア").measure("①", "取組");
        for (const auto& code : codes) builder.progress("済み。", code);
        return builder;
    };
    const std::string row = "/sections/0/policies/0/measures/0/progress/";
    expect_findings({
        {"all known", plan({{"A", "済"}, {"B", "未"}}, {"A", "B"}), {}},
        {"unknown", plan({{"A", "済"}}, {"A", "E"}), {"category-unknown @ " + row + "1/category"}},
        {"no legend", plan({}, {"A", "E"}), {}},
        {"missing", plan({{"A", "済"}}, {"A", std::nullopt}), {"category-missing @ " + row + "1"}},
        {"no column", plan({}, {std::nullopt, std::nullopt}), {}},
    });
}

TEST(CheckPlan, ChecksRecommendations) {
    const auto plan = [](std::vector<int> first, std::vector<int> second) {
        PlanBuilder builder;
        builder.section(1).recommendation("①", "甲").recommendation("②", "乙");
        builder.policy("ア", "方針", std::move(first)).measure("①", "取組");
        builder.policy("イ", "方針", std::move(second)).measure("①", "取組");
        return builder;
    };
    PlanBuilder no_lists;
    no_lists.section(1).policy("ア", "方針", {1}).measure("①", "取組");
    expect_findings({
        {"all answered", plan({1}, {2}), {}},
        {"both by one", plan({1, 2}, {}), {}},
        {"one unused", plan({1}, {}), {"recommendation-unused @ /sections/0/recommendations/1"}},
        {"one unknown",
         plan({1, 2}, {3}),
         {"recommendation-unknown @ /sections/0/policies/1/recommendations/0"}},
        {"no column", plan({}, {}), {}},
        {"no lists", no_lists, {"recommendation-unknown @ /sections"}},
    });
}

// Departments.

/// Twelve usual departments, then `bureau`）`name` at measure 12.
PlanBuilder usual_departments_and(std::optional<std::string> bureau, std::string_view name) {
    static constexpr const char* kNames[] = {"河川課", "道路課", "下水道課"};
    PlanBuilder builder;
    builder.section(1).policy("ア");
    for (int i = 0; i < 12; ++i) builder.measure("", "取組").department("土", kNames[i % 3]);
    builder.measure("", "取組").department(std::move(bureau), name);
    return builder;
}

TEST(CheckPlan, ChecksDepartments) {
    struct DepartmentCase {
        std::optional<std::string> bureau;
        std::string_view name;
        std::string_view reason;  // empty where it is usual
    };
    const DepartmentCase cases[] = {
        {"土", "河川課", ""},
        {"土", "公園課", ""},
        {"防", "危機管理室", ""},
        {"土", "浄水場", ""},
        {"土", "下水", "it is the beginning of 「土）下水道課」"},
        {"土", "そのほか", "does not end as the others do"},
        {std::nullopt, "河川課", "has no bureau"},
        {"士", "河川課", "no other department has this bureau"},
        {"土", "河川課（", "a bracket is left"},
        {"土", "堤防を点検した。", "reads like a sentence"},
    };
    for (const DepartmentCase& each : cases) {
        const Plan plan = usual_departments_and(each.bureau, each.name).plan;
        Diagnostics diagnostics;
        check_plan(plan, diagnostics);
        std::vector<Diagnostic> unusual;
        for (const Diagnostic& found : diagnostics.all()) {
            if (found.code == DiagnosticCode::kDepartmentUnusual) unusual.push_back(found);
        }
        ASSERT_EQ(unusual.size(), each.reason.empty() ? 0u : 1u) << each.name;
        if (unusual.empty()) continue;
        EXPECT_THAT(unusual[0].message, HasSubstr(each.reason)) << each.name;
        EXPECT_THAT(unusual[0].message, HasSubstr(each.name)) << each.name;
        EXPECT_EQ(unusual[0].pointer, "/sections/0/policies/0/measures/12/departments/0");
        EXPECT_EQ(unusual[0].source, plan.sections[0].policies[0].measures[12].source);
    }
}

TEST(CheckPlan, MergedDepartmentCellCountsOnce) {
    PlanBuilder builder = usual_departments_and("土", "下水");
    builder.measure("", "取組").department("土", "下水").measure("", "取組").department("土", "下水");
    EXPECT_THAT(findings(builder.plan),
                ::testing::Contains("department-unusual @ /sections/0/policies/0/measures/12/departments/0"));
}

TEST(CheckPlan, SmallPlanHasNoUsualDepartments) {
    PlanBuilder builder;
    builder.section(1).policy("ア").measure("①", "取組").department("土", "河川課");
    builder.measure("②", "取組").department(std::nullopt, "町立図書館");
    builder.measure("③", "取組").department("教", "そのほか");
    EXPECT_THAT(findings(builder.plan), IsEmpty());
}

}  // namespace
}  // namespace torikumi
