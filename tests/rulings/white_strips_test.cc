// Tests white_strips.cc.

#include "pipeline/rulings/white_strips.h"

#include <gtest/gtest.h>

#include <utility>

namespace torikumi {
namespace {

using Spans = std::vector<std::pair<double, double>>;

Spans shown(const std::vector<Span>& spans) {
    Spans shown;
    for (const Span& span : spans) shown.emplace_back(span.left_pt, span.right_pt);
    return shown;
}

TEST(United, SpansThatTouchAreOne) {
    EXPECT_EQ(shown(united({{50, 70}, {10, 20}, {20, 30}, {60, 65}})), (Spans{{10, 30}, {50, 70}}));
    EXPECT_TRUE(united({}).empty());
}

TEST(Strips, AreTheWhiteThatIsWideEnough) {
    const std::vector<Span> printed{{0, 100}, {103, 150}, {160, 200}};
    EXPECT_EQ(shown(strips_between(printed, 10)), (Spans{{150, 160}}));
    EXPECT_EQ(shown(strips_between(printed, 5)), (Spans{{100, 103}, {150, 160}}));
    EXPECT_TRUE(strips_between({{0, 100}}, 10).empty());
    EXPECT_TRUE(strips_between({}, 10).empty());
}

TEST(Span, TouchesWhatItShares) {
    const Span span{10, 20};
    EXPECT_TRUE(span.touches({19, 30}));
    EXPECT_FALSE(span.touches({20, 30}));
    EXPECT_DOUBLE_EQ(span.center_pt(), 15);
}

}  // namespace
}  // namespace torikumi
