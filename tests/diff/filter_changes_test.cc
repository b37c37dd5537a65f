// Tests pipeline/diff/filter_changes.cc.

#include "pipeline/diff/filter_changes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/diff/diff_plans.h"
#include "tests/diff/shown_events.h"
#include "tests/support/plan_builder.h"

namespace torikumi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PlanBuilder;

Plan plan_of(const char* title, const char* category, const char* office) {
    PlanBuilder builder;
    builder.section(1).policy("ア", "川の水を街に入れない。");
    builder.measure("(ア)", "堤防の傾きを測量の班が点検する。")
        .progress("終えた。", category)
        .department("建", office);
    builder.section(2).policy("ア", "避難の時を早く知らせる。");
    builder.measure("(ア)", "谷に戸別の受信機を配る。")
        .progress("始めた。", category)
        .department("危", "防災室")
        .department("建", office);
    builder.plan.document.title = title;
    return builder.plan;
}

std::vector<std::string> filtered_events(const ChangeFilter& filter) {
    const Plan old_plan = plan_of("方針", "B", "河川部");
    const Plan new_plan = plan_of("新しい方針", "A", "みなと局");
    return show(filtered(diff_plans(old_plan, new_plan), old_plan, new_plan, filter).events);
}

constexpr auto kTitle = "metadata-changed document – → – title: 方針 → 新しい方針";
constexpr auto kFirst = "category-changed measure 1-ア-(ア) → 1-ア-(ア) progress/0/category: B → A";
constexpr auto kSecond = "category-changed measure 2-ア-(ア) → 2-ア-(ア) progress/0/category: B → A";
constexpr auto kRenamed =
    "department-renamed measure – → – departments: 建）河川部 → 建）みなと局 "
    "[1-ア-(ア) 1-ア-(ア)] [2-ア-(ア) 2-ア-(ア)]";

TEST(FilterChanges, TakesEverythingUnlessAskedForLess) {
    EXPECT_THAT(filtered_events({}), ElementsAre(kTitle, kFirst, kRenamed, kSecond));
    EXPECT_TRUE(takes_all({}));
    EXPECT_FALSE(takes_all({.sections = {"1"}}));
}

TEST(FilterChanges, BySection) {
    EXPECT_THAT(
        filtered_events({.sections = {"2"}}),
        ElementsAre("department-renamed measure 2-ア-(ア) → 2-ア-(ア) departments: 建）河川部 → 建）みなと局 "
                    "[2-ア-(ア) 2-ア-(ア)]",
                    kSecond));
}

TEST(FilterChanges, ByDepartmentInAnyPrintForm) {
    EXPECT_THAT(filtered_events({.departments = {"防 災"}, .kinds = {EventKind::kCategoryChanged}}),
                ElementsAre(kSecond));
    EXPECT_THAT(filtered_events({.departments = {"河川"}, .kinds = {EventKind::kCategoryChanged}}),
                ElementsAre(kFirst, kSecond))
        << "before";
    EXPECT_THAT(filtered_events({.departments = {"建）みなと"}, .kinds = {EventKind::kCategoryChanged}}),
                ElementsAre(kFirst, kSecond))
        << "after";
}

TEST(FilterChanges, ByKind) {
    EXPECT_THAT(filtered_events({.kinds = {EventKind::kMetadataChanged, EventKind::kAdded}}),
                ElementsAre(kTitle));
    EXPECT_THAT(filtered_events({.kinds = {EventKind::kMoved}}), IsEmpty());
}

TEST(FilterChanges, NamesThatNoPlanKnows) {
    const Plan plan = plan_of("方針", "B", "河川部");
    EXPECT_THAT(unknown_names(plan, plan, {.sections = {"1", "7"}, .departments = {"河川", "動物園"}}),
                ElementsAre("7", "動物園"));
}

}  // namespace
}  // namespace torikumi
