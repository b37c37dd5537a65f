// Tests pipeline/run/unify_radicals.cc.

#include "pipeline/run/unify_radicals.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TextLine line_of(std::string text) {
    TextLine line;
    line.text.value = std::move(text);
    return line;
}

TEST(UnifyRadicals, InLinesAndInCells) {
    PageLayout page;
    page.lines = {line_of("令和３年４⽉"), line_of("四月")};
    page.tables.emplace_back().cells.emplace_back().lines = {line_of("⼈員の増")};
    unify_radicals(page);
    EXPECT_EQ(page.lines[0].text.value, "令和３年４月");
    EXPECT_EQ(page.lines[1].text.value, "四月");
    EXPECT_EQ(page.tables[0].cells[0].lines[0].text.value, "人員の増");
}

TEST(UnifyRadicals, KeepsWhereEachCharacterCameFrom) {
    TextLines lines{line_of("⽉報")};
    lines[0].text.origin = {7, 7, 7, 8, 8, 8};
    unify_radicals(lines);
    EXPECT_EQ(lines[0].text.value, "月報");
    EXPECT_EQ(lines[0].text.origin, (std::vector<CharacterId>{7, 7, 7, 8, 8, 8}));
}

}  // namespace
}  // namespace torikumi
