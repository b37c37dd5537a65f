// Tests pipeline/model/geometry.h.

#include "pipeline/model/geometry.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TEST(Rect, NeighboursShareNoPoint) {
    const Rect left{0, 0, 10, 10};
    const Rect right{10, 0, 20, 10};
    EXPECT_TRUE(left.contains({0, 0}));
    EXPECT_FALSE(left.contains({10, 5}));
    EXPECT_TRUE(right.contains({10, 5}));
    EXPECT_FALSE(left.contains({5, 10}));
}

TEST(Rect, KnowsItsMeasures) {
    const Rect rect{10, 20, 40, 30};
    EXPECT_EQ(rect.width(), 30);
    EXPECT_EQ(rect.height(), 10);
    EXPECT_EQ(rect.center(), (Point{25, 25}));
    EXPECT_EQ(rect.united({0, 25, 15, 60}), (Rect{0, 20, 40, 60}));
}

}  // namespace
}  // namespace torikumi
