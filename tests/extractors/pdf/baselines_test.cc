// Tests baselines.cc.

#include "extractors/pdf/baselines.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

/// Adds a word of letters `advance` wide in boxes from `top` to `bottom`.
void add_word(PrintedPage& page, std::u32string_view letters, double left, double top, double bottom,
              double advance, WritingMode mode = WritingMode::kHorizontal) {
    const std::size_t first = page.characters.size();
    for (const char32_t letter : letters) {
        const double x = left + advance * static_cast<double>(page.characters.size() - first);
        page.characters.push_back(
            {.code_point = letter, .box = {x, top, x + advance, bottom}, .writing_mode = mode});
    }
    const double right = left + advance * static_cast<double>(letters.size());
    page.words.push_back({first, letters.size(), {left, top, right, bottom}});
}

TEST(SettleBaselines, TakesBaselineAndSizeFromTheContentStream) {
    PrintedPage page;
    add_word(page, U"計画", 20, 80, 110, 10);  // three times as tall as its letters
    settle_baselines(page, {{{20, 95}, 10}});
    for (const Character& character : page.characters) {
        EXPECT_DOUBLE_EQ(character.baseline_pt, 95);
        EXPECT_DOUBLE_EQ(character.em_pt, 10);
        EXPECT_DOUBLE_EQ(character.box.top, 95 - 8.8);
        EXPECT_DOUBLE_EQ(character.box.bottom, 95 + 1.2);
    }
    EXPECT_EQ(page.characters[1].box.left, 30);
    EXPECT_EQ(page.characters[1].box.right, 40);
}

TEST(SettleBaselines, AppliesWhatMostWordsOfAHeightSayToThoseInsideAString) {
    PrintedPage page;
    add_word(page, U"支援", 20, 80, 110, 10);
    add_word(page, U"体制", 60, 80, 110, 10);  // the same string went on behind a space
    settle_baselines(page, {{{20, 96}, 10}});
    EXPECT_DOUBLE_EQ(page.characters[2].baseline_pt, 96);
}

TEST(SettleBaselines, IsNotMisledByLinesAboveAndBelow) {
    PrintedPage page;
    std::vector<TextOrigin> origins;
    for (int line = 0; line < 5; ++line) {
        const double baseline = 100 + 12 * line;
        add_word(page, U"相談", 20, baseline - 20, baseline + 10, 10);  // reaches over three lines
        origins.push_back({{20, baseline}, 10});
    }
    settle_baselines(page, origins);
    for (std::size_t i = 0; i < page.characters.size(); ++i)
        EXPECT_DOUBLE_EQ(page.characters[i].baseline_pt, 100 + 12 * static_cast<double>(i / 2));
}

TEST(SettleBaselines, AgreesBetweenFontsOfDifferentAscent) {
    PrintedPage page;
    add_word(page, U"令和", 20, 41.2, 51.2, 10);
    add_word(page, U"2020", 40, 40.5, 53.5, 5);
    settle_baselines(page, {{{20, 50}, 10}, {{40, 50}, 10}});
    EXPECT_DOUBLE_EQ(page.characters.front().baseline_pt, 50);
    EXPECT_DOUBLE_EQ(page.characters.back().baseline_pt, 50);
    EXPECT_DOUBLE_EQ(page.characters.back().em_pt, 10);
}

TEST(SettleBaselines, GuessesFromTheWordItselfWhereNothingElseIsKnown) {
    PrintedPage page;
    add_word(page, U"窓口", 20, 41.2, 51.2, 10);
    settle_baselines(page, {});
    EXPECT_DOUBLE_EQ(page.characters[0].em_pt, 10);
    EXPECT_NEAR(page.characters[0].baseline_pt, 50, 0.5);
}

TEST(SettleBaselines, DoesNotBelieveASizeInUnitsOfAnotherKind) {
    PrintedPage page;
    add_word(page, U"資料", 20, 41.2, 51.2, 10);
    settle_baselines(page, {{{20, 50}, 1}});  // a Type 3 font whose glyphs are ten units tall
    EXPECT_DOUBLE_EQ(page.characters[0].em_pt, 10);
}

TEST(SettleBaselines, KnowsTheSizeOfAKanaPartedFromItsVoicingMark) {
    PrintedPage page;
    add_word(page, U"か\u3099", 20, 41.2, 51.2, 5);  // one glyph of 10 pt
    settle_baselines(page, {{{20, 50}, 10}});
    EXPECT_DOUBLE_EQ(page.characters[0].em_pt, 10);
}

TEST(SettleBaselines, LeavesVerticalTextInItsBoxes) {
    PrintedPage page;
    add_word(page, U"縦", 20, 40, 50, 10, WritingMode::kVertical);
    settle_baselines(page, {{{20, 45}, 10}});
    EXPECT_EQ(page.characters[0].box, (Rect{20, 40, 30, 50}));
    EXPECT_DOUBLE_EQ(page.characters[0].em_pt, 10);
    EXPECT_DOUBLE_EQ(page.characters[0].baseline_pt, 50);
}

}  // namespace
}  // namespace torikumi
