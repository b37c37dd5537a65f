// Tests pipeline/cli/quantities.cc.

#include "pipeline/cli/quantities.h"

#include <gtest/gtest.h>

#include <string>

namespace torikumi {
namespace {

TEST(Quantities, ReadTimesInTheUnitsOfTheTrade) {
    using std::chrono::milliseconds;
    struct Row {
        std::string word;
        std::optional<milliseconds> time;
    };
    const Row rows[] = {
        {"250ms", milliseconds(250)},
        {"90", milliseconds(90'000)},
        {"90s", milliseconds(90'000)},
        {"5min", milliseconds(300'000)},
        {"2H", milliseconds(7'200'000)},
        {"0", std::nullopt},
        {"-1", std::nullopt},
        {"1.5s", std::nullopt},
        {"5 min", std::nullopt},
        {"soon", std::nullopt},
        {"", std::nullopt},
        {"99999999h", std::nullopt},
    };
    for (const Row& row : rows) EXPECT_EQ(parse_duration(row.word), row.time) << row.word;
}

TEST(Quantities, ReadCounts) {
    EXPECT_EQ(parse_count("5000"), 5000u);
    for (const char* word : {"0", "-1", "5k", "many", "", "9999999999"})
        EXPECT_EQ(parse_count(word), std::nullopt) << word;
}

}  // namespace
}  // namespace torikumi
