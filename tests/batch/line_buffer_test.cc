// Tests pipeline/batch/line_buffer.cc.

#include "pipeline/batch/line_buffer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <string_view>
#include <vector>

namespace torikumi {
namespace {

struct Taken {
    std::vector<std::string> lines;
    std::string rest;
};

Taken take_all(const std::vector<std::string_view>& pieces, std::size_t most_bytes) {
    LineBuffer buffer(most_bytes);
    Taken taken;
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    for (const std::string_view piece : pieces) {
        EXPECT_EQ(::write(ends[1], piece.data(), piece.size()), static_cast<ssize_t>(piece.size()));
        EXPECT_EQ(buffer.read_from(ends[0]), LineBuffer::Source::kOpen);
        while (const std::optional<std::string> line = buffer.take_line()) taken.lines.push_back(*line);
    }
    ::close(ends[1]);
    EXPECT_EQ(buffer.read_from(ends[0]), LineBuffer::Source::kEnded);
    ::close(ends[0]);
    taken.rest = buffer.take_rest();
    return taken;
}

TEST(LineBuffer, PutsLinesTogetherHoweverTheyAreCut) {
    struct Row {
        std::vector<std::string_view> pieces;
        std::vector<std::string> lines;
        std::string rest;
    };
    const Row rows[] = {
        {{"one\n"}, {"one"}, ""},
        {{"one\ntwo\n"}, {"one", "two"}, ""},
        {{"o", "ne", "\n", "two\nth", "ree"}, {"one", "two"}, "three"},
        {{"\n\n"}, {"", ""}, ""},
        {{"one"}, {}, "one"},
    };
    for (const Row& row : rows) {
        const Taken taken = take_all(row.pieces, 100);
        EXPECT_EQ(taken.lines, row.lines);
        EXPECT_EQ(taken.rest, row.rest);
    }
}

TEST(LineBuffer, KeepsOfALongLineWhatItMay) {
    const Taken taken = take_all({"12345678", "9\nabcd\nABCDE", "F"}, 4);
    EXPECT_THAT(taken.lines, testing::ElementsAre("1234", "abcd"));
    EXPECT_EQ(taken.rest, "ABCD");
}

}  // namespace
}  // namespace torikumi
