// Tests pipeline/model/changes.cc.

#include "pipeline/model/changes.h"

#include <gtest/gtest.h>

#include <set>

namespace torikumi {
namespace {

TEST(EventKinds, StandInTheOrderOfTheEnum) {
    int next = 0;
    for (const EventKindName& each : event_kinds())
        EXPECT_EQ(static_cast<int>(each.kind), next++) << each.name;
    EXPECT_EQ(static_cast<int>(EventKind::kMetadataChanged) + 1, next) << "the enum is longer";
}

TEST(EventKinds, HaveNamesOfTheirOwnAndAMeaning) {
    std::set<std::string_view> names;
    for (const EventKindName& each : event_kinds()) {
        EXPECT_TRUE(names.insert(each.name).second) << each.name;
        EXPECT_EQ(each.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos);
        EXPECT_EQ(name_of(each.kind), each.name);
        EXPECT_FALSE(each.meaning.empty()) << each.name;
    }
}

TEST(CountEvents, HoldsEveryKind) {
    Event added;
    added.kind = EventKind::kAdded;
    Event renamed;
    renamed.kind = EventKind::kDepartmentRenamed;
    const std::vector<EventCount> counts = count_events({added, renamed, added});
    ASSERT_EQ(counts.size(), event_kinds().size());
    for (const EventCount& each : counts) {
        const std::size_t expected = each.kind == EventKind::kAdded               ? 2u
                                     : each.kind == EventKind::kDepartmentRenamed ? 1u
                                                                                  : 0u;
        EXPECT_EQ(each.count, expected) << name_of(each.kind);
    }
}

}  // namespace
}  // namespace torikumi
