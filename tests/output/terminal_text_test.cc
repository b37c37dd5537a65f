// Tests pipeline/output/terminal_text.cc.

#include "pipeline/output/terminal_text.h"

#include <gtest/gtest.h>

#include <vector>

namespace torikumi {
namespace {

TEST(TerminalText, HoldsNoControls) {
    EXPECT_EQ(without_controls("一\n二\t三"), "一 二 三");
    EXPECT_EQ(without_controls("赤\x1b[31m\x7f"), "赤 [31m ");
    EXPECT_EQ(without_controls("\u009b31m"), " 31m") << "the C1 form of ESC [";
    EXPECT_EQ(without_controls("前\u202e後"), "前 後") << "turns the direction of the line";
}

TEST(TerminalText, KnowsItsColumns) {
    EXPECT_EQ(columns_of(""), 0u);
    EXPECT_EQ(columns_of("A1"), 2u);
    EXPECT_EQ(columns_of("取組（ア）"), 10u);
    EXPECT_EQ(columns_of("ｱ"), 1u);
    EXPECT_EQ(columns_of("◎①"), 4u);
}

TEST(TerminalText, IsCutAndPadded) {
    struct Row {
        std::string text;
        std::size_t columns;
        std::string cut;
        std::string padded;
    };
    const std::vector<Row> rows{
        {"橋を直す", 8, "橋を直す", "橋を直す "},
        {"橋を直す", 7, "橋を…", "橋を直す "},
        {"abc", 5, "abc", "abc  "},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(cut_to_columns(row.text, row.columns), row.cut);
        EXPECT_EQ(padded_to_columns(row.text, row.columns), row.padded);
    }
}

}  // namespace
}  // namespace torikumi
