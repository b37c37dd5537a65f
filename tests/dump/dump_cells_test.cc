// Tests pipeline/dump/dump_cells.

#include "pipeline/dump/dump_cells.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/built_in_lexicon.h"
#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

/// Behind a row, so that what follows was printed late.
const std::string kRow = "# section (1)\n/ measure (ｱ)\n/ text 　苗を選ぶ。⏎　春に選んだ。\n/ category Ａ\n";

struct CellCase {
    std::string name;
    std::string pieces;
    std::string parted;
};

TEST(DumpCells, PartLateTexts) {
    const CellCase cases[] = {
        {"a sentence ends a cell", "/ text 　花壇を⏎広げる。⏎　水をやる。⏎草を取る。\n",
         "# text 　花壇を⏎広げる。\n# text 　水をやる。\n# text 草を取る。\n"},
        {"a tag, too", "/ text 　苗を⏎植える。【新規】⏎草を取る。\n",
         "# text 　苗を⏎植える。【新規】\n# text 草を取る。\n"},
        {"a mark and the text below it are two", "/ policy ア\n/ text 　花壇を⏎広げる。\n",
         "# policy ア\n# text 　花壇を⏎広げる。\n"},
        {"marks on one line stay", "/ circled ①\n_ policy ア\n", "# circled ①\n_ policy ア\n"},
        {"items of a list stay together", "/ text 花壇の充実⏎苗の確保⏎　花壇を広げる。\n",
         "# text 花壇の充実⏎苗の確保\n# text 　花壇を広げる。\n"},
        {"lines of a sentence wrap at one width, an item does not",
         "/ text 花壇の充実⏎海辺の花壇に季節の苗を植え、一年の間、⏎花が絶えないように手入れを続ける。\n",
         "# text 花壇の充実\n# text "
         "海辺の花壇に季節の苗を植え、一年の間、⏎花が絶えないように手入れを続ける。\n"},
        {"a line that says something else alone", "/ text 花壇の充実⏎有識者会議における提言⏎苗の確保\n",
         "# text 花壇の充実\n# furniture 有識者会議における提言\n# text 苗の確保\n"},
        {"header words", "/ text 花壇の充実⏎取組方針\n", "# text 花壇の充実\n# header 取組方針\n"},
    };
    for (const CellCase& test : cases) {
        const auto parted =
            part_late_cells(testing::make_pieces(kRow + test.pieces), testing::built_in_lexicon());
        EXPECT_EQ(testing::show_pieces(parted), kRow + test.parted) << test.name;
    }
}

TEST(DumpCells, PartDepartments) {
    const CellCase cases[] = {
        {"those below the last code are of its row", "/ departments 緑）公園課⏎港）灯台課\n",
         "/ departments 緑）公園課⏎港）灯台課\n"},
        {"no cell names one twice", "/ departments 緑）公園課⏎港）灯台課⏎緑）公園課\n",
         "# departments 緑）公園課⏎港）灯台課\n# departments 緑）公園課\n"},
        {"those on the line of the code are its row's, others are not",
         "_ departments 緑）公園課⏎港）灯台課⏎緑）公園課\n",
         "_ departments 緑）公園課⏎港）灯台課\n# departments 緑）公園課\n"},
        {"a name goes on",
         "_ departments 緑）季節の花壇⏎推進課⏎（主管）⏎緑）公園課（海辺の⏎花壇）⏎花壇の充実\n",
         "_ departments 緑）季節の花壇⏎推進課⏎（主管）⏎緑）公園課（海辺の⏎花壇）\n# text 花壇の充実\n"},
        {"a text between them", "_ departments 緑）公園課⏎花壇の充実⏎港）灯台課\n",
         "_ departments 緑）公園課\n# text 花壇の充実\n# departments 港）灯台課\n"},
    };
    for (const CellCase& test : cases) {
        const auto parted =
            part_late_cells(testing::make_pieces(kRow + test.pieces), testing::built_in_lexicon());
        EXPECT_EQ(testing::show_pieces(parted), kRow + test.parted) << test.name;
    }
}

TEST(DumpCells, DepartmentsBelowATextShareItsRow) {
    const auto parted =
        part_late_cells(testing::make_pieces(kRow + "/ text 　花壇を広げる。\n/ departments 緑）公園課\n" +
                                             "/ text 花壇の充実\n/ departments 港）灯台課\n"),
                        testing::built_in_lexicon());
    ASSERT_EQ(parted.size(), 8U);
    EXPECT_EQ(parted[4].block, parted[5].block);
    EXPECT_NE(parted[5].block, parted[6].block);
    EXPECT_NE(parted[6].block, parted[7].block);
}

TEST(DumpCells, RowsStayAsTheyAre) {
    const std::string rows = kRow + "/ text 　苗を選ぶ。⏎　春に選んだ。\n/ category Ａ\n";
    EXPECT_EQ(testing::show_pieces(part_late_cells(testing::make_pieces(rows), testing::built_in_lexicon())),
              rows);
}

TEST(DumpCells, AskWhetherBlankLinesPartThem) {
    const auto parts = [](const std::string& pieces) {
        return parts_cells_by_blank_lines(testing::make_pieces(pieces));
    };
    EXPECT_TRUE(parts("# measure (ｱ)\n/ text 　苗を選ぶ。\n# category Ａ\n# measure (ｲ)\n"));
    EXPECT_FALSE(parts("# measure (ｱ)\n/ text 　苗を選ぶ。\n/ category Ａ\n/ measure (ｲ)\n/ measure (ｳ)\n"));
    EXPECT_TRUE(parts("# text 苗を選ぶ。\n"));
}

}  // namespace
}  // namespace torikumi
