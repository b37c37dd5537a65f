// Tests page_turn.cc.

#include "pipeline/model/page_turn.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

// A box near the top left corner of a page of 200 × 100 goes clockwise from corner to corner.
TEST(TurnedBox, GoesClockwise) {
    const Rect box{10, 5, 40, 15};
    EXPECT_EQ(turned_box(box, 0, 200, 100), box);
    EXPECT_EQ(turned_box(box, 1, 200, 100), (Rect{85, 10, 95, 40}));
    EXPECT_EQ(turned_box(box, 2, 200, 100), (Rect{160, 85, 190, 95}));
    EXPECT_EQ(turned_box(box, 3, 200, 100), (Rect{5, 160, 15, 190}));
}

TEST(DisplayedBox, UndoesATurn) {
    const Rect displayed{10, 5, 40, 15};
    for (int quarters = 1; quarters <= 3; ++quarters) {
        const bool across = quarters % 2 != 0;
        const PageTurn turn{1, quarters, across ? 100.0 : 200.0, across ? 200.0 : 100.0};
        EXPECT_EQ(displayed_box(turned_box(displayed, quarters, 200, 100), turn), displayed) << quarters;
    }
}

}  // namespace
}  // namespace torikumi
