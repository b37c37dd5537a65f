// Tests pipeline/matching/equal_keys.cc.

#include "pipeline/matching/equal_keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace torikumi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::nullopt_t kNone = std::nullopt;

TEST(EqualKeys, PairInTheOrderOfBothLists) {
    EXPECT_THAT(pair_equal_keys({"川", "森", "川", "川"}, {"海", "川", "森", "川"}),
                ElementsAre(1, 2, 3, kNone));
    EXPECT_THAT(pair_equal_keys({"川"}, {"川", "川"}), ElementsAre(0));
    EXPECT_THAT(pair_equal_keys({}, {"川"}), IsEmpty());
}

TEST(EqualKeys, WithoutAKeyThereIsNoPartner) {
    EXPECT_THAT(pair_equal_keys({kNone, "", "川"}, {kNone, "川", ""}), ElementsAre(kNone, 2, 1));
}

}  // namespace
}  // namespace torikumi
