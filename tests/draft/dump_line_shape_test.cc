// Tests dump_line_shape.cc.

#include "pipeline/draft/dump_line_shape.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TEST(LineShape, OfALegendHasASignBehindTheCode) {
    for (const std::string_view line : {"Ａ：植え終えた木", "　Ｂ＝育てている木", "◎…根付いた木"})
        EXPECT_TRUE(is_legend_line(line)) << line;
    for (const std::string_view line : {"Ｃ 緑）公園課", "○　来年度に植える。", "木を植える。", ""})
        EXPECT_FALSE(is_legend_line(line)) << line;
}

TEST(LineShape, OfADepartmentClosesTheBracketOfItsBureau) {
    EXPECT_TRUE(has_bureau("緑）公園課"));
    EXPECT_TRUE(has_bureau("緑)公園課（樹木係）"));
    EXPECT_FALSE(has_bureau("公園課（樹木係）"));
    EXPECT_FALSE(has_bureau("公園課"));
}

TEST(LineShape, OfAnItemBeginsWithItsMark) {
    for (const std::string_view line : {"ウ", "(ｲ) 苗木の配布", "③ イ", "－ カ"})
        EXPECT_TRUE(begins_with_mark(line)) << line;
    for (const std::string_view line : {"苗木の配布", "ー", ""}) EXPECT_FALSE(begins_with_mark(line)) << line;
}

TEST(LineShape, KnowsIndentedSentences) {
    const auto line = [](std::string_view text) {
        TextLine made;
        made.text.value = text;
        return made;
    };
    EXPECT_TRUE(is_indented_sentence(line("　木を植えた。")));
    EXPECT_FALSE(is_indented_sentence(line("　公園課")));
    EXPECT_FALSE(is_indented_sentence(line("木を植えた。")));
    EXPECT_TRUE(is_of_sentence(line("木を植えた。")));
    EXPECT_FALSE(is_of_sentence(line("公園課")));
    EXPECT_EQ(before_paragraph("当課　花を植え"), "当課");
    EXPECT_EQ(without_indent("　　花"), "花");
    EXPECT_TRUE(only_blank(" 　"));
    EXPECT_FALSE(only_blank(" 花"));
}

}  // namespace
}  // namespace torikumi
