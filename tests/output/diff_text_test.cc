// Tests pipeline/output/diff_text.cc.

#include "pipeline/output/diff_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/output/sample_changes.h"

namespace torikumi {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(DiffText, CountsFirstThenAnEntryForEachEvent) {
    EXPECT_EQ(write_diff_text(sample_changes().comparison(), Colours::kNone),
              R"(old: r3.json 「公園の取組」 2021-04-01
new: r4.json 「公園と緑の取組」 2022-04-01
9 changes, similarity 0.750
     1 added
     1 removed
     1 moved
     1 renumbered
     1 reworded
     1 category-changed: 1 advanced
     1 progress-extended
     1 department-renamed
     1 metadata-changed

metadata-changed document, title
  - 公園の取組
  + 公園と緑の取組

department-renamed measure, departments
  - 建）公園課
  + 緑）公園緑地課
    1-ア-(ア)
    1-ア-(イ) → 1-イ-(イ)

reworded measure 1-ア-(ア), text
  - 遊具を点検する。
  + 遊具を{+毎年+}点検する。

progress-extended measure 1-ア-(ア), progress/0/text
    遊具を毎年点検する。
  - 12基を点検した。
  + 12基を点検した。
  + {+3基を替えた。+}

renumbered measure 1-ア-(ウ) → 1-ア-(イ), mark
    水道を直す。
  - (ウ)
  + (イ)

category-changed measure 1-ア-(ウ) → 1-ア-(イ), progress/0/category, advanced
    水道を直す。
  - C
  + B

added measure 1-ア-(ウ), text
  + 砂場を囲う。

moved measure 1-ア-(イ) → 1-イ-(イ), parent
    ベンチを置く。
  - 1-ア
  + 1-イ

removed measure 1-イ-(イ), text
  - 落ち葉を掃く。
)");
}

TEST(DiffText, ColoursMarkRunsInPlaceOfBrackets) {
    const std::string text = write_diff_text(sample_changes().comparison(), Colours::kAnsi);
    EXPECT_THAT(text, HasSubstr("\x1b[1mreworded\x1b[0m measure 1-ア-(ア), text\n"));
    EXPECT_THAT(text, HasSubstr("  + 遊具を\x1b[32;4m毎年\x1b[0m点検する。\n"));
    EXPECT_THAT(text, Not(HasSubstr("{+")));
}

TEST(DiffText, SaysWhereThereIsNothingToSay) {
    EXPECT_EQ(write_diff_text(no_changes().comparison(), Colours::kNone),
              "old: r3.json 「公園の取組」 2021-04-01\nnew: r3.json 「公園の取組」 2021-04-01\nno changes\n");
}

TEST(DiffText, QuotesNoControls) {
    SampleChanges sample = sample_changes();
    sample.changes.old_revision.file = "\x1b]0;r3\a.json";
    sample.changes.events[0].before = "公園\x1b[2Jの取組";
    const std::string text = write_diff_text(sample.comparison(), Colours::kNone);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find('\a'), std::string::npos);
}

}  // namespace
}  // namespace torikumi
