// Tests upright_page.cc.

#include "extractors/pdf/upright_page.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TEST(QuartersToUpright, TurnsWhatMostOfThePageRuns) {
    EXPECT_EQ(quarters_to_upright({10, 0, 0, 0}), 0);
    EXPECT_EQ(quarters_to_upright({2, 10, 0, 0}), 3);
    EXPECT_EQ(quarters_to_upright({2, 0, 10, 0}), 2);
    EXPECT_EQ(quarters_to_upright({2, 0, 0, 10}), 1);
    EXPECT_EQ(quarters_to_upright({5, 5, 0, 0}), 0);
    EXPECT_EQ(quarters_to_upright({}), 0);
}

PrintedPage page_of(std::initializer_list<std::pair<char32_t, Point>> letters) {
    PrintedPage page;
    for (const auto& [letter, at] : letters) {
        page.characters.push_back({.code_point = letter,
                                   .box = {at.x, at.y - 9, at.x + 10, at.y + 1},
                                   .baseline_pt = at.y,
                                   .em_pt = 10});
    }
    return page;
}

std::u32string letters_of(const PrintedPage& page) {
    std::u32string letters;
    for (const Character& character : page.characters) letters.push_back(character.code_point);
    return letters;
}

TEST(OrderBackwardCharacters, OrdersLinesThatComeFromRightToLeft) {
    PrintedPage page = page_of(
        {{U'海', {30, 50}}, {U'の', {20, 50}}, {U'山', {10, 50}}, {U'川', {20, 90}}, {U'小', {10, 90}}});
    order_backward_characters(page);
    EXPECT_EQ(letters_of(page), U"山の海小川");
}

TEST(OrderBackwardCharacters, LeavesColumnsInTheOrderOfReading) {
    PrintedPage page = page_of({{U'山', {10, 50}},
                                {U'川', {20, 50}},
                                {U'野', {10, 60}},
                                {U'原', {20, 60}},
                                {U'海', {80, 50}},
                                {U'辺', {90, 50}}});
    order_backward_characters(page);
    EXPECT_EQ(letters_of(page), U"山川野原海辺");
}

}  // namespace
}  // namespace torikumi
