// Tests pipeline/output/change_words.cc.

#include "pipeline/output/change_words.h"

#include <gtest/gtest.h>

#include <set>

namespace torikumi {
namespace {

TEST(ChangeWords, EveryKindHasALabelOfItsOwn) {
    std::set<std::string_view> labels;
    for (const EventKindName& each : event_kinds()) {
        EXPECT_FALSE(label_of(each.kind).empty()) << each.name;
        labels.insert(label_of(each.kind));
    }
    EXPECT_EQ(labels.size(), event_kinds().size());
    EXPECT_EQ(label_of(EventKind::kMetadataChanged), "その他の変更");
    EXPECT_EQ(label_of(EventKind::kCategoryChanged), "区分変更");
    EXPECT_EQ(label_of(EventKind::kDepartmentRenamed), "担当部の名称変更");
}

TEST(ChangeWords, FieldsAreNamedAsTheColumnsOfThePlan) {
    const std::vector<std::pair<std::string_view, std::string>> rows{
        {"text", "本文"},
        {"title", "題名"},
        {"progress/0", "実施状況1"},
        {"progress/0/text", "実施状況1"},
        {"progress/1/category", "実施状況2の区分"},
        {"progress/11/tags", "実施状況12のタグ"},
        {"progress/0/extra/備考", "実施状況1の備考"},
        {"extra/次年度の予定", "次年度の予定"},
        {"extra", "列名"},
        {"departments/2", "担当部"},
        {"notes/0", "注"},
        {"same_as", "再掲元"},
        {"unheard-of", "unheard-of"},
    };
    for (const auto& [field, label] : rows) EXPECT_EQ(label_of_field(field), label) << field;
}

TEST(ChangeWords, NodesAndDirectionsHaveLabels) {
    EXPECT_EQ(label_of(NodeKind::kDocument), "文書");
    EXPECT_EQ(label_of(NodeKind::kMeasure), "取組内容");
    EXPECT_EQ(label_of(Direction::kAdvanced), "前進");
    EXPECT_EQ(label_of(Direction::kReceded), "後退");
}

}  // namespace
}  // namespace torikumi
