// Tests pipeline/batch/task_order.cc.

#include "pipeline/batch/task_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace torikumi {
namespace {

std::vector<std::size_t> take_all(TaskOrder& order) {
    std::vector<std::size_t> numbers;
    while (const std::optional<std::size_t> number = order.next()) numbers.push_back(*number);
    return numbers;
}

TEST(TaskOrder, BeginsWithTheBiggestAndKeepsTheOrderOfEquals) {
    TaskOrder order({5, 9, 5, 0, 7});
    EXPECT_THAT(take_all(order), testing::ElementsAre(1, 4, 0, 2, 3));
}

TEST(TaskOrder, GoesNoFurtherThanItsWindowFromTheFirstThatIsNotDone) {
    TaskOrder order({1, 2, 3, 4, 5}, 2);
    EXPECT_THAT(take_all(order), testing::ElementsAre(1, 0));
    order.done_before(1);
    EXPECT_THAT(take_all(order), testing::ElementsAre(2));
    order.done_before(4);
    EXPECT_THAT(take_all(order), testing::ElementsAre(4, 3));
    order.done_before(5);
    EXPECT_THAT(take_all(order), testing::IsEmpty());
}

}  // namespace
}  // namespace torikumi
