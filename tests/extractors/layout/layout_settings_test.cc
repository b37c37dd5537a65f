// Tests layout_settings.cc.

#include "extractors/layout/layout_settings.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace torikumi::layout {
namespace {

PageContent page_of_ems(const std::vector<double>& ems_pt) {
    PageContent page;
    for (const double em_pt : ems_pt) {
        page.characters.emplace_back();
        page.characters.back().em_pt = em_pt;
    }
    return page;
}

TEST(SettingsFor, StandAsTheyAreForCommonPrint) {
    EXPECT_EQ(settings_for(page_of_ems({})).snap_pt, LayoutSettings{}.snap_pt);
    EXPECT_EQ(settings_for(page_of_ems({10, 10, 14})).snap_pt, LayoutSettings{}.snap_pt);
    EXPECT_EQ(settings_for(page_of_ems({36})).snap_pt, LayoutSettings{}.snap_pt);
}

TEST(SettingsFor, ShrinkWithTheEmOfMostCharacters) {
    const LayoutSettings settings = settings_for(page_of_ems({4, 4, 4, 20}));
    EXPECT_DOUBLE_EQ(settings.snap_pt, LayoutSettings{}.snap_pt / 2);
    EXPECT_DOUBLE_EQ(settings.join_pt, LayoutSettings{}.join_pt / 2);
    EXPECT_DOUBLE_EQ(settings.touch_pt, LayoutSettings{}.touch_pt / 2);
    EXPECT_DOUBLE_EQ(settings.least_table_pt, LayoutSettings{}.least_table_pt / 2);
    EXPECT_DOUBLE_EQ(settings.least_row_pt, LayoutSettings{}.least_row_pt / 2);
}

TEST(SettingsFor, IgnoreEmsThatAreNoNumbers) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_DOUBLE_EQ(settings_for(page_of_ems({nan, 4, nan})).snap_pt, LayoutSettings{}.snap_pt / 2);
    EXPECT_EQ(settings_for(page_of_ems({0, 0})).snap_pt, LayoutSettings{}.snap_pt);
}

}  // namespace
}  // namespace torikumi::layout
