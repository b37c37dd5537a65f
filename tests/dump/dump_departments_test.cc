// Tests pipeline/dump/dump_departments.

#include "pipeline/dump/dump_departments.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

/// A measure of two rows: one of a single row has its departments in it.
DepartmentSeeker measure(std::size_t policy, std::string text = "", std::vector<std::size_t> blocks = {}) {
    DepartmentSeeker seeker;
    seeker.policy = policy;
    seeker.rows = 2;
    seeker.text = text;
    seeker.untagged = std::move(text);
    seeker.blocks = std::move(blocks);
    return seeker;
}

DepartmentSeeker printed(std::size_t policy, std::string_view departments, std::string text = "") {
    DepartmentSeeker seeker = measure(policy, std::move(text));
    seeker.printed = testing::make_lines(departments);
    return seeker;
}

struct Puzzle {
    std::string name;
    std::vector<DepartmentSeeker> measures;
    std::vector<std::string> cells;
    std::string expected;  // the cell of each measure
};

/// Cell i stands in block 10 + i.
DepartmentSection section_of(const Puzzle& puzzle) {
    DepartmentSection section{puzzle.measures, {}};
    for (const std::string& cell : puzzle.cells)
        section.cells.push_back({testing::make_lines(cell), 10 + section.cells.size()});
    return section;
}

DepartmentPairing solve(const Puzzle& puzzle) {
    return pair_departments({section_of(puzzle)}, DepartmentSettings{}).front();
}

std::string shown(const DepartmentPairing& pairing) {
    std::string text;
    for (const auto& cell : pairing.cell)
        text += (text.empty() ? "" : " ") + (cell ? std::to_string(*cell) : std::string("-"));
    return text;
}

void check(const std::vector<Puzzle>& puzzles) {
    for (const Puzzle& puzzle : puzzles) EXPECT_EQ(shown(solve(puzzle)), puzzle.expected) << puzzle.name;
}

const DepartmentSeeker kPrinted = printed(0, "緑）苗畑係");

TEST(DumpDepartments, CellsSpanTheMeasuresWithoutDepartments) {
    check({
        {"nothing", {}, {}, ""},
        {"no cell is late", {kPrinted, measure(0)}, {}, "- -"},
        {"no measure seeks one", {kPrinted}, {"緑）公園課"}, "-"},
        {"one cell for one gap", {measure(0), measure(0), measure(0)}, {"緑）公園課"}, "0 0 0"},
        {"printed ones keep their own", {kPrinted, measure(0), kPrinted}, {"緑）公園課"}, "- 0 -"},
        {"one cell over two policies", {measure(0), measure(1)}, {"緑）公園課"}, "0 0"},
        {"more cells than policies: each has a measure",
         {measure(0), measure(0, "", {11}), measure(1, "", {12})},
         {"緑）公園課", "港）桟橋課", "港）灯台係"},
         "0 1 2"},
        {"fewer cells than gaps leave one open",
         {measure(0, "灯台の灯りを直す"), kPrinted, measure(0, "公園課が苗を植える")},
         {"緑）公園課"},
         "- - 0"},
    });
}

TEST(DumpDepartments, ABorderOfPoliciesPartsCells) {
    const std::vector<DepartmentSeeker> three = {measure(0, "", {10}), measure(0), measure(1)};
    check({{"", three, {"緑）公園課", "港）桟橋課"}, "0 0 1"}});
}

TEST(DumpDepartments, ACellOfOneRowWouldHaveBeenPrintedInIt) {
    DepartmentSeeker one_row = measure(0);
    one_row.rows = 1;
    check({{"one row, two rows",
            {one_row, measure(0, "", {11}), one_row, one_row},
            {"緑）公園課", "港）桟橋課"},
            "1 1 0 0"}});
}

TEST(DumpDepartments, WhatStandsBehindTheLastRowMayBeItsCell) {
    Puzzle puzzle{"", {measure(0), measure(0), measure(0)}, {"緑）公園課", "港）桟橋課"}, ""};
    puzzle.measures[2].rows = 1;
    DepartmentSection section = section_of(puzzle);
    for (std::size_t m = 0; m < 3; ++m) section.measures[m].first_row = 2 * m;
    section.cells[0].closing_row = 4;
    const DepartmentPairing pairing = pair_departments({section}, DepartmentSettings{}).front();
    EXPECT_EQ(shown(pairing), "1 1 0");
    EXPECT_LE(pairing.confidence[2], 0.9) << "a late cell may stand there as well";
}

TEST(DumpDepartments, ASharedBlockIsNearlyAProof) {
    check({
        {"both", {measure(0, "", {11}), measure(1, "", {10})}, {"緑）公園課", "港）桟橋課"}, "1 0"},
        {"with one, the other follows",
         {measure(0, "", {11}), measure(1)},
         {"緑）公園課", "港）桟橋課"},
         "1 0"},
    });
}

TEST(DumpDepartments, CellsKeepTheirOrderAroundTheRing) {
    const std::vector<std::string> cells = {"緑）公園課", "港）桟橋課", "港）灯台係", "緑）温室係"};
    const auto four_with = [](std::size_t at, std::size_t block) {
        std::vector<DepartmentSeeker> four = {measure(0), measure(1), measure(2), measure(3)};
        four[at].blocks = {block};
        return four;
    };
    check({
        {"from the first on", four_with(0, 10), cells, "0 1 2 3"},
        {"from the second on", four_with(1, 10), cells, "3 0 1 2"},
        {"from the last on", four_with(3, 10), cells, "1 2 3 0"},
        {"another cell names the turn as well", four_with(0, 12), cells, "2 3 0 1"},
    });
}

TEST(DumpDepartments, ContentPlacesCells) {
    check({
        {"rows like others of the department",
         {measure(0, "桟橋の板を張り替えて広げる"),
          printed(0, "港）桟橋課", "桟橋の板を張り替えて渡りやすくする"),
          measure(0, "海辺の花壇に苗を植えて増やす"), printed(0, "緑）公園課", "花壇に苗を植えて水をやる")},
         {"緑）公園課", "港）桟橋課"},
         "1 - 0 -"},
        {"rows that name the department",
         {measure(0, "板を張る。桟橋課が見回る"), kPrinted, measure(0, "苗を植える。公園課が見回る")},
         {"緑）公園課", "港）桟橋課"},
         "1 - 0"},
        {"a repeat keeps the departments of its original",
         {measure(0, "浮き桟橋"), printed(0, "港）桟橋課", "浮き桟橋"), measure(0, "花の小道"),
          printed(0, "緑）公園課", "花の小道")},
         {"緑）公園課", "港）桟橋課"},
         "1 - 0 -"},
    });
}

TEST(DumpDepartments, AWordOfANameThatAllTextsHoldSaysNothing) {
    const DepartmentSeeker row = measure(1, "公園");
    const DepartmentPairing pairing =
        solve({"",
               {measure(0, "公園の花壇"), row, measure(2, "公園の桟橋"), kPrinted},
               {"緑）公園課", "港）船着場"},
               ""});
    EXPECT_LT(pairing.confidence[1], 0.6) << "the middle row may belong to either";
}

TEST(DumpDepartments, SectionsTellEachOtherWhetherCellsKeepTheirOrder) {
    const Puzzle ordered = {"",
                            {measure(0, "公園課の花"), measure(1, "桟橋課の板"), measure(2, "灯台係の灯り"),
                             measure(3, "温室係の苗")},
                            {"緑）公園課", "港）桟橋課", "港）灯台係", "緑）温室係"},
                            ""};
    const Puzzle silent = {"",
                           {measure(0, "", {10}), measure(1), measure(2), measure(3)},
                           {"山）林道課", "山）砂防課", "川）水門課", "川）堤防課"},
                           ""};
    const DepartmentPairing alone = solve(silent);
    const auto together = pair_departments({section_of(ordered), section_of(silent)}, DepartmentSettings{});
    EXPECT_EQ(shown(together[1]), "0 1 2 3");
    EXPECT_GT(together[1].confidence[2], alone.confidence[2]);
}

TEST(DumpDepartments, ConfidenceIsHighWithoutChoiceOnly) {
    const DepartmentPairing sole = solve({"", {kPrinted, measure(0), measure(0)}, {"緑）公園課"}, ""});
    EXPECT_GE(sole.confidence[1], 0.97);
    EXPECT_GE(sole.confidence[2], 0.97);
    const std::vector<std::string> cells = {"緑）公園課", "港）桟橋課"};
    const DepartmentPairing guess = solve({"", {measure(0), measure(1)}, cells, ""});
    EXPECT_LT(guess.confidence[0], 0.8);
    const DepartmentPairing proved = solve({"", {measure(0, "", {10}), measure(1, "", {11})}, cells, ""});
    EXPECT_GT(proved.confidence[0], 0.97);
    const DepartmentPairing left_over = solve({"", {measure(0)}, cells, ""});
    EXPECT_LE(left_over.confidence[0], 0.8);
    DepartmentSeeker one_row = measure(1);
    one_row.rows = 1;
    const DepartmentPairing too_many = solve({"", {measure(0, "", {10}), one_row}, cells, ""});
    EXPECT_LE(too_many.confidence[0], 0.8) << "a cell of one row is no late one: two were one";
    const DepartmentPairing equal = solve({"", {measure(0), measure(1)}, {"緑）公園課", "緑）公園課"}, ""});
    EXPECT_GT(equal.confidence[0], 0.97) << "cells that say the same are as good as each other";
}

TEST(DumpDepartments, ManyCellsEndQuicklyAndOnceEach) {
    Puzzle puzzle;
    for (std::size_t i = 0; i < 60; ++i) {
        puzzle.measures.push_back(measure(i / 2, "浜辺" + std::to_string(i)));
        if (i % 2 == 0) puzzle.cells.push_back("緑）第" + std::to_string(i) + "課");
    }
    std::vector<int> measures_of_cell(puzzle.cells.size(), 0);
    for (const auto& cell : solve(puzzle).cell) {
        ASSERT_TRUE(cell);
        ++measures_of_cell[*cell];
    }
    EXPECT_EQ(measures_of_cell, std::vector<int>(puzzle.cells.size(), 2));
}

}  // namespace
}  // namespace torikumi
