// Tests best_cuts.h.

#include "pipeline/rulings/best_cuts.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace torikumi {
namespace {

using Lines = std::vector<std::size_t>;

/// Bands of `height` lines cost nothing, others by how much they differ.
BestCuts bands_of(double height, std::size_t lines, double cut_cost) {
    return BestCuts(
        lines, lines,
        [=](std::size_t first, std::size_t end) {
            return std::abs(static_cast<double>(end - first) - height);
        },
        [=](std::size_t) { return cut_cost; });
}

TEST(BestCuts, PartsLinesWhereBandsCostLeast) {
    EXPECT_EQ(bands_of(2, 6, 0).bands(0, 6), (Lines{0, 2, 4}));
    EXPECT_EQ(bands_of(3, 6, 0).bands(0, 6), (Lines{0, 3}));
    EXPECT_EQ(bands_of(3, 6, 0).cost(0, 6), 0);
}

TEST(BestCuts, CountsTheCutsBetweenBandsAndNoneAboveTheFirst) {
    EXPECT_EQ(bands_of(2, 4, 0.5).cost(0, 4), 0.5);
    EXPECT_EQ(bands_of(2, 4, 3).bands(0, 4), Lines{0}) << "a band too high by 2 costs less than a cut";
    EXPECT_EQ(bands_of(2, 4, 3).cost(0, 4), 2);
}

TEST(BestCuts, HoldsForEveryIntervalBetween) {
    const BestCuts cuts = bands_of(2, 6, 0);
    EXPECT_EQ(cuts.bands(1, 5), (Lines{1, 3}));
    EXPECT_EQ(cuts.cost(1, 4), 1);
    EXPECT_EQ(cuts.bands(3, 3), Lines{});
    EXPECT_EQ(cuts.cost(3, 3), 0);
}

}  // namespace
}  // namespace torikumi
