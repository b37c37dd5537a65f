// Tests text_segments.cc.

#include "pipeline/rulings/text_segments.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/draw_page.h"

namespace torikumi {
namespace {

using testing::write_text;

/// Segments parted by |, lines by /.
std::string shown(const std::vector<SegmentLine>& lines) {
    std::string shown;
    for (const SegmentLine& line : lines) {
        if (!shown.empty()) shown += '/';
        for (const TextSegment& segment : line) {
            if (&segment != &line.front()) shown += '|';
            shown += segment.words;
        }
    }
    return shown;
}

TEST(Segments, AreCutAtGapsAndOrderedOnThePage) {
    PageContent page;
    write_text(page, {.left_pt = 200, .baseline_pt = 120}, "植樹");
    write_text(page, {.left_pt = 20, .baseline_pt = 120}, "公園課");
    write_text(page, {.left_pt = 20, .baseline_pt = 100}, "担当");
    EXPECT_EQ(shown(segment_lines(page)), "担当/公園課|植樹");
}

TEST(Segments, OfLettersSetWideAreOne) {
    PageContent page;
    write_text(page, {.left_pt = 20, .baseline_pt = 100, .pitch_em = 1.7}, "区分");
    EXPECT_EQ(shown(segment_lines(page)), "区分");
    page.characters.clear();
    write_text(page, {.left_pt = 20, .baseline_pt = 100, .pitch_em = 1.8}, "区分");
    EXPECT_EQ(shown(segment_lines(page)), "区|分");
}

TEST(Segments, OfALineShareABaselineNearly) {
    PageContent page;
    write_text(page, {.left_pt = 20, .baseline_pt = 100}, "左");
    write_text(page, {.left_pt = 80, .baseline_pt = 102.9}, "右");
    EXPECT_EQ(shown(segment_lines(page)), "左|右");
    page.characters.back().baseline_pt = 103.1;
    EXPECT_EQ(shown(segment_lines(page)), "左/右");
}

TEST(Segments, HoldNoVerticalPrintAndNothingWithoutAPlace) {
    PageContent page;
    write_text(page, {.left_pt = 20, .baseline_pt = 100}, "縦無横");
    page.characters[0].writing_mode = WritingMode::kVertical;
    page.characters[1].baseline_pt = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(shown(segment_lines(page)), "横");
}

TEST(Segments, KnowTheirBox) {
    PageContent page;
    write_text(page, {.left_pt = 20, .baseline_pt = 100}, "公園");
    const TextSegment segment = segment_lines(page).at(0).at(0);
    EXPECT_DOUBLE_EQ(segment.left_pt, 20);
    EXPECT_DOUBLE_EQ(segment.right_pt, 40);
    EXPECT_DOUBLE_EQ(segment.top_pt(), 100 - 8.8);
    EXPECT_DOUBLE_EQ(segment.bottom_pt(), 100 + 1.2);
}

}  // namespace
}  // namespace torikumi
