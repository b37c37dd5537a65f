// Tests lay_out_page.cc, placement.cc and outside_text.cc: the whole stage.

#include "extractors/layout/lay_out_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/extractors/layout/show_layout.h"
#include "tests/support/draw_page.h"

namespace torikumi {
namespace {

using testing::draw_page;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::shown;
using testing::write_text;

/// In how many lines each character of the page stands.
std::map<CharacterId, int> uses_of(const PageLayout& layout) {
    std::map<CharacterId, int> uses;
    const auto count = [&](const TextLines& lines) {
        for (const TextLine& line : lines) {
            CharacterId last = kNoCharacter;
            for (const CharacterId id : line.text.origin) {
                if (id != kNoCharacter && id != last) ++uses[id];
                last = id;
            }
        }
    };
    count(layout.lines);
    count(layout.ruby);
    for (const Table& table : layout.tables) {
        for (const TableCell& cell : table.cells) count(cell.lines);
    }
    return uses;
}

/// Lays the page out, and expects each character in exactly one line and each byte to have an origin.
PageLayout laid_out(const PageContent& page) {
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(page, diagnostics);
    const std::map<CharacterId, int> uses = uses_of(layout);
    EXPECT_EQ(uses.size(), page.characters.size());
    for (const auto& [id, count] : uses) EXPECT_EQ(count, 1) << "character " << id;
    return layout;
}

TEST(LayOutPage, KeepsNumberAndSizeOfAnEmptyPage) {
    PageContent page;
    page.number = 3;
    page.width_pt = 595;
    page.height_pt = 842;
    const PageLayout layout = laid_out(page);
    EXPECT_EQ(layout.number, 3);
    EXPECT_EQ(layout.width_pt, 595);
    EXPECT_EQ(layout.height_pt, 842);
    EXPECT_THAT(layout.lines, IsEmpty());
    EXPECT_THAT(layout.tables, IsEmpty());
}

TEST(LayOutPage, ReadsAPlanPage) {
    const PageLayout layout = laid_out(draw_page(R"(
            取組の方針について            ┌──────┐
                                          │資料３│
(1)　見守りの強化                         └──────┘
┌──────────────────────┐  次の区分で表す。
│提言                  │    Ａ：済み
│①　居場所を設ける。  │    Ｂ：検討
└──────────────────────┘
┌────┬──────────┬──────────┬────┐
│提言│取組方針  │実施状況  │区分│
├────┼──────────┼──────────┼────┤
│    │  居場所を│  令和３年│ Ａ │
│ ① │整える。  │に始めた。│    │
│    │          ├──────────┼────┤
│    │          │          │ Ｂ │
│    │          │          │    │)"));
    EXPECT_THAT(shown(layout.lines), ElementsAre("取組の方針について", "(1)　見守りの強化",
                                                 "次の区分で表す。", "　Ａ：済み", "　Ｂ：検討"));
    ASSERT_EQ(layout.tables.size(), 3u);
    EXPECT_THAT(shown(layout.tables[0]), ElementsAre("0,0 資料３"));
    EXPECT_THAT(shown(layout.tables[1]), ElementsAre("0,0 提言 / ①　居場所を設ける。"));
    EXPECT_THAT(shown(layout.tables[2]),
                ElementsAre("0,0 提言", "0,1 取組方針", "0,2 実施状況", "0,3 区分", "1,0+2x1v ①",
                            "1,1+2x1v 　居場所を / 整える。", "1,2 　令和３年 / に始めた。", "1,3 Ａ", "2,2v",
                            "2,3v Ｂ"));
}

TEST(LayOutPage, PartsALineAtWideGapsAndFrames) {
    EXPECT_THAT(shown(laid_out(draw_page("題名　の続き      　右の欄")).lines),
                ElementsAre("題名　の続き", "右の欄"));
    const PageLayout framed = laid_out(draw_page(R"(
                      ┌──┐
                    左│枠│右
                      └──┘)"));
    EXPECT_THAT(shown(framed.lines), ElementsAre("左", "右"));
    EXPECT_THAT(shown(framed.tables.at(0)), ElementsAre("0,0 枠"));
}

TEST(LayOutPage, AFrameInACellIsATableOfItsOwn) {
    PageContent page = draw_page(R"(
┌──────────────┐
│外の文        │
│ ┌──────────┐ │
│ │内の文    │ │
│ └──────────┘ │
│外の続き      │
└──────────────┘)");
    page.height_pt = 842;
    const PageLayout layout = laid_out(page);
    ASSERT_EQ(layout.tables.size(), 2u);
    EXPECT_THAT(shown(layout.tables[0]), ElementsAre("0,0 外の文 / 外の続き"));
    EXPECT_THAT(shown(layout.tables[1]), ElementsAre("0,0 内の文"));
}

TEST(LayOutPage, AFrameAroundThePageSwallowsNothing) {
    const PageLayout layout = laid_out(draw_page(R"(
┌────────────────┐
│ 題名           │
│ ┌────┬────┐    │
│ │左  │右  │    │
│ └────┴────┘    │
└────────────────┘)"));
    EXPECT_THAT(shown(layout.lines), ElementsAre("題名"));
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_THAT(shown(layout.tables[0]), ElementsAre("0,0 左", "0,1 右"));
}

TEST(LayOutPage, AnUnderlineInACellCutsNothing) {
    const PageLayout layout = laid_out(draw_page(R"(
┌────────────────┐
│ 下線の語       │
│ ────────       │
│ 次の行         │
└────────────────┘)"));
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_THAT(shown(layout.tables[0]), ElementsAre("0,0 下線の語 / 次の行"));
}

TEST(LayOutPage, RulesAloneMakeNoTable) {
    const PageLayout layout = laid_out(draw_page(R"(
見出し
────────────
本文)"));
    EXPECT_THAT(shown(layout.lines), ElementsAre("見出し", "本文"));
    EXPECT_THAT(layout.tables, IsEmpty());
}

TEST(LayOutPage, AFrameWithoutTextIsNoTable) {
    const PageLayout layout = laid_out(draw_page(R"(
┌──┐
│  │ 確認
└──┘)"));
    EXPECT_THAT(layout.tables, IsEmpty());
}

TEST(LayOutPage, BeginsAParagraphWhereASentenceLeftRoomInItsCell) {
    const PageLayout layout = laid_out(draw_page(R"(
┌────────────────────────────────┬────────────────────┐
│橋の点検を終えた。              │橋の点検をした。    │
│部材を選ぶ。                    │春の防災行政無線の点│
├────────────────────────────────┼────────────────────┤
│坂の上にある古い灯りの点検を全て│灯りの点検を終えた。│
│終えた。                        │坂の上も見た。      │
└────────────────────────────────┴────────────────────┘)"));
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_THAT(shown(layout.tables[0]), ElementsAre("0,0 橋の点検を終えた。 / 　部材を選ぶ。",
                                                     "0,1 橋の点検をした。 / 春の防災行政無線の点",
                                                     "1,0 坂の上にある古い灯りの点検を全て / 終えた。",
                                                     "1,1 灯りの点検を終えた。 / 坂の上も見た。"));
}

TEST(LayOutPage, IndentsParagraphsOutsideTables) {
    const PageLayout layout = laid_out(draw_page(R"(
  段落の一行目が折り返
して続く。
  次の段落である。
                    右の欄の一行目
                    右の欄の二行目)"));
    EXPECT_THAT(shown(layout.lines), ElementsAre("　段落の一行目が折り返", "して続く。", "　次の段落である。",
                                                 "右の欄の一行目", "右の欄の二行目"));
}

TEST(LayOutPage, KeepsCharactersWhoseCoordinatesAreNoNumbers) {
    PageContent page = draw_page("本文");
    page.characters[0].baseline_pt = std::numeric_limits<double>::quiet_NaN();
    page.characters[1].box.left = std::numeric_limits<double>::infinity();
    EXPECT_THAT(shown(laid_out(page).lines), ElementsAre("本文"));
}

TEST(LayOutPage, TheOrderOfCharactersAndRulingsDoesNotMatter) {
    PageContent page = draw_page(R"(
見出し
┌────┬────┐
│左の│右  │
│続き│    │
└────┴────┘)");
    const PageLayout expected = laid_out(page);
    std::reverse(page.characters.begin(), page.characters.end());
    std::reverse(page.rulings.begin(), page.rulings.end());
    EXPECT_EQ(laid_out(page), expected);
}

/// A page of noise: rules on a coarse lattice, so that they meet often, and characters anywhere.
PageContent noise(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned end) { return static_cast<double>(random() % end); };
    PageContent page;
    page.width_pt = 300;
    page.height_pt = 300;
    for (int i = 0; i < 60; ++i) {
        const double x = 12 * below(25) + below(4);
        const double y = 12 * below(25) + below(4);
        const double length = 12 * below(20);
        const bool across = random() % 2 == 0;
        page.rulings.push_back({{x, y}, {across ? x + length : x, across ? y : y + length}, below(3)});
    }
    for (int i = 0; i < 150; ++i) {
        write_text(page, {below(300), below(300), 5 + below(8), 0.5 + below(10) / 5}, "①ア。（あ漢A1 　字");
    }
    for (Character& character : page.characters) {
        if (random() % 20 == 0) character.writing_mode = WritingMode::kVertical;
    }
    return page;
}

bool overlap(const TableCell& left, const TableCell& right) {
    return left.row < right.row + right.row_span && right.row < left.row + left.row_span &&
           left.column < right.column + right.column_span && right.column < left.column + left.column_span;
}

TEST(LayOutPage, HoldsItsInvariantsOnNoise) {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        SCOPED_TRACE(seed);
        for (const Table& table : laid_out(noise(seed)).tables) {
            EXPECT_GT(table.box.width(), 0);
            EXPECT_GT(table.box.height(), 0);
            for (std::size_t i = 0; i < table.cells.size(); ++i) {
                const TableCell& cell = table.cells[i];
                EXPECT_GE(cell.row_span, 1);
                EXPECT_GE(cell.column_span, 1);
                EXPECT_LE(cell.row + cell.row_span, table.rows);
                EXPECT_LE(cell.column + cell.column_span, table.columns);
                EXPECT_EQ(table.box.united(cell.box), table.box);
                for (std::size_t j = 0; j < i; ++j) {
                    EXPECT_FALSE(overlap(table.cells[j], cell));
                    EXPECT_LT(std::pair(table.cells[j].row, table.cells[j].column),
                              std::pair(cell.row, cell.column));
                }
            }
        }
    }
}

/// A grid of `rows` by `columns` cells, each painting its own border, with one character in each.
PageContent painted_grid(int rows, int columns, double row_pt, double column_pt) {
    PageContent page;
    page.width_pt = columns * column_pt;
    page.height_pt = rows * row_pt;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const double x = column * column_pt;
            const double y = row * row_pt;
            page.rulings.push_back({{x, y}, {x + column_pt, y}, 0.5});
            page.rulings.push_back({{x, y + row_pt}, {x + column_pt, y + row_pt}, 0.5});
            page.rulings.push_back({{x, y}, {x, y + row_pt}, 0.5});
            page.rulings.push_back({{x + column_pt, y}, {x + column_pt, y + row_pt}, 0.5});
            write_text(page, {x + 2, y + row_pt - 3, 6}, "字");
        }
    }
    return page;
}

TEST(LayOutPage, ReadsTenThousandRulings) {
    const PageLayout layout = laid_out(painted_grid(50, 50, 10, 12));
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_EQ(layout.tables[0].cells.size(), 2500u);
    for (const TableCell& cell : layout.tables[0].cells) EXPECT_EQ(cell.lines.size(), 1u);
}

double seconds_to_lay_out(const PageContent& page) {
    Diagnostics diagnostics;
    const auto start = std::chrono::steady_clock::now();
    lay_out_page(page, diagnostics);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Pages on which some stage would be quadratic if it compared all with all.
TEST(LayOutPage, StaysNearLinearOnHostilePages) {
    constexpr double kGenerousSeconds = 10;  // a stage that compares all with all takes minutes
    PageContent frames;                      // 2,500 frames apart
    for (int i = 0; i < 2500; ++i) {
        const double x = (i % 50) * 20;
        const double y = (i / 50) * 20;
        frames.rulings.insert(frames.rulings.end(), {{{x, y}, {x + 12, y}, 1},
                                                     {{x, y + 12}, {x + 12, y + 12}, 1},
                                                     {{x, y}, {x, y + 12}, 1},
                                                     {{x + 12, y}, {x + 12, y + 12}, 1}});
        for (int n = 0; n < 40; ++n) write_text(frames, {x + 1, y + 10, 8}, "字");
    }
    EXPECT_LT(seconds_to_lay_out(frames), kGenerousSeconds);

    PageContent one_line;  // 100,000 characters on one baseline
    PageContent one_place;
    PageContent staircase;
    for (int i = 0; i < 100'000; ++i) {
        write_text(one_line, {i * 5.0, 10}, "字");
        write_text(one_place, {10, 10}, "字");
        write_text(staircase, {i % 500 * 10.0, i * 0.01}, "字");
    }
    EXPECT_LT(seconds_to_lay_out(one_line), kGenerousSeconds);
    EXPECT_LT(seconds_to_lay_out(one_place), kGenerousSeconds);
    EXPECT_LT(seconds_to_lay_out(staircase), kGenerousSeconds);

    PageContent hatching;  // rules that cross all others
    for (int i = 0; i < 5000; ++i) {
        hatching.rulings.push_back({{0, i * 0.15}, {600, i * 0.15}, 0.1});
        hatching.rulings.push_back({{i * 0.12, 0}, {i * 0.12, 750}, 0.1});
    }
    EXPECT_LT(seconds_to_lay_out(hatching), kGenerousSeconds);
}

}  // namespace
}  // namespace torikumi
