// Tests pipeline/output/timeline_text.cc.

#include "pipeline/output/timeline_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/output/sample_timeline.h"

namespace torikumi {
namespace {

TEST(TimelineText, HasALineForEachMeasure) {
    EXPECT_EQ(
        write_timeline_text(sample_timeline()),
        R"(3 measures in 3 revisions: 1 throughout, 1 first seen later, 1 dropped; 1 moved, 1 reworded, 1 with another category
+ first seen, x dropped, m moved, r reworded, c another category; - blank

2019  2020   2021  id          measure
C     BC rc  A c   1-ア-ア     遊具を毎年直す。
             - +   1-ア-イ     遊具を塗る。
B     B m    x     2-ア-ア     ベンチを置く。
)");
}

TEST(TimelineText, QuotesNoControls) {
    Timeline timeline = sample_timeline();
    timeline.measures[0].years[2]->text = "遊具\x1b[2Jを\n直す。";
    timeline.measures[0].years[2]->progress[0].category = "\x1b";
    const std::string text = write_timeline_text(timeline);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_THAT(text, ::testing::HasSubstr("遊具 [2Jを 直す。\n"));
}

}  // namespace
}  // namespace torikumi
