// Tests pipeline/dump/dump_rows.

#include "pipeline/dump/dump_rows.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "tests/support/built_in_lexicon.h"
#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

/// All sections: what stands before the first, then what stands before the rows of each, its rows, and what
/// is late.
std::string shown(const DumpSections& sections) {
    std::string text;
    if (!sections.head.empty()) text += "head:\n" + testing::show_pieces(sections.head);
    for (const DumpSection& section : sections.sections) {
        text += "section " + testing::show_lines(section.mark) + ":\n";
        text += testing::show_pieces(section.before_rows);
        text += "rows:\n" + testing::show_rows(section.rows);
        if (!section.late.empty()) text += "late:\n" + testing::show_pieces(section.late);
    }
    return text;
}

struct RowCase {
    std::string name;
    std::string pieces;
    std::string expected;
};

void check(const std::vector<RowCase>& cases) {
    for (const RowCase& test : cases)
        EXPECT_EQ(shown(read_rows(testing::make_pieces(test.pieces), testing::built_in_lexicon())),
                  test.expected)
            << test.name;
}

TEST(DumpRows, RowByRow) {
    const std::string pieces =
        "# section (1)\n# header 取組内容 実施状況 区分 今後の予定 担当部\n"
        "/ measure (ｱ)\n_ text 苗を選ぶ。⏎　また、植える。\n/ text 春に選んだ。\n/ category Ａ\n/ text "
        "秋に選ぶ。\n"
        "/ departments 緑）公園課\n/ text 夏に植えた。\n/ category Ａ\n"
        "= header 取組内容 実施状況 区分 今後の予定 担当部\n/ measure (ｲ)\n_ text 水をやる。\n/ category "
        "Ｂ\n";
    EXPECT_EQ(
        shown(read_rows(testing::make_pieces(pieces), testing::built_in_lexicon(), DumpOrder::kRowByRow)),
        "section (1):\n# header 取組内容 実施状況 区分 今後の予定 担当部\n"
        "rows:\n"
        "(ｱ) | 苗を選ぶ。⏎　また、植える。 | 春に選んだ。 | Ａ | 緑）公園課 | 今後の予定=秋に選ぶ。\n"
        "· | · | 夏に植えた。 | Ａ | ·\n"
        "(ｲ) | 水をやる。 | · | Ｂ | ·\n"
        "late:\n= header 取組内容 実施状況 区分 今後の予定 担当部\n");
}

TEST(DumpRows, SingleRows) {
    check({
        {"a row holds measure, progress, category and departments",
         "# text 海辺の計画\n"
         "# section (1)\n"
         "_ text 花壇\n"
         "# circled ①\n"
         "# header 実施状況 区分 担当部\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# text 　選んだ。\n# category Ａ\n_ departments 緑）公園課\n"
         "# measure (ｲ)\n/ text 　苗を植える。\n# category Ｂ\n",
         "head:\n# text 海辺の計画\n"
         "section (1):\n_ text 花壇\n# circled ①\n# header 実施状況 区分 担当部\n"
         "rows:\n"
         "(ｱ) | 　苗を選ぶ。 | 　選んだ。 | Ａ | 緑）公園課\n"
         "(ｲ) | 　苗を植える。 | · | Ｂ | ·\n"},
        {"rows of a measure whose cell is merged",
         "# section (1)\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# text 　春に選んだ。\n# category Ａ\n"
         "# text 　秋に選ぶ。\n# category Ｃ\n"
         "# measure (ｲ)\n# text 　植える土。\n",
         "section (1):\nrows:\n"
         "(ｱ) | 　苗を選ぶ。 | 　春に選んだ。 | Ａ | ·\n"
         "· | · | 　秋に選ぶ。 | Ｃ | ·\n"
         "late:\n# measure (ｲ)\n# text 　植える土。\n"},
        {"without header the rows begin with the first mark",
         "# section (1)\n# text 花壇\n# measure (ｱ)\n/ text 　苗を選ぶ。\n# category Ａ\n",
         "section (1):\n# text 花壇\nrows:\n(ｱ) | 　苗を選ぶ。 | · | Ａ | ·\n"},
        {"two marks in a row: the first one has no category",
         "# section (1)\n# measure (ｱ)\n/ text 　苗を選ぶ。\n# measure (ｲ)\n/ text 　植える。\n# category "
         "Ａ\n",
         "section (1):\nrows:\n(ｱ) | 　苗を選ぶ。 | · | · | ·\n(ｲ) | 　植える。 | · | Ａ | ·\n"},
    });
}

TEST(DumpRows, DepartmentsStandInTheRowTheyWerePrintedIn) {
    check({
        {"before the category, or in a block of its own between rows",
         "# section (1)\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# departments 緑）公園課\n# category Ａ\n"
         "# measure (ｲ)\n/ text 　植える。\n# category Ａ\n# departments 港）桟橋課\n"
         "# measure (ｳ)\n/ text 　水をやる。\n# category Ａ\n# departments 緑）温室係\n",
         "section (1):\nrows:\n"
         "(ｱ) | 　苗を選ぶ。 | · | Ａ | 緑）公園課\n"
         "(ｲ) | 　植える。 | · | Ａ | 港）桟橋課\n"
         "(ｳ) | 　水をやる。 | · | Ａ | ·\n"
         "late:\n# departments 緑）温室係\n"},
        {"a second cell is late",
         "# section (1)\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# category Ａ\n# departments 緑）公園課\n# departments "
         "港）桟橋課\n"
         "# measure (ｲ)\n/ text 　植える。\n# category Ａ\n",
         "section (1):\nrows:\n"
         "(ｱ) | 　苗を選ぶ。 | · | Ａ | 緑）公園課\n(ｲ) | 　植える。 | · | Ａ | ·\n"
         "late:\n# departments 港）桟橋課\n"},
    });
}

TEST(DumpRows, DepartmentsBehindTheLastRowMayBeItsOwn) {
    const auto closing = [](std::string_view in_first_row, std::string_view behind_last_row) {
        const auto pieces = testing::make_pieces(
            "# section (1)\n# measure (ｱ)\n/ text 　苗を選ぶ。\n# category Ａ\n" + std::string(in_first_row) +
            "# measure (ｲ)\n/ text 　植える。\n# category Ａ\n" + std::string(behind_last_row));
        return read_rows(pieces, testing::built_in_lexicon()).sections.front().closing_rows;
    };
    const auto found = closing("_ departments 緑）公園課\n", "# departments 緑）花と⏎公園課\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.begin()->second, 1U) << "the second row";
    EXPECT_EQ(closing("_ departments 緑）公園⏎課\n", "# departments 緑）花と⏎公園課\n").size(), 0U)
        << "a cell as tall shares the block of its row";
    EXPECT_EQ(closing("", "_ departments 緑）公園課\n# departments 港）桟橋課\n").size(), 0U)
        << "the last row has its departments";
    EXPECT_EQ(closing("", "# text 植える土。\n# departments 港）桟橋課\n").size(), 0U)
        << "another cell came before it";
}

TEST(DumpRows, PoliciesOfOneRowStandBeforeIt) {
    check({
        {"mark, recommendations and text",
         "# section (1)\n# header 実施状況 区分\n"
         "# policy ア\n_ circled ①\n/ text 　花壇を増やす。\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# category Ａ\n"
         "# circled －\n_ policy イ\n# measure (ｱ)\n/ text 　灯りを直す。\n# text 　直した。\n# category "
         "Ａ\n",
         "section (1):\n# header 実施状況 区分\nrows:\n"
         "ア <①> 　花壇を増やす。 | (ｱ) | 　苗を選ぶ。 | · | Ａ | ·\n"
         "イ <－> · | (ｱ) | 　灯りを直す。 | 　直した。 | Ａ | ·\n"},
        {"a policy without a row is given back as it was",
         "# section (1)\n# measure (ｱ)\n/ text 　苗を選ぶ。\n# category Ａ\n"
         "= header 実施状況 区分\n# policy イ\n_ circled ②\n/ text 　灯りを直す。\n",
         "section (1):\nrows:\n(ｱ) | 　苗を選ぶ。 | · | Ａ | ·\n"
         "late:\n= header 実施状況 区分\n# policy イ\n_ circled ②\n/ text 　灯りを直す。\n"},
    });
}

TEST(DumpRows, APieceMayRunOnIntoTheNextColumn) {
    check({
        {"marks beside the middle: a mark on the line of its text says one line",
         "# section (1)\n# measure (ｱ)\n_ text 　苗を選ぶ。⏎　苗を五つ⏎選んだ。\n# category Ａ\n",
         "section (1):\nrows:\n(ｱ) | 　苗を選ぶ。 | 　苗を五つ⏎選んだ。 | Ａ | ·\n"},
        {"marks beside the first line say nothing of the kind",
         "# section (1)\n# measure (ｱ)\n_ text 　苗を⏎選ぶ。⏎　水をやる。\n# category Ａ\n"
         "# measure (ｲ)\n_ text 　土を選ぶ。⏎　土を運ぶ。\n# category Ａ\n",
         "section (1):\nrows:\n(ｱ) | 　苗を⏎選ぶ。⏎　水をやる。 | · | Ａ | ·\n"
         "(ｲ) | 　土を選ぶ。⏎　土を運ぶ。 | · | Ａ | ·\n"},
        {"lines that wrap where the measure column never reaches",
         "# section (1)\n"
         "# measure (ｱ)\n/ text 　海辺の苗を五つ⏎選ぶ。\n# category Ａ\n"
         "# measure (ｲ)\n/ text 　浜辺の土を五つ⏎選ぶ。⏎　浜辺の土を選び、船で運び入れた⏎ところである。\n# "
         "category Ａ\n",
         "section (1):\nrows:\n(ｱ) | 　海辺の苗を五つ⏎選ぶ。 | · | Ａ | ·\n"
         "(ｲ) | 　浜辺の土を五つ⏎選ぶ。 | 　浜辺の土を選び、船で運び入れた⏎ところである。 | Ａ | ·\n"},
        {"a second paragraph of the same width stays in its cell",
         "# section (1)\n"
         "# measure (ｱ)\n/ text 　海辺の苗を五つ⏎選ぶ。\n# category Ａ\n"
         "# measure (ｲ)\n/ text 　浜辺の土を五つ⏎選ぶ。⏎　浜辺の水を五つ⏎運ぶ。\n# category Ａ\n",
         "section (1):\nrows:\n(ｱ) | 　海辺の苗を五つ⏎選ぶ。 | · | Ａ | ·\n"
         "(ｲ) | 　浜辺の土を五つ⏎選ぶ。⏎　浜辺の水を五つ⏎運ぶ。 | · | Ａ | ·\n"},
    });
}

TEST(DumpRows, ALateCellMayRunOnIntoTheCellBesideIt) {
    check({{"marks stand beside the middle of their cell: this one has one line",
            "# section (1)\n"
            "# measure (ｱ)\n# text 　苗を選⏎ぶ。\n# category Ａ\n"
            "# text 　選んだ。\n# category Ａ\n"
            "# measure (ｲ)\n_ text 　苗を植える。⏎　花壇を増⏎やす。\n",
            "section (1):\nrows:\n"
            "(ｱ) | 　苗を選⏎ぶ。 | · | Ａ | ·\n"
            "· | · | 　選んだ。 | Ａ | ·\n"
            "late:\n# measure (ｲ)\n_ text 　苗を植える。\n/ text 　花壇を増⏎やす。\n"}});
}

TEST(DumpRows, APageMayStartInsideASection) {
    check({
        {"what the first page printed late stands between the rows",
         "# section (1)\n# header 実施状況 区分\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# category Ａ\n# policy ア\n# text 　花壇を増やす。\n"
         "= header 実施状況 区分\n# measure (ｲ)\n/ text 　植える。\n# category Ｂ\n# departments 緑）公園課\n"
         "# section (2)\n# measure (ｱ)\n/ text 　灯りを直す。\n# category Ｃ\n",
         "section (1):\n# header 実施状況 区分\nrows:\n"
         "(ｱ) | 　苗を選ぶ。 | · | Ａ | ·\n(ｲ) | 　植える。 | · | Ｂ | ·\n"
         "late:\n# policy ア\n# text 　花壇を増やす。\n= header 実施状況 区分\n# departments 緑）公園課\n"
         "section (2):\nrows:\n(ｱ) | 　灯りを直す。 | · | Ｃ | ·\n"},
        {"a page of late pieces only",
         "# section (1)\n# measure (ｱ)\n/ text 　苗を選ぶ。\n# category Ａ\n= text 　花壇を増やす。\n",
         "section (1):\nrows:\n(ｱ) | 　苗を選ぶ。 | · | Ａ | ·\nlate:\n= text 　花壇を増やす。\n"},
    });
}

TEST(DumpRows, APlanOfOneSectionNeedsNoNumber) {
    check({
        {"the section begins with its list",
         "# text 海辺の計画\n# circled ①\n_ text 花を増やす\n# measure (ｱ)\n/ text 　苗を選ぶ。\n# category "
         "Ａ\n",
         "head:\n# text 海辺の計画\n"
         "section :\n# circled ①\n_ text 花を増やす\nrows:\n(ｱ) | 　苗を選ぶ。 | · | Ａ | ·\n"},
        {"or with the header",
         "# text 海辺の計画\n# header 実施状況 区分\n# measure (ｱ)\n/ text 　苗を選ぶ。\n# category Ａ\n",
         "head:\n# text 海辺の計画\n"
         "section :\n# header 実施状況 区分\nrows:\n(ｱ) | 　苗を選ぶ。 | · | Ａ | ·\n"},
        {"no plan at all", "# text 海辺の計画\n# note ※案\n", "head:\n# text 海辺の計画\n# note ※案\n"},
        {"nothing", "", ""},
    });
}

TEST(DumpRows, ColumnsWithoutAFieldOfTheirOwn) {
    check({
        {"before and behind the category",
         "# section (1)\n# header 実施状況 潮位 区分 植栽数\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# text 　選んだ。\n# text 満潮\n# category Ａ\n_ text 五株\n"
         "# measure (ｲ)\n/ text 　植える。\n# text 　植えた。\n# category Ｂ\n",
         "section (1):\n# header 実施状況 潮位 区分 植栽数\nrows:\n"
         "(ｱ) | 　苗を選ぶ。 | 　選んだ。 | Ａ | · | 潮位=満潮 | 植栽数=五株\n"
         "(ｲ) | 　植える。 | 　植えた。 | Ｂ | ·\n"},
        {"dashes in cells",
         "# section (1)\n# header 実施状況 区分 植栽数\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# circled 　－\n_ category Ａ\n_ circled －\n"
         "# circled 　－\n_ category Ｂ\n",
         "section (1):\n# header 実施状況 区分 植栽数\nrows:\n"
         "(ｱ) | 　苗を選ぶ。 | 　－ | Ａ | · | 植栽数=－\n"
         "· | · | 　－ | Ｂ | ·\n"},
        {"behind the last category of the section",
         "# section (1)\n# header 実施状況 区分 植栽数\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# text 　選んだ。\n# category Ａ\n/ text 五株\n# text 花壇\n",
         "section (1):\n# header 実施状況 区分 植栽数\nrows:\n"
         "(ｱ) | 　苗を選ぶ。 | 　選んだ。 | Ａ | · | 植栽数=五株\n"
         "late:\n# text 花壇\n"},
        {"without such a column two texts are two paragraphs of the progress",
         "# section (1)\n# header 実施状況 区分\n"
         "# measure (ｱ)\n/ text 　苗を選ぶ。\n# text 　選んだ。\n# text 　運んだ。\n# category Ａ\n",
         "section (1):\n# header 実施状況 区分\nrows:\n(ｱ) | 　苗を選ぶ。 | 　選んだ。⏎　運んだ。 | Ａ | "
         "·\n"},
    });
}

class LineCounter {
 public:
    void add(const TextLines& lines) {
        for (const TextLine& line : lines) ++counts[line.text.value];
    }
    void add(const std::vector<Piece>& pieces) {
        for (const Piece& piece : pieces) add(piece.lines);
    }
    void add(const DumpRow& row) {
        if (row.policy) {
            add(row.policy->mark_lines);
            add(row.policy->text);
            add(row.policy->recommendations);
        }
        add(row.mark_lines);
        add(row.measure_text);
        add(row.progress);
        add(row.category);
        add(row.departments.value_or(TextLines{}));
        for (const ExtraDraft& extra : row.extra) add(extra.text);
    }
    std::map<std::string, int> counts;
};

TEST(DumpRows, NoLineIsLostWhateverTheOrder) {
    const std::vector<std::string> lines = {
        "# measure (ｱ)",        "/ text 　甲。",
        "# policy ア",          "_ circled ①",
        "# text 　乙。⏎　丙。", "# category Ａ",
        "/ departments 緑）",   "# text 丁",
        "# departments 港）",   "= header 実施状況 潮位 区分 備考",
        "# category Ｂ",        "_ text 戊",
        "# measure (ｲ)",        "_ text 　己。⏎　庚。",
        "# note ※辛",           "# policy イ",
        "# text 　壬。",        "# section (2)",
        "# category Ｃ",
    };
    for (std::size_t step = 1; step < lines.size(); ++step) {
        std::string notation = "# section (1)\n";
        for (std::size_t i = 0; i < lines.size(); ++i) notation += lines[i * step % lines.size()] + "\n";
        const std::vector<Piece> pieces = testing::make_pieces(notation);
        LineCounter printed;
        printed.add(pieces);
        const DumpSections sections = read_rows(pieces, testing::built_in_lexicon());
        LineCounter read;
        read.add(sections.head);
        for (const DumpSection& section : sections.sections) {
            read.add(section.mark);
            read.add(section.before_rows);
            for (const DumpRow& row : section.rows) read.add(row);
            read.add(section.late);
        }
        EXPECT_EQ(read.counts, printed.counts) << notation;
    }
}

struct WidthCase {
    std::string lines;
    double width_em;
};

TEST(DumpRows, WidthsAtWhichLinesWrap) {
    const std::vector<WidthCase> cases = {
        {"", 0},
        {"花壇を増やす。", 0},
        {"花壇を⏎増やす。", 3},
        {"花壇⏎を増や⏎す。", 3},
        {"　花壇を増やしていく。⏎　灯りを⏎直す。", 4},  // the end of a paragraph does not wrap
        {"　花壇を増やす。⏎　灯りを直す。", 0},
    };
    for (const WidthCase& test : cases)
        EXPECT_DOUBLE_EQ(wrap_width_em(testing::make_lines(test.lines)), test.width_em) << test.lines;
}

TEST(DumpRows, ColumnsAreAsWideAsMostOfTheirCells) {
    const DumpSections sections =
        read_rows(testing::make_pieces("# section (1)\n# header 実施状況 区分\n"
                                       "# policy ア\n/ text 　花壇を⏎増やす。\n"
                                       "# measure (ｱ)\n/ text 　苗を五つ⏎選ぶ。\n# category Ａ\n"
                                       "# measure (ｲ)\n/ text 　土を五つ⏎選ぶ。\n# category Ａ\n"
                                       "# measure (ｳ)\n/ text 　水をたくさん⏎やる。\n# category Ａ\n"),
                  testing::built_in_lexicon());
    const ColumnWidths widths = learn_column_widths(sections.sections);
    EXPECT_DOUBLE_EQ(widths.measure_em, 5);
    EXPECT_DOUBLE_EQ(widths.policy_em, 4);
    const ColumnWidths nothing = learn_column_widths({});
    EXPECT_DOUBLE_EQ(nothing.measure_em, 0);
    EXPECT_DOUBLE_EQ(nothing.policy_em, 0);
}

}  // namespace
}  // namespace torikumi
