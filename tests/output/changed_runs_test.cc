// Tests pipeline/output/changed_runs.cc.

#include "pipeline/output/changed_runs.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

/// Changed runs in brackets.
std::string shown(const std::vector<TextRun>& runs) {
    std::string text;
    for (const TextRun& run : runs) text += run.state == RunState::kChanged ? "[" + run.text + "]" : run.text;
    return text;
}

struct Row {
    std::string before;
    std::string after;
    std::vector<ChangedSpan> spans;
    std::string old_runs;
    std::string new_runs;
};

TEST(ChangedRuns, CutATextByCodePoints) {
    const std::vector<Row> rows{
        {"道を直す", "橋を直す", {{0, 1, 0, 1}}, "[道]を直す", "[橋]を直す"},
        {"道を直す", "道を毎年直す", {{2, 2, 2, 4}}, "道を直す", "道を[毎年]直す"},
        {"道を直す", "道を直す。", {{4, 4, 4, 5}}, "道を直す", "道を直す[。]"},
        {"道と橋を見る", "道を直す", {{1, 3, 1, 1}, {4, 6, 2, 4}}, "道[と橋]を[見る]", "道を[直す]"},
        {"a𠮷b", "a𠮷c", {{2, 3, 2, 3}}, "a𠮷[b]", "a𠮷[c]"},
        {"同じ", "同じ", {}, "同じ", "同じ"},
        {"短い", "短い", {{1, 9, 1, 9}}, "短[い]", "短[い]"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(shown(changed_runs(row.before, row.spans, Side::kOld)), row.old_runs);
        EXPECT_EQ(shown(changed_runs(row.after, row.spans, Side::kNew)), row.new_runs);
    }
}

TEST(ChangedRuns, OfAnEventWithoutSpansAreOne) {
    Event event;
    event.before = "C";
    EXPECT_EQ(shown(changed_runs(event, Side::kOld)), "[C]");
    EXPECT_TRUE(changed_runs(event, Side::kNew).empty());
}

}  // namespace
}  // namespace torikumi
