// Tests pipeline/model/timeline.cc.

#include "pipeline/model/timeline.h"

#include <gtest/gtest.h>

#include "tests/output/sample_timeline.h"

namespace torikumi {
namespace {

TEST(Timeline, CountsMeasuresByWhatBecameOfThem) {
    EXPECT_EQ(count_measures(sample_timeline()), (TimelineCounts{.measures = 3,
                                                                 .throughout = 1,
                                                                 .first_seen_later = 1,
                                                                 .dropped = 1,
                                                                 .moved = 1,
                                                                 .reworded = 1,
                                                                 .category_changed = 1}));
    EXPECT_EQ(count_measures(Timeline{}), TimelineCounts{});
}

TEST(Timeline, KnowsTheLastFormOfAMeasure) {
    const Timeline timeline = sample_timeline();
    EXPECT_EQ(last_form(timeline.measures[0]).progress[0].text, "済んだ。");
    EXPECT_EQ(last_form(timeline.measures[2]).id, "2-ア-ア") << "before it was dropped";
}

TEST(Timeline, KnowsTheDistinctCodesOfAMeasure) {
    using Codes = std::vector<std::string>;
    MeasureInYear measure;
    EXPECT_EQ(category_codes(measure), Codes{});
    measure.progress = {{"B", "一"}, {std::nullopt, "二"}, {"A", std::nullopt}, {"B", "三"}};
    EXPECT_EQ(category_codes(measure), (Codes{"B", "A"}));
}

}  // namespace
}  // namespace torikumi
