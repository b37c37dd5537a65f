// Tests text_position.cc.

#include "pipeline/model/text_position.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TEST(PositionOfByte, CountsLinesAndCodePointsFromOne) {
    const struct {
        std::string_view text;
        std::size_t byte;
        TextPosition position;
    } rows[] = {
        {"", 0, {1, 1}},           {"abc", 2, {1, 3}},         {"橋を\n渡る", 3, {1, 2}},
        {"橋を\n渡る", 7, {2, 1}}, {"橋を\n渡る", 10, {2, 2}}, {"a\n", 2, {2, 1}},
        {"ab", 99, {1, 3}},
    };
    for (const auto& row : rows)
        EXPECT_EQ(position_of_byte(row.text, row.byte), row.position) << row.text << " " << row.byte;
}

}  // namespace
}  // namespace torikumi
