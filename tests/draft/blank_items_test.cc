// Tests blank_items.cc.

#include "pipeline/draft/blank_items.h"

#include <gtest/gtest.h>

#include "tests/support/draft_builder.h"

namespace torikumi {
namespace {

using testing::DraftBuilder;

TEST(DropBlankItems, DropsItemsOfWhichNothingIsPrinted) {
    DraftBuilder builder;
    builder.section("(1)", "植樹").recommendation("①", "木を増やす").recommendation("", "　");
    builder.policy("ア", "街に植える").measure("(ｱ)", "苗木を配る");
    builder.measure("", "　").progress("", "").policy("", "　").measure("", "").progress("", "");
    builder.section("", "").policy("", "").section("", "　");
    drop_blank_items(builder.draft);
    ASSERT_EQ(builder.draft.sections.size(), 1u);
    const SectionDraft& section = builder.draft.sections[0];
    EXPECT_EQ(section.recommendations.size(), 1u);
    ASSERT_EQ(section.policies.size(), 1u);
    EXPECT_EQ(section.policies[0].measures.size(), 1u);
    EXPECT_TRUE(builder.draft.unplaced.empty());
}

TEST(DropBlankItems, KeepsAnItemOfWhichAnythingIsPrinted) {
    DraftBuilder builder;
    builder.section("", "").policy("", "").measure("", "").departments("公園課");
    builder.measure("", "").progress("", "Ａ").policy("", "", "①");
    builder.section("", "").recommendation("", "木を増やす");
    drop_blank_items(builder.draft);
    ASSERT_EQ(builder.draft.sections.size(), 2u);
    ASSERT_EQ(builder.draft.sections[0].policies.size(), 2u);
    EXPECT_EQ(builder.draft.sections[0].policies[0].measures.size(), 2u);
    EXPECT_EQ(builder.draft.sections[1].recommendations.size(), 1u);
}

TEST(DropBlankItems, KeepsTheTextOfACellThatNoMeasureNames) {
    DraftBuilder builder;
    builder.section("", "");
    builder.last_section().department_cells = {builder.print("公園課")};
    drop_blank_items(builder.draft);
    EXPECT_TRUE(builder.draft.sections.empty());
    ASSERT_EQ(builder.draft.unplaced.size(), 1u);
    EXPECT_EQ(builder.draft.unplaced[0].front().text.value, "公園課");
}

}  // namespace
}  // namespace torikumi
