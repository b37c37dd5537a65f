// Tests pipeline/output/stage_dump.cc.

#include "pipeline/output/stage_dump.h"

#include <gtest/gtest.h>

#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

TextLine line(std::string_view text, CharacterId from = kNoCharacter, Rect box = {}, double em_pt = 0) {
    TextLine result{.text = {}, .box = box, .em_pt = em_pt};
    result.text.append(text, from);
    return result;
}

TableCell cell(int row, int column, int row_span, int column_span, std::string_view text) {
    TableCell result;
    result.row = row;
    result.column = column;
    result.row_span = row_span;
    result.column_span = column_span;
    if (!text.empty()) result.lines.push_back(line(text));
    return result;
}

TEST(StageDump, ShowsWhatWasPainted) {
    PageContent page;
    page.number = 2;
    page.characters = {
        {.id = 0, .code_point = U'橋', .box = {10, 20, 22, 32}, .baseline_pt = 30.5, .em_pt = 12},
        {.id = 1,
         .code_point = U'ー',
         .box = {},
         .baseline_pt = 0,
         .em_pt = 10,
         .writing_mode = WritingMode::kVertical}};
    page.rulings = {{{10, 40}, {200, 40}, 0.5}, {{10, 40}, {10, 90}, 1}};
    EXPECT_EQ(dump_characters(page),
              "page 2 U+6A4B 橋 [10.0,20.0,22.0,32.0] baseline 30.5 em 12.0\n"
              "page 2 U+30FC ー [0.0,0.0,0.0,0.0] baseline 0.0 em 10.0 vertical\n");
    EXPECT_EQ(dump_rulings(page),
              "page 2 horizontal (10.0,40.0)-(200.0,40.0) thickness 0.50\n"
              "page 2 vertical (10.0,40.0)-(10.0,90.0) thickness 1.00\n");
}

TEST(StageDump, ShowsTheLayoutOfAPage) {
    PageLayout page;
    page.lines = {line("（１）橋", kNoCharacter, {72, 40, 120, 52}, 12)};
    Table table{.box = {}, .rows = 2, .columns = 2, .cells = {}};
    table.cells = {cell(0, 0, 2, 1, "ア"), cell(0, 1, 1, 1, "点検"), cell(1, 1, 1, 1, "")};
    table.cells[0].lines.push_back(line("イ"));
    table.cells[2].bottom = Edge::kOpen;
    page.tables = {table};
    EXPECT_EQ(dump_lines(page), "page 1 [72.0,40.0,120.0,52.0] em 12.0 （１）橋\n");
    EXPECT_EQ(dump_grid(page), "page 1 table 1 2x2 [ア⏎イ:2x1|点検][]\n");
    EXPECT_EQ(dump_cells(page),
              "page 1 table 1 r0c0:2x1 [0.0,0.0,0.0,0.0] ア⏎イ\n"
              "page 1 table 1 r0c1 [0.0,0.0,0.0,0.0] 点検\n"
              "page 1 table 1 r1c1 [0.0,0.0,0.0,0.0] open-bottom \n");
}

TEST(StageDump, ShowsTheBlocksOfADump) {
    CharacterTable characters;
    const CharacterId on_line_3 = characters.add(U'ア', 3);
    const CharacterId on_line_4 = characters.add(U'イ', 4);
    const std::vector<Block> blocks{
        {.lines = {line("ア", on_line_3), line("イ", on_line_4)}, .starts_page = true}};
    EXPECT_EQ(dump_characters(characters), "line 3 U+30A2 ア\nline 4 U+30A4 イ\n");
    EXPECT_EQ(dump_lines(blocks, characters), "line 3 ア\nline 4 イ\n");
    EXPECT_EQ(dump_blocks(blocks, characters), "line 3 starts-page ア⏎イ\n");
}

TEST(StageDump, ShowsThePlanAsAnOutline) {
    EXPECT_EQ(dump_plan(full_plan()),
              "title 橋の取組方針\n"
              "label 資料3\n"
              "body 橋の会議\n"
              "date 2021-04-01 Ｒ3.4.1\n"
              "note 担当部は予定\n"
              "category A 済み\n"
              "category ○ これから\n"
              "section 1 橋を守る\n"
              "  recommendation 1-① ① 点検について\n"
              "  policy 1-ア ア answers [1] 点検を続ける\n"
              "    measure 1-ア-ア (ア) [] 橋を点検する。⏎傷みは \"記録\" する。 {予算: 1,200千円} repeated "
              "in 1-ア-イ\n"
              "      progress A [新規] 42橋を点検した。 {予定: 全橋} {備考: 橋梁\\台帳}\n"
              "      department 建）橋梁課（河川を除く）\n"
              "    measure 1-ア-イ (イ) [再掲,拡充] 橋を毎年点検する。 = 1-ア-ア (0.875)\n"
              "      department ■■課\n"
              "unplaced 欄外\n");
}

TEST(StageDump, ShowsTheAccount) {
    const CharacterAccount account{
        .input = 10, .fields = 5, .notes = 1, .furniture = 1, .unplaced = 1, .twice = 1};
    EXPECT_EQ(dump_account(account),
              "input 10\nfields 5\nnotes 1\nfurniture 1\nunplaced 1\ntwice 1\nlost 2\n");
}

}  // namespace
}  // namespace torikumi
