// Tests pipeline/dump/dump_pieces.

#include "pipeline/dump/dump_pieces.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "normalizers/characters.h"
#include "pipeline/draft/dump_line_shape.h"
#include "tests/support/built_in_lexicon.h"
#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

struct PieceCase {
    std::string name;
    std::string dump;
    std::string pieces;
};

void check(const std::vector<PieceCase>& cases) {
    for (const PieceCase& test : cases)
        EXPECT_EQ(testing::show_pieces(
                      cut_pieces(testing::read_dump(test.dump).blocks, testing::built_in_lexicon())),
                  test.pieces)
            << test.name;
}

TEST(DumpPieces, TellEveryKind) {
    check({
        {"section", "(1)\n", "# section (1)\n"},
        {"section with its title", "(1)　花壇の更新\n", "# section (1)\n_ text 花壇の更新\n"},
        {"recommendations", "①②\n", "# circled ①②\n"},
        {"no recommendation", "－\n", "# circled －\n"},
        {"policy", "ア\n", "# policy ア\n"},
        {"measure", "(ｱ)\n", "# measure (ｱ)\n"},
        {"measure and its text", "（イ） 苗を植える。\n", "# measure （イ）\n_ text 苗を植える。\n"},
        {"category", "Ａ\n", "# category Ａ\n"},
        {"sign as category", "◎\n", "# category ◎\n"},
        {"departments", "緑）公園課\n", "# departments 緑）公園課\n"},
        {"header", "実施状況 区分 担当部\n", "# header 実施状況 区分 担当部\n"},
        {"page number", "- 3 -\n", "# furniture - 3 -\n"},
        {"legend", "Ａ：植え終えた\nＢ：準備中\n", "# legend Ａ：植え終えた\n/ legend Ｂ：準備中\n"},
        {"note", "※潮位は平年の値による。\n", "# note ※潮位は平年の値による。\n"},
        {"imprint", "Ｒ3.6.1　みどりの会議\n", "# imprint Ｒ3.6.1　みどりの会議\n"},
        {"label", "資料３\n", "# label 資料３\n"},
        {"text", "　花を植える。\n", "# text 　花を植える。\n"},
        {"katakana before other text is a word", "アンカーを打つ。\n", "# text アンカーを打つ。\n"},
    });
}

TEST(DumpPieces, WhatStandsBelowDoesNotGoOn) {
    check({
        {"marks below departments", "Ａ 緑）公園課\n④ エ\n",
         "# category Ａ\n_ departments 緑）公園課\n/ circled ④\n_ policy エ\n"},
        {"no recommendation below departments", "Ａ 緑）公園課\n－ カ\n",
         "# category Ａ\n_ departments 緑）公園課\n/ circled －\n_ policy カ\n"},
        {"the rest of a department, and the next measure",
         "緑）公園課（花の\n係）(ｲ) 苗を植えて、花壇に水をやる。\n",
         "# departments 緑）公園課（花の⏎係）\n_ measure (ｲ)\n_ text 苗を植えて、花壇に水をやる。\n"},
        {"a long vowel is the rest of a name", "緑）みどりセンタ\nー\n",
         "# departments 緑）みどりセンタ⏎ー\n"},
        {"a wider line below a legend", "Ａ：植え終えた\n花壇の取組方針について\n",
         "# legend Ａ：植え終えた\n/ text 花壇の取組方針について\n"},
        {"a line that is not indented below one that is",
         "　Ａ：植え終えたので、見守る項目\n花壇の取組方針\n",
         "# legend 　Ａ：植え終えたので、見守る項目\n/ text 花壇の取組方針\n"},
        {"headers below an item of a list", "①　苗の入手\n該当\n提言 取組方針 取組内容 区分\n",
         "# circled ①\n_ text 　苗の入手\n/ header 該当\n/ header 提言 取組方針 取組内容 区分\n"},
    });
}

TEST(DumpPieces, JointsSayWhatSharesALineABlockOrAPage) {
    check({
        {"line, block", "(ｱ)\n　花を植える。\n\n　植えた。\nＡ 緑）公園課\n",
         "# measure (ｱ)\n/ text 　花を植える。\n# text 　植えた。\n/ category Ａ\n_ departments "
         "緑）公園課\n"},
        {"page", "Ａ\n\f(ｱ)\n　花を植える。\n", "# category Ａ\n= measure (ｱ)\n/ text 　花を植える。\n"},
        {"lines of one cell are one piece", "　花を植え\n替える。\n　水をやる。\n",
         "# text 　花を植え⏎替える。⏎　水をやる。\n"},
    });
}

TEST(DumpPieces, AHeadingStandsBelowItemsOfALateList) {
    check({{"", "(ｱ)\n　苗を植える。\nＡ\n\n苗の確保\n花壇の拡大\nみどりの会議における提言\n",
            "# measure (ｱ)\n/ text 　苗を植える。\n/ category Ａ\n# text 苗の確保⏎花壇の拡大\n"
            "/ furniture みどりの会議における提言\n"}});
}

TEST(DumpPieces, LinesOfACellAreTextWhateverTheyLookLike) {
    check({
        {"list heading", "(ｱ)\n　苗を植える。\nＡ\n\n　地域からの意見\nを聴いた。\n",
         "# measure (ｱ)\n/ text 　苗を植える。\n/ category Ａ\n# text 　地域からの意見⏎を聴いた。\n"},
        {"page number", "(ｱ)\n　苗の数は、\n1240\n本である。\n",
         "# measure (ｱ)\n/ text 　苗の数は、⏎1240⏎本である。\n"},
        {"note", "(ｱ)\n　苗を植える。\n※北側を除く。\n",
         "# measure (ｱ)\n/ text 　苗を植える。⏎※北側を除く。\n"},
        {"label", "(ｱ)\n　次の表による。\n資料２\n", "# measure (ｱ)\n/ text 　次の表による。⏎資料２\n"},
        {"header of the table", "(ｱ)\n今後の取組方針\n", "# measure (ｱ)\n/ text 今後の取組方針\n"},
        {"recommendation that ends like a header", "②　前回の会議の提言\n",
         "# circled ②\n_ text 　前回の会議の提言\n"},
    });
}

TEST(DumpPieces, SectionsMayPassAThousandOrBeginAnew) {
    std::string many;
    for (int section = 1; section <= 1001; ++section) many += "(" + std::to_string(section) + ")\n\n";
    std::size_t sections = 0;
    for (const Piece& piece : cut_pieces(testing::read_dump(many).blocks, testing::built_in_lexicon()))
        sections += piece.kind == PieceKind::kSectionMark ? 1 : 0;
    EXPECT_EQ(sections, 1001u);
    check({
        {"another plan", "(2)\n(ｱ)\nＡ\n\f(1)\n",
         "# section (2)\n/ measure (ｱ)\n/ category Ａ\n= section (1)\n"},
        {"a year", "(1)\n\n(2020)\n", "# section (1)\n# furniture (2020)\n"},
    });
}

TEST(DumpPieces, CellsThatShareALineAreParted) {
    check({
        {"category and department", "Ｃ 緑）公園課\n", "# category Ｃ\n_ departments 緑）公園課\n"},
        {"marks of a row", "④ エ\n", "# circled ④\n_ policy エ\n"},
        {"marks of a row without space", "ア①\n", "# policy ア\n_ circled ①\n"},
        {"marks of a row, the other way", "④エ\n", "# circled ④\n_ policy エ\n"},
        {"policy that names none", "ウ－\n", "# policy ウ\n_ circled －\n"},
        {"policy and its text", "ア　花壇を増やす。\n", "# policy ア\n_ text 　花壇を増やす。\n"},
        {"recommendations glued to a department", "港）桟橋課③\n", "# departments 港）桟橋課\n_ circled ③\n"},
        {"row marks glued to a department", "港）桟橋課イ②\n",
         "# departments 港）桟橋課\n_ policy イ\n_ circled ②\n"},
        {"text glued to a department", "港）桟橋課　灯りを直す。\n",
         "# departments 港）桟橋課\n_ text 　灯りを直す。\n"},
        {"a number cut from its unit is no mark", "　苗を植えた。３\n年後に移す。\n",
         "# text 　苗を植えた。３⏎年後に移す。\n"},
        {"mark glued behind a sentence", "　浮き草を取り除く。（イ）\n",
         "# text 　浮き草を取り除く。\n_ measure （イ）\n"},
        {"a word cut by the line break is no mark", "　浮き草を取り除く。ポ\nンプを使う。\n",
         "# text 　浮き草を取り除く。ポ⏎ンプを使う。\n"},
        {"mark glued behind a tag", "　浮き草を取り除く。【再掲】(ｲ)\n",
         "# text 　浮き草を取り除く。【再掲】\n_ measure (ｲ)\n"},
        {"mark glued to the rest of a department", "港）桟橋\n課ウ①\n",
         "# departments 港）桟橋⏎課\n_ policy ウ\n_ circled ①\n"},
        {"text glued to the rest of a department", "港）桟橋\n課　花を植え\n",
         "# departments 港）桟橋⏎課\n_ text 　花を植え\n"},
        {"the rest of a department that is a header's word", "港）桟橋\n担当課\n",
         "# departments 港）桟橋⏎担当課\n"},
        {"category glued behind a sentence", "　浮き草を取り除く。Ｂ\n",
         "# text 　浮き草を取り除く。\n_ category Ｂ\n"},
        {"category glued above a department", "　浮き草を取り除く。Ｂ\n港）桟橋課\n",
         "# text 　浮き草を取り除く。\n_ category Ｂ\n/ departments 港）桟橋課\n"},
        {"a letter that the next line goes on with", "　浮き草を取り除く。Ｂ\n地区は秋とする。\n",
         "# text 　浮き草を取り除く。Ｂ⏎地区は秋とする。\n"},
        {"a bracket behind a sentence is no cell", "　浮き草を取り除く。（通年）\n",
         "# text 　浮き草を取り除く。（通年）\n"},
        {"text and category", "　浮き草を取り除いた。 Ａ\n",
         "# text 　浮き草を取り除いた。\n_ category Ａ\n"},
    });
}

TEST(DumpPieces, LatinWordsOfOneTextStayTogether) {
    check({
        {"words", "　Green Port Days を開く。\n", "# text 　Green Port Days を開く。\n"},
        {"words, then the category", "　Green Port を開いた。 Ａ\n",
         "# text 　Green Port を開いた。\n_ category Ａ\n"},
        {"words, then a cell that is indented", "　Green Port を開く。 　開いた。\n",
         "# text 　Green Port を開く。\n_ text 　開いた。\n"},
    });
}

TEST(DumpPieces, OnlyALegendMakesCodesOfNumbers) {
    check({
        {"a number alone is a page number", "２\n", "# furniture ２\n"},
        {"a number of the legend is a category", "１：植え終えた\n２：準備中\n\n２\n",
         "# legend １：植え終えた\n/ legend ２：準備中\n# category ２\n"},
    });
}

TEST(DumpPieces, ADashBehindOtherCellsIsTheCodeThatALegendHas) {
    const std::string row = "－ カ 　苗を植えた。 ― 緑）公園課\n";
    const std::string cells = "# circled －\n_ policy カ\n_ text 　苗を植えた。\n";
    check({
        {"legend", row + "\n―：未着手\n",
         cells + "_ category ―\n_ departments 緑）公園課\n# legend ―：未着手\n"},
        {"no legend", row, "# circled －\n_ policy カ\n_ text 　苗を植えた。 ―\n_ departments 緑）公園課\n"},
    });
}

TEST(DumpPieces, RowsThatLookLikeALegendAreNone) {
    check({
        {"code and department", "Ａ 緑）公園課\n", "# category Ａ\n_ departments 緑）公園課\n"},
        {"sign and the text of the column behind it", "○　来年度に植える。\n",
         "# text ○　来年度に植える。\n"},
        {"an indented sentence", "　Ａ：花壇の区画を広げる。\n", "# text 　Ａ：花壇の区画を広げる。\n"},
    });
}

TEST(DumpPieces, SectionNumbersOnlyGrow) {
    check({
        {"the next number", "(1)\n\n(2)　桟橋\n", "# section (1)\n# section (2)\n_ text 桟橋\n"},
        {"a section may be missing", "(1)\n\n(3)\n", "# section (1)\n# section (3)\n"},
        {"a smaller number is text", "(2)\n\n(1)　桟橋\n", "# section (2)\n# text (1)　桟橋\n"},
        {"the same number again is text", "(1)\n\n(1)　桟橋\n", "# section (1)\n# text (1)　桟橋\n"},
        {"a year is no section", "(1)\n\n(2020)　桟橋\n", "# section (1)\n# text (2020)　桟橋\n"},
        {"a sentence is no title", "(1)\n\n(2)　桟橋を直す。\n", "# section (1)\n# text (2)　桟橋を直す。\n"},
        {"inside a block it is text", "(1)\n\n桟橋\n(2)　灯り\n", "# section (1)\n# text 桟橋⏎(2)　灯り\n"},
        {"full-width", "（１）　桟橋\n", "# section （１）\n_ text 桟橋\n"},
    });
}

TEST(DumpPieces, SectionsAreNumberedInOneStyle) {
    const std::string table = "\n\n実施状況 区分\n\n";
    const std::string read = "# header 実施状況 区分\n";
    check({
        {"bare", "１　桟橋" + table + "２　灯り" + table,
         "# section １\n_ text 桟橋\n" + read + "# section ２\n_ text 灯り\n" + read},
        {"第１", "第１" + table + "第２　灯り" + table,
         "# section 第１\n" + read + "# section 第２\n_ text 灯り\n" + read},
        {"Ⅰ", "Ⅰ　桟橋" + table, "# section Ⅰ\n_ text 桟橋\n" + read},
        {"brackets come first", "(1)　桟橋" + table + "１　灯り" + table,
         "# section (1)\n_ text 桟橋\n" + read + "# text １　灯り\n" + read},
        {"a list is no section", "１　済んだ\n\n２　続ける" + table,
         "# text １　済んだ\n# text ２　続ける\n" + read},
        {"what stands above no table is none", "１　桟橋\n", "# text １　桟橋\n"},
    });
}

TEST(DumpPieces, ALabelMayShareItsLineWithTheImprint) {
    check({{"both", "資料４　令和３年６月１日\n", "# label 資料４\n_ imprint 　令和３年６月１日\n"}});
}

TEST(DumpPieces, HeadersMayBeCutByLineBreaks) {
    check({
        {"above", "該当\n提言 実施状況 区分 担当部\n", "# header 該当\n/ header 提言 実施状況 区分 担当部\n"},
        {"inside a word", "該当す\nる提言 実施状況 区分\n",
         "# header 該当す\n/ header る提言 実施状況 区分\n"},
        {"below", "実施状況 取組\n方針\n", "# header 実施状況 取組\n/ header 方針\n"},
        {"below a blank line", "提言 実施状況 進捗区\n\n分\n",
         "# header 提言 実施状況 進捗区\n# header 分\n"},
        {"on two lines below", "取組方針 実施状況\n進捗区\n分\n",
         "# header 取組方針 実施状況\n/ header 進捗区\n/ header 分\n"},
        {"a letter a line", "該\n当\n提\n言\n実施状況 区分\n",
         "# header 該\n/ header 当\n/ header 提\n/ header 言\n/ header 実施状況 区分\n"},
        {"narrow lines of no header", "花\n壇\n実施状況 区分\n", "# text 花⏎壇\n/ header 実施状況 区分\n"},
        {"a word of its own below a blank line", "提言 実施状況 区分\n\n分\n",
         "# header 提言 実施状況 区分\n# text 分\n"},
        {"a word above that is no part of it", "花壇\n提言 実施状況 区分\n",
         "# text 花壇\n/ header 提言 実施状況 区分\n"},
    });
}

TEST(DumpPieces, LegendsWithoutASign) {
    check({
        {"a series", "Ａ　済んだ\nＢ　続ける\nＣ　これから\n",
         "# legend Ａ　済んだ\n/ legend Ｂ　続ける\n/ legend Ｃ　これから\n"},
        {"too short to tell", "○　済んだ\n△　続ける\n", "# text ○　済んだ⏎△　続ける\n"},
        {"headings", "１　桟橋\n２　灯り\n３　綱\n", "# text １　桟橋⏎２　灯り⏎３　綱\n"},
    });
}

TEST(DumpPieces, NotesAndLegendsGoOnOnIndentedLines) {
    check({
        {"note", "※潮位は平年の値による。\n　ただし冬を除く。\n",
         "# note ※潮位は平年の値による。⏎　ただし冬を除く。\n"},
        {"a line at the margin is no continuation", "※潮位は平年の値による。\n桟橋の灯り\n",
         "# note ※潮位は平年の値による。\n/ text 桟橋の灯り\n"},
        {"another block is none either", "※潮位は平年の値による。\n\n　ただし冬を除く。\n",
         "# note ※潮位は平年の値による。\n# text 　ただし冬を除く。\n"},
        {"two notes", "※潮位は平年の値による。\n※冬を除く。\n",
         "# note ※潮位は平年の値による。\n/ note ※冬を除く。\n"},
        {"legend", "Ａ：植え終えた\n　　もの\nＢ：準備中\n",
         "# legend Ａ：植え終えた⏎　　もの\n/ legend Ｂ：準備中\n"},
    });
}

TEST(DumpPieces, DepartmentNamesMayBeCut) {
    check({
        {"by a line break", "緑）花とみどりの\n推進課\n", "# departments 緑）花とみどりの⏎推進課\n"},
        {"several in one cell", "緑）公園課\n港）桟橋課\n", "# departments 緑）公園課⏎港）桟橋課\n"},
        {"by a blank line", "緑）花とみどりの推進\n\n課\n", "# departments 緑）花とみどりの推進⏎課\n"},
        {"a whole name is not finished by another block", "緑）公園課\n\n花\n",
         "# departments 緑）公園課\n# text 花\n"},
        {"inside its note", "緑）公園課（苗木の\n手配）\n", "# departments 緑）公園課（苗木の⏎手配）\n"},
        {"with the marks of the cell to the left", "緑）公園課（苗木の\n手配）③ ウ\n",
         "# departments 緑）公園課（苗木の⏎手配）\n_ circled ③\n_ policy ウ\n"},
        {"an indented line begins another cell", "緑）公園課\n　苗木を選ぶ\n",
         "# departments 緑）公園課\n/ text 　苗木を選ぶ\n"},
        {"a category ends the cell", "緑）公園課\nＡ\n", "# departments 緑）公園課\n/ category Ａ\n"},
    });
}

TEST(DumpPieces, TitlesThatEndLikeDepartmentsAreNone) {
    check({
        {"where departments carry bureaus", "緑）公園課\n\n港）桟橋課\n\n花と緑の相談センター\n",
         "# departments 緑）公園課\n# departments 港）桟橋課\n# text 花と緑の相談センター\n"},
        {"where they carry none", "公園課\n\n桟橋課\n", "# departments 公園課\n# departments 桟橋課\n"},
    });
}

TEST(DumpPieces, MarksAreParsed) {
    const std::vector<Piece> pieces = cut_pieces(
        testing::read_dump("(2)\n\n（ウ）\n　苗を植える。\n\nイ③\n").blocks, testing::built_in_lexicon());
    ASSERT_EQ(pieces.size(), 5U);
    EXPECT_EQ(pieces[0].mark, parse_mark("(2)"));
    EXPECT_EQ(pieces[1].mark, parse_mark("（ウ）"));
    EXPECT_EQ(pieces[2].mark, std::nullopt);
    EXPECT_EQ(pieces[3].mark, parse_mark("イ"));
    EXPECT_EQ(pieces[4].mark, std::nullopt);
    EXPECT_EQ(pieces[4].block, 2U);
}

std::map<CharacterId, int> counted_characters(const TextLines& lines, const CharacterTable& characters) {
    std::map<CharacterId, int> counts;
    for (const TextLine& line : lines) {
        CharacterId last = kNoCharacter;
        for (const CharacterId id : line.text.origin) {
            if (id != last && is_counted(characters.code_points[id])) ++counts[id];
            last = id;
        }
    }
    return counts;
}

TEST(DumpPieces, EachCountedCharacterStandsInOnePiece) {
    const std::string dumps[] = {
        "植樹の取組方針\n\n資料３\n\n(1)　花壇\nＲ3.6.1　みどりの会議\n\n①②\n③\n\n※冬を除く。\n該当\n"
        "提言 実施状況 区分 担当部\n\n(ｱ)\n　苗を植える。\n\n　Green Port で植えた。 "
        "Ａ\n緑）花とみどりの\n推進課③ ウ\n",
        "Ａ 緑）公園課イ②\n\n　浮き草を取り除く。（イ）\n　取り除いた。Ｂ\n\f1\n\nア①(ｱ)本文 "
        "○　外\n－\nア－\n",
        "緑）花とみどりの推進\n\n課　本文 ウ④ Ｃ\n１：終えた\n　もの\n２\n\n(3) (4)\n(ｱ)(ｲ)①ア\n",
        "　\n  \n。\n（\n）\n①①①\nアアア\n資料\nＡＡ\n",
    };
    for (const std::string& dump : dumps) {
        const TextContent content = testing::read_dump(dump);
        std::map<CharacterId, int> printed;
        for (const Block& block : content.blocks)
            for (const auto& [id, count] : counted_characters(block.lines, content.characters))
                printed[id] += count;
        std::map<CharacterId, int> cut;
        for (const Piece& piece : cut_pieces(content.blocks, testing::built_in_lexicon()))
            for (const auto& [id, count] : counted_characters(piece.lines, content.characters))
                cut[id] += count;
        EXPECT_EQ(cut, printed) << dump;
    }
}

TEST(DumpPieces, IndentedLines) {
    EXPECT_TRUE(is_indented(testing::make_lines("　花").front()));
    EXPECT_FALSE(is_indented(testing::make_lines("花　").front()));
    EXPECT_FALSE(is_indented(testing::make_lines(" 花").front()));
}

TEST(DumpPieces, WidthsInEms) {
    EXPECT_DOUBLE_EQ(print_width_em(""), 0);
    EXPECT_DOUBLE_EQ(print_width_em("花壇　"), 3);
    EXPECT_DOUBLE_EQ(print_width_em("(1) a"), 2.5);
    EXPECT_DOUBLE_EQ(print_width_em("ｱﾏﾓ"), 1.5);
    EXPECT_DOUBLE_EQ(print_width_em("Ａ１"), 2);
}

}  // namespace
}  // namespace torikumi
