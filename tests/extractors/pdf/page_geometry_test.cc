// Tests page_geometry.cc.

#include "extractors/pdf/page_geometry.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

struct Case {
    PageRotation rotation;
    double width_pt;
    double height_pt;
    Point lower_left;   // of the crop box, as displayed
    Point upper_right;  // likewise
};

void PrintTo(const Case& tested, std::ostream* out) {
    *out << static_cast<int>(tested.rotation) << " quarter turns";
}

class DisplayTest : public ::testing::TestWithParam<Case> {};

TEST_P(DisplayTest, PutsTheCornersWhereTheReaderSeesThem) {
    const PageGeometry page{
        .left_x = 20, .bottom_y = 10, .right_x = 180, .top_y = 90, .rotation = GetParam().rotation};
    EXPECT_EQ(page.displayed_width_pt(), GetParam().width_pt);
    EXPECT_EQ(page.displayed_height_pt(), GetParam().height_pt);
    EXPECT_EQ(display_matrix(page).apply({20, 10}), GetParam().lower_left);
    EXPECT_EQ(display_matrix(page).apply({180, 90}), GetParam().upper_right);
}

INSTANTIATE_TEST_SUITE_P(Rotations, DisplayTest,
                         ::testing::Values(Case{PageRotation::kNone, 160, 80, {0, 80}, {160, 0}},
                                           Case{PageRotation::kQuarter, 80, 160, {0, 0}, {80, 160}},
                                           Case{PageRotation::kHalf, 160, 80, {160, 0}, {0, 80}},
                                           Case{PageRotation::kThreeQuarters, 80, 160, {80, 160}, {0, 0}}));

TEST(Matrix, ChainsInTheOrderOfTheWords) {
    const Matrix doubled{.a = 2, .d = 2};
    const Matrix moved{.e = 10, .f = 20};
    EXPECT_EQ(chain(doubled, moved).apply({1, 1}), (Point{12, 22}));
    EXPECT_EQ(chain(moved, doubled).apply({1, 1}), (Point{22, 42}));
    EXPECT_EQ(length_scale(doubled), 2);
}

TEST(Matrix, BoundsATurnedRectangle) {
    const Matrix quarter_turn{.a = 0, .b = 1, .c = -1, .d = 0};
    EXPECT_EQ(bounds_of_image(quarter_turn, {1, 2, 3, 7}), (Rect{-7, 1, -2, 3}));
}

}  // namespace
}  // namespace torikumi
