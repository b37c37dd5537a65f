// Tests pipeline/dump/dump_measures.

#include "pipeline/dump/dump_measures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>

namespace torikumi {
namespace {

/// Rows written as ordinals of their marks: "1 - - 3" has two rows without mark. P before a row says that a
/// policy was printed in it.
std::vector<DumpRow> rows_of(std::string_view notation) {
    std::vector<DumpRow> rows;
    bool policy = false;
    for (const char c : notation) {
        if (c == ' ') continue;
        if (c == 'P') {
            policy = true;
            continue;
        }
        DumpRow& row = rows.emplace_back();
        if (policy) row.policy.emplace();
        policy = false;
        if (c != '-') row.mark = Mark{MarkStyle::kParenKatakana, c - '0', ""};
    }
    return rows;
}

/// Rows of each measure, its late mark behind +, policies parted by |: "0 1-2+0 | 3".
std::string shown(const Segmentation& segmentation) {
    std::string text;
    std::size_t policy = 0;
    for (const MeasureSpan& measure : segmentation.measures) {
        if (!text.empty()) text += measure.policy != policy ? " | " : " ";
        policy = measure.policy;
        text += std::to_string(measure.first_row);
        if (measure.last_row != measure.first_row) text += "-" + std::to_string(measure.last_row);
        if (measure.late_mark) text += "+" + std::to_string(*measure.late_mark);
    }
    return text;
}

std::vector<std::string> readings(std::string_view rows, const std::vector<int>& late_marks,
                                  std::size_t policy_marks) {
    std::vector<std::string> all;
    for (const Segmentation& reading : segment_rows(rows_of(rows), late_marks, policy_marks))
        all.push_back(shown(reading));
    return all;
}

struct MeasureCase {
    std::string name;
    std::string rows;
    std::vector<int> late_marks;
    std::size_t policy_marks;
    std::string reading;
};

TEST(DumpMeasures, TheSequenceOfMarksHasOneReading) {
    const std::vector<MeasureCase> cases = {
        {"every row a measure", "1 2 3", {}, 1, "0 1 2"},
        {"(ｱ) starts a policy", "1 2 1 1 2", {}, 3, "0 1 | 2 | 3 4"},
        {"a printed policy starts one, whatever its first mark", "1 P2 3", {}, 2, "0 | 1 2"},
        {"rows in a gap belong to the late mark", "1 - - 3", {2}, 1, "0 1-2+0 3"},
        {"a run at the end", "1 2 - - -", {3}, 1, "0 1 2-4+0"},
        {"a run at the start", "- - 2", {1}, 1, "0-1+0 2"},
        {"a late (ｱ) between policies", "1 2 - - 2", {1}, 2, "0 1 | 2-3+0 4"},
        {"late marks in any order", "1 - - 3 - - 5", {4, 2}, 1, "0 1-2+1 3 4-5+0 6"},
        {"a mark printed in place, its other rows below", "1 - - 2", {}, 1, "0-2 3"},
        {"rows of a measure whose mark stands nowhere", "1 - - 3", {}, 1, "0 1-2 3"},
        {"a gap without rows", "1 3", {}, 1, "0 1"},
    };
    for (const MeasureCase& test : cases) {
        const std::vector<std::string> found = readings(test.rows, test.late_marks, test.policy_marks);
        ASSERT_FALSE(found.empty()) << test.name;
        EXPECT_EQ(found.size(), 1U) << test.name;
        EXPECT_EQ(found.front(), test.reading) << test.name;
    }
}

TEST(DumpMeasures, NoRowsAreNoMeasures) {
    for (const Segmentation& reading : segment_rows({}, {}, 0)) {
        EXPECT_TRUE(reading.measures.empty());
        EXPECT_EQ(reading.policies, 0U);
    }
}

TEST(DumpMeasures, AllReadingsWhereTheMarksLeaveAChoice) {
    const std::vector<std::string> found = readings("1 - - - - 4", {2, 3}, 1);
    EXPECT_EQ(found.size(), 1U) << "one row alone is rarely late, so that 2 + 2 is likeliest";
    const std::vector<std::string> five = readings("1 - - - - - 4", {2, 3}, 1);
    EXPECT_EQ(std::ranges::count(five, "0 1-2+0 3-5+1 6"), 1);
    EXPECT_EQ(std::ranges::count(five, "0 1-3+0 4-5+1 6"), 1);
    EXPECT_EQ(five.size(), 2U);
}

TEST(DumpMeasures, TheCountOfPolicyMarksDecidesBetweenReadings) {
    // Four rows behind (ｱ): a late (ｲ), or a late (ｱ) of a second policy.
    EXPECT_EQ(readings("1 - -", {2}, 1).front(), "0 1-2+0");
    EXPECT_EQ(readings("1 - -", {1}, 2).front(), "0 | 1-2+0");
    EXPECT_EQ(readings("1 - -", {1}, 0).front(), "0 | 1-2+0") << "an unknown count decides nothing";
}

TEST(DumpMeasures, EveryReadingCoversAllRowsInOrder) {
    for (const char* rows : {"1 - - 3 1 - - - 2", "- - - -", "1 4 2 - 1 - 7", "P1 - P- 2 - -"}) {
        for (const Segmentation& reading : segment_rows(rows_of(rows), {1, 2, 2, 5}, 2)) {
            std::size_t next = 0;
            std::size_t policy = 0;
            for (const MeasureSpan& measure : reading.measures) {
                EXPECT_EQ(measure.first_row, next) << rows;
                EXPECT_GE(measure.last_row, measure.first_row) << rows;
                EXPECT_GE(measure.policy, policy) << rows;
                EXPECT_LE(measure.policy, policy + 1) << rows;
                next = measure.last_row + 1;
                policy = measure.policy;
            }
            EXPECT_EQ(next, rows_of(rows).size()) << rows;
            EXPECT_EQ(policy + 1, reading.policies) << rows;
        }
    }
}

TEST(DumpMeasures, LongSectionsEndQuickly) {
    const std::string all_late(200, '-');
    std::string mixed;
    for (int i = 0; i < 50; ++i) mixed += "1--3";
    const std::vector<int> late_marks(40, 2);
    for (const std::string& rows : {all_late, mixed}) {
        const auto begin = std::chrono::steady_clock::now();
        const std::vector<Segmentation> found = segment_rows(rows_of(rows), late_marks, 50);
        const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        EXPECT_LT(seconds, 5) << rows.substr(0, 8);
        ASSERT_FALSE(found.empty()) << rows.substr(0, 8);
        EXPECT_EQ(found.front().measures.back().last_row, 199U) << rows.substr(0, 8);
    }
}

}  // namespace
}  // namespace torikumi
