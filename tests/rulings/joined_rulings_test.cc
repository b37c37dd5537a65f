// Tests joined_rulings.cc.

#include "pipeline/rulings/joined_rulings.h"

#include <gtest/gtest.h>

#include <vector>

namespace torikumi {
namespace {

Ruling across(double y, double from, double to) {
    return {{from, y}, {to, y}, 0.5};
}

TEST(JoinedHorizontals, JoinPiecesOfOneLine) {
    const std::vector<Ruling> rulings = {
        across(20, 60, 90),       across(10, 0, 30), across(10.3, 29, 60), across(10, 61, 90),  // by cells
        across(20, 0, 30),                                                                      // a gap
        {{30, 0}, {30, 40}, 0.5},                                                               // downwards
        across(10, 5, 20),  // inside another
    };
    EXPECT_EQ(joined_horizontals(rulings, 2),
              (std::vector<Ruling>{across(10, 0, 90), across(20, 0, 30), across(20, 60, 90)}));
}

}  // namespace
}  // namespace torikumi
