// Tests pipeline/dump/dump_order.

#include "pipeline/dump/dump_order.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/built_in_lexicon.h"
#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

struct OrderCase {
    std::string name;
    std::string pieces;
    DumpOrder order;
};

TEST(DumpOrder, ShowsWhereFirstMeasuresStand) {
    const std::string header = "# section (1)\n# header 取組方針 取組内容 実施状況 区分 担当課\n";
    const std::string row = "# text 　苗を選ぶ。\n# category Ａ\n";
    const std::vector<OrderCase> cases = {
        {"each policy before its first measure",
         header + "# circled ①\n_ policy ア\n/ text 花壇を広げる。\n/ measure (ｱ)\n" + row +
             "# measure (ｲ)\n" + row + "# circled ②\n_ policy イ\n/ text 花壇を守る。\n/ measure (ｱ)\n" + row,
         DumpOrder::kRowByRow},
        {"policies behind the rows",
         header + "# measure (ｱ)\n" + row + "# measure (ｱ)\n" + row +
             "# policy ア\n# text 花壇を広げる。\n# policy イ\n# text 花壇を守る。\n",
         DumpOrder::kMergedCellsLate},
        {"one of two policies spans a row only, the other is late",
         header + "# policy ア\n/ text 花壇を広げる。\n/ measure (ｱ)\n" + row + "# measure (ｱ)\n" + row +
             "# policy イ\n# text 花壇を守る。\n",
         DumpOrder::kMergedCellsLate},
        {"the first measure is late as its policy is",
         header + row + "# measure (ｲ)\n" + row +
             "# policy ア\n# text 花壇を広げる。\n# measure (ｱ)\n# text 苗を植える。\n",
         DumpOrder::kMergedCellsLate},
        {"a mark without text is no policy in its row", header + "# policy ア\n# measure (ｱ)\n" + row,
         DumpOrder::kMergedCellsLate},
        {"without categories",
         "# section (1)\n# policy ア\n/ text 花壇を広げる。\n/ measure (ｱ)\n/ text 苗を植える。\n",
         DumpOrder::kRowByRow},
        {"no measures at all", header, DumpOrder::kMergedCellsLate},
    };
    for (const OrderCase& test : cases)
        EXPECT_EQ(learn_dump_order(testing::make_pieces(test.pieces)), test.order) << test.name;
}

TEST(JoinRows, MakesOneBlockOfATable) {
    const std::string dump =
        "花壇の取組方針\n(1)　花壇\n\n①　苗\n\n※注\n\n取組方針 取組内容 区分 担当課\n\n① "
        "ア\n花壇を\n\n広げる。\n\n(ｱ) 植える。 Ａ\n"
        "(2)　噴水\n\n①　水\n";
    std::vector<std::string> blocks;
    for (const Block& block : join_rows(testing::read_dump(dump).blocks, testing::built_in_lexicon()))
        blocks.push_back(testing::show_lines(block.lines));
    EXPECT_EQ(blocks,
              (std::vector<std::string>{"花壇の取組方針", "(1)　花壇", "①　苗", "※注",
                                        "取組方針 取組内容 区分 担当課⏎① ア⏎花壇を⏎広げる。⏎(ｱ) 植える。 Ａ",
                                        "(2)　噴水", "①　水"}));
}

TEST(JoinRows, BeginNoSectionInsideACell) {
    const std::vector<Block> blocks = join_rows(
        testing::read_dump(
            "(1)　花壇\n取組内容 実施状況 区分\n(ｱ) 次を行う。\n(2) 剪定の時期の見直し\n終えた。 Ａ\n"
            "(ｲ) 抜く。 Ａ\n(2)　噴水\n①　水\n取組内容 実施状況 区分\n(ｱ) 直す。 Ａ\n")
            .blocks,
        testing::built_in_lexicon());
    ASSERT_EQ(blocks.size(), 2u);
    EXPECT_EQ(testing::show_lines({blocks[1].lines.front()}), "(2)　噴水");
}

TEST(JoinRows, KeepsPages) {
    const std::vector<Block> blocks = join_rows(
        testing::read_dump("(1)　花壇\n取組内容 区分 担当課\n(ｱ) 植える。 Ａ\n\f(ｲ) 抜く。 Ａ\n").blocks,
        testing::built_in_lexicon());
    ASSERT_EQ(blocks.size(), 2u);
    EXPECT_TRUE(blocks[1].starts_page);
}

}  // namespace
}  // namespace torikumi
