// Tests pipeline/dump/dump_joins.

#include "pipeline/dump/dump_joins.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

/// Cells that begin with an indented line, so that one that does not is a part of another.
const std::string kIndentedCells =
    "# text 　苗を選ぶ。\n# text 　苗を運ぶ。\n# text 　苗を植える。\n# text 　水をやる。\n"
    "# text 　草を取る。\n# text 　実を取る。\n# text 　種を蒔く。\n";

struct JoinCase {
    std::string name;
    std::string pieces;
    std::string joined;
};

void check(const std::vector<JoinCase>& cases, const std::string& before = "") {
    for (const JoinCase& test : cases)
        EXPECT_EQ(testing::show_pieces(join_cut_cells(testing::make_pieces(before + test.pieces))),
                  before + test.joined)
            << test.name;
}

TEST(DumpJoins, SentencesCutByABlankLine) {
    check(
        {
            {"cut inside the sentence", "# text 　桟橋の灯りを\n# text 直して回る。\n",
             "# text 　桟橋の灯りを⏎直して回る。\n"},
            {"cut twice", "# text 　桟橋の\n# text 灯りは。直し\n# text 終えた。\n",
             "# text 　桟橋の⏎灯りは。直し⏎終えた。\n"},
            {"a whole sentence stays", "# text 　灯りを直す。\n# text 桟橋を直す。\n",
             "# text 　灯りを直す。\n# text 桟橋を直す。\n"},
            {"a sentence that ends in brackets stays",
             "# text 　灯りを直す。【再掲】\n# text 桟橋を直す。\n# text 　灯りを（直す。）\n# text "
             "浜を直す。\n",
             "# text 　灯りを直す。【再掲】\n# text 桟橋を直す。\n# text 　灯りを（直す。）\n# text "
             "浜を直す。\n"},
            {"an indented line begins a cell", "# text 　桟橋の灯りを\n# text 　直して回る。\n",
             "# text 　桟橋の灯りを\n# text 　直して回る。\n"},
            {"a phrase is no rest of a sentence", "# text 　桟橋の灯りを\n# text 海辺の花壇\n",
             "# text 　桟橋の灯りを\n# text 海辺の花壇\n"},
            {"an item of a list is no beginning", "# text 海辺の花壇\n# text 直して回る。\n",
             "# text 海辺の花壇\n# text 直して回る。\n"},
            {"a mark between parts them", "# text 　桟橋の灯りを\n# measure (ｱ)\n# text 直して回る。\n",
             "# text 　桟橋の灯りを\n# measure (ｱ)\n# text 直して回る。\n"},
            {"the same block is not joined", "# text 　桟橋の灯りを\n_ category Ａ\n/ text 直して回る。\n",
             "# text 　桟橋の灯りを\n_ category Ａ\n/ text 直して回る。\n"},
        },
        kIndentedCells);
}

TEST(DumpJoins, ASentenceRunOnIntoTheCellBesideIt) {
    check({{"behind 。 another cell began", "# text 　灯りを直す。　花壇の\n# text 苗を植える。\n",
            "# text 　灯りを直す。\n_ text 　花壇の⏎苗を植える。\n"},
           {"behind a tag another cell began", "# text 　灯りを直す。【新規】　花壇の\n# text 苗を植える。\n",
            "# text 　灯りを直す。【新規】\n_ text 　花壇の⏎苗を植える。\n"}},
          kIndentedCells);
}

TEST(DumpJoins, SentencesWhoseRestStandsElsewhere) {
    const std::string rows = kIndentedCells + "# category Ａ\n";
    check({{"other blocks between", "# text 　桟橋の灯りを\n# text 海辺の花壇\n# text 直して回る。\n",
            "# text 　桟橋の灯りを⏎直して回る。\n# text 海辺の花壇\n"},
           {"the rest comes first", "# text 直して回る。\n# departments 緑）公園課\n_ text 　桟橋の灯りを\n",
            "# departments 緑）公園課\n_ text 　桟橋の灯りを⏎直して回る。\n"},
           {"behind another text", "# text 苗を植える。\n# text 　灯りを直す。　花壇の\n",
            "# text 　灯りを直す。\n_ text 　花壇の⏎苗を植える。\n"},
           {"two beginnings", "# text 　桟橋の灯りを\n# text 　花壇の\n# policy ア\n# text 直して回る。\n",
            "# text 　桟橋の灯りを\n# text 　花壇の\n# policy ア\n# text 直して回る。\n"},
           {"another page", "# text 　桟橋の灯りを\n= category Ａ\n# text 直して回る。\n",
            "# text 　桟橋の灯りを\n= category Ａ\n# text 直して回る。\n"}},
          rows);
    const std::string in_rows = "# text 　桟橋の灯りを\n# measure (ｱ)\n# text 直して回る。\n# category Ａ\n";
    check({{"rows keep their order", in_rows, in_rows}}, kIndentedCells);
}

TEST(DumpJoins, NothingIsJoinedWhereCellsAreNotIndented) {
    const std::string flush = "# text 桟橋の灯りを\n# text 直して回る。\n# text 花壇を増やす。\n";
    const std::string mixed = "# text 　苗を選ぶ。\n" + flush;
    check({{"cells at the margin", flush, flush}, {"cells of either kind", mixed, mixed}});
}

TEST(DumpJoins, HeadingOfALegend) {
    check({
        {"a heading", "# text 進み具合の区分\n# legend Ａ：終えた\n",
         "# furniture 進み具合の区分\n# legend Ａ：終えた\n"},
        {"without legend behind it", "# text 進み具合の区分\n# text Ａを終えた\n",
         "# text 進み具合の区分\n# text Ａを終えた\n"},
        {"a title before the legend", "# text 海辺の花壇\n# legend Ａ：終えた\n",
         "# text 海辺の花壇\n# legend Ａ：終えた\n"},
        {"two lines are no heading", "# text 進み具合の⏎区分\n# legend Ａ：終えた\n",
         "# text 進み具合の⏎区分\n# legend Ａ：終えた\n"},
        {"what explains at length is none",
         "# text "
         "進み具合の区分は、海辺の花壇と桟橋の灯りと港の水先案内のそれぞれについて担当が年度の終わりに記す\n"
         "# legend Ａ：終えた\n",
         "# text "
         "進み具合の区分は、海辺の花壇と桟橋の灯りと港の水先案内のそれぞれについて担当が年度の終わりに記す\n"
         "# legend Ａ：終えた\n"},
        {"at the end", "# text 進み具合の区分\n", "# text 進み具合の区分\n"},
    });
}

TEST(DumpJoins, NothingToJoin) {
    EXPECT_TRUE(join_cut_cells({}).empty());
}

TEST(DumpJoins, AJoinedPieceSharesTheBlockOfItsEnd) {
    const std::vector<Piece> joined = join_cut_cells(
        testing::make_pieces(kIndentedCells + "# text 　桟橋の灯りを\n# text 直して回る。\n_ measure (ｲ)\n"));
    ASSERT_EQ(joined.size(), 9U);
    EXPECT_EQ(joined[7].block, joined[8].block);
}

}  // namespace
}  // namespace torikumi
