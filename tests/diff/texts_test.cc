// Tests text_change.cc and text_spans.cc in pipeline/diff.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "pipeline/diff/text_change.h"
#include "pipeline/diff/text_spans.h"

namespace torikumi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TextChange, TellsMoreOfTheSameFromOtherWords) {
    struct Row {
        const char* before;
        const char* after;
        TextChange change;
    };
    const Row rows[] = {
        {"", "", TextChange::kNone},
        {"橋を直した。", "橋を直した。", TextChange::kNone},
        {"３～５号橋を\n直した。", "3〜5号橋を直した。", TextChange::kNone},
        {"橋を直した。", "橋を直した。道も広げた。", TextChange::kExtended},
        {"橋を直した", "橋を直した（３基）", TextChange::kExtended},
        {"", "橋を直した。", TextChange::kExtended},
        {"橋を直した。", "秋に調べた。橋を直した。", TextChange::kExtended},
        {"北の橋の床板を直した。南の橋を調べた。",
         "北の橋の床板を全て直した。南の橋を調べた。冬に渡り初めを行う。", TextChange::kExtended},
        {"橋を直した。道も広げた。", "橋を直した。", TextChange::kReworded},
        {"秋に調べた。橋を直した。", "橋を直した。", TextChange::kReworded},
        {"橋の床板を直した。", "橋の手すりを直した。", TextChange::kReworded},
        {"橋を直した。", "苗木を配り、講習を三回開いた。", TextChange::kReplaced},
        {"橋を直した。", "", TextChange::kReplaced},
    };
    for (const Row& row : rows)
        EXPECT_EQ(text_change(row.before, row.after, {}), row.change) << row.before << " → " << row.after;
}

TEST(PairTexts, EqualOnesFirstThenTheMostAlike) {
    const auto partners = pair_texts({"橋を直す", "道を広げる", "苗木を配る"},
                                     {"道を大きく広げる", "橋を直す", "灯を点す"}, 0.4);
    EXPECT_THAT(partners, ElementsAre(1, 0, std::nullopt));
}

std::vector<ChangedSpan> spans(const char* before, const char* after) {
    return changed_spans(before, after, {});
}

TEST(ChangedSpans, CountCodePoints) {
    EXPECT_THAT(spans("橋の床板を今年直した。", "橋の手すりを今年直した。"),
                ElementsAre(ChangedSpan{2, 4, 2, 5}));
    EXPECT_THAT(spans("𠮷野の橋を直した。", "𠮷野の橋と道を直した。"), ElementsAre(ChangedSpan{4, 4, 4, 6}));
    EXPECT_THAT(spans("橋を直した。秋に終わる。", "橋を直した。"), ElementsAre(ChangedSpan{6, 12, 6, 6}));
    EXPECT_THAT(spans("", "橋"), ElementsAre(ChangedSpan{0, 0, 0, 1}));
    EXPECT_THAT(spans("橋を直す。", "橋を直す。"), IsEmpty());
}

TEST(ChangedSpans, AShortRunBetweenTwoChangesIsNoStop) {
    EXPECT_THAT(spans("北の工区で会議を開いた。", "北の工区で研修を続けた。"),
                ElementsAre(ChangedSpan{5, 10, 5, 10}));
}

TEST(ChangedSpans, PrintFormAloneIsNone) {
    EXPECT_THAT(spans("３号橋の\n床板を全て直した。", "3号橋の床板を半分直した。"),
                ElementsAre(ChangedSpan{8, 10, 7, 9}));
}

TEST(ChangedSpans, TextsWithNothingInCommonAreOneSpan) {
    EXPECT_THAT(spans("橋を直した。", "苗木を市民に配り終えた。"), ElementsAre(ChangedSpan{0, 4, 0, 10}));
}

TEST(ChangedSpans, TurnedRoundTheyAreTurnedRound) {
    const char* const texts[] = {"北の橋の床板を直した。", "南の橋の手すりを直し、塗った。",
                                 "北の床の橋板を直した。", ""};
    for (const char* const before : texts) {
        for (const char* const after : texts) {
            std::vector<ChangedSpan> round;
            for (const ChangedSpan& span : spans(after, before))
                round.push_back({span.after_begin, span.after_end, span.before_begin, span.before_end});
            EXPECT_EQ(spans(before, after), round) << before << " → " << after;
        }
    }
}

TEST(ChangedSpans, LongTextsAreComparedInBoundedTime) {
    std::string before;
    std::string after;
    for (int i = 0; i < 20'000; ++i) {
        before += i % 3 == 0 ? "橋" : "道";
        after += i % 5 == 0 ? "道" : "橋";
    }
    const std::vector<ChangedSpan> found = changed_spans(before, after, {});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_LT(found[0].before_begin, 3u);
}

}  // namespace
}  // namespace torikumi
