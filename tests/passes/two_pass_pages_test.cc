// Tests pipeline/passes/two_pass_pages, and with it two_pass_words, two_pass_rows and two_pass_grid.

#include "pipeline/passes/two_pass_pages.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "pipeline/passes/two_pass_words.h"
#include "tests/support/built_in_lexicon.h"
#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

std::string show_tables(const TwoPassLayout& layout) {
    std::string shown;
    for (const PageLayout& page : layout.pages) {
        for (const Table& table : page.tables) {
            for (const TableCell& cell : table.cells) {
                if (cell.lines.empty()) continue;
                shown += std::to_string(cell.row) + "+" + std::to_string(cell.row_span) + "," +
                         std::to_string(cell.column) + " " + testing::show_lines(cell.lines) + "\n";
            }
        }
    }
    return shown;
}

TwoPassLayout lay_out(const std::string& dump) {
    return lay_out_two_passes(testing::read_dump(dump).blocks, testing::built_in_lexicon());
}

const std::string kHead =
    "花壇の取組方針\n(1) 花壇の手入れ\n① 苗の数を増やす\n提言 取組方針 取組内容 実施状況 区分 担当部\n";

TEST(TwoPassPages, PutsWrappedAndMixedCellsBetweenThoseOfOneLine) {
    const TwoPassLayout layout =
        lay_out(kHead +
                "① ア\nＡ\n緑）公園課\n水やりの当番を決める。 Ｂ\n② イ\n種を配る。 Ａ\n"
                "花壇を広げ、苗を\n育てる。\n(ｱ)\n日当たりのよい場所に、春の苗を植え、夏まで\n世話をする。\n"
                "これまでに12か所に植えた。\n(ｲ)\n噴水のまわりに、\n花を置く。\n(ｱ)\n"
                "令和３年に40人に配った。\n緑）公園課\n教）学校課\n");
    EXPECT_EQ(
        show_tables(layout),
        "0+1,0 提言\n0+1,1 取組方針\n0+1,3 取組内容\n0+1,5 実施状況\n0+1,6 区分\n0+1,7 担当部\n"
        "1+2,0 ①\n1+2,1 ア\n1+2,2 花壇を広げ、苗を⏎育てる。\n1+1,3 (ｱ)\n"
        "1+1,4 日当たりのよい場所に、春の苗を植え、夏まで⏎世話をする。\n1+1,5 これまでに12か所に植えた。\n"
        "1+1,6 Ａ\n1+2,7 緑）公園課\n2+1,3 (ｲ)\n2+1,4 水やりの当番を決める。\n2+1,6 Ｂ\n"
        "3+1,0 ②\n3+1,1 イ\n3+1,2 噴水のまわりに、⏎花を置く。\n3+1,3 (ｱ)\n3+1,4 種を配る。\n"
        "3+1,5 令和３年に40人に配った。\n3+1,6 Ａ\n3+1,7 緑）公園課⏎教）学校課\n");
}

TEST(TwoPassPages, PutsWhatAPageBreakCutAboveTheRowsOfTheNextPage) {
    const TwoPassLayout layout =
        lay_out(kHead +
                "① ア\n苗を植える。 Ａ\n花を配る。 Ａ\n種をまく。 Ｂ\n"
                "花壇を広げ、苗を\n育てる。\n(ｱ)\n緑）公園課\n教）学校課\n(ｲ)\n(ｳ)\n"
                "\f2\n① ア\n水をやる。 Ａ\n草を取る。 Ｂ\n落ち葉を集める。 Ｂ\n"
                "花壇を広げ、苗を\n育てる。\n緑）公園課\n教）学校課\n(ｴ)\n(ｵ)\n(ｶ)\n");
    ASSERT_EQ(layout.pages.size(), 2U);
    const TwoPassLayout second{{layout.pages[1]}, {}, 0};
    EXPECT_EQ(show_tables(second),
              "0+3,0 ①\n0+3,1 ア\n0+3,2 花壇を広げ、苗を⏎育てる。\n0+1,3 (ｴ)\n"
              "0+1,4 水をやる。\n0+1,6 Ａ\n0+3,7 緑）公園課⏎教）学校課\n1+1,3 (ｵ)\n1+1,4 草を取る。\n"
              "1+1,6 Ｂ\n2+1,3 (ｶ)\n2+1,4 落ち葉を集める。\n2+1,6 Ｂ\n");
}

struct OtherOrder {
    std::string name;
    std::string dump;
};

TEST(TwoPassPages, LeavesOtherOrdersAlone) {
    const std::vector<OtherOrder> cases = {
        {"row by row, codes and digits in turn",
         kHead + "① ア\n花壇を\n広げる。\n(ｱ) 12株を植える。\n10株を植えた。\nＡ\n(ｲ) 30株を配る。\nＢ\n(ｳ) "
                 "8株を売る。\nＡ\n"},
        {"no digits and no marks of half width",
         kHead + "① ア\n苗を植える。 Ａ\n花を配る。 Ａ\n種をまく。 Ｂ\n"},
        {"no header", "(ｱ) 12株\n(ｲ) 30株\n"},
    };
    for (const OtherOrder& test : cases) {
        const TwoPassLayout layout = lay_out(test.dump);
        EXPECT_TRUE(layout.pages.empty()) << test.name;
        EXPECT_EQ(layout.cost, 0) << test.name;
    }
}

TEST(TwoPassWords, KnowsWhatCalcLeavesToTheSecondPass) {
    EXPECT_TRUE(mixes_scripts("12か所に植えた。"));
    EXPECT_TRUE(mixes_scripts("×：まだ植えていない"));
    EXPECT_FALSE(mixes_scripts("１２か所に植えた。"));
    EXPECT_FALSE(mixes_scripts("(1)"));
    EXPECT_FALSE(mixes_scripts("花を植えた。"));
}

}  // namespace
}  // namespace torikumi
