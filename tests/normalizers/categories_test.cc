// Tests categories.cc.

#include "normalizers/categories.h"

#include <gtest/gtest.h>

#include <string>

namespace torikumi {
namespace {

TEST(ParseCategoryCode, ReadsOneCodeInAnyWidth) {
    struct Case {
        std::string_view text;
        std::string_view code;
    };
    for (const auto& [text, code] : {
             Case{"Ａ", "A"},
             Case{"D", "D"},
             Case{"　Ｂ ", "B"},
             Case{"Z\n", "Z"},
             Case{"◎", "◎"},
             Case{"○", "○"},
             Case{"〇", "○"},
             Case{"◯", "○"},
             Case{"●", "●"},
             Case{"△", "△"},
             Case{"▲", "▲"},
             Case{"×", "×"},
             Case{"✕", "×"},
             Case{"☆", "☆"},
             Case{"★", "★"},
             Case{"Ⅰ", "Ⅰ"},
             Case{"Ⅴ", "Ⅴ"},
         }) {
        EXPECT_EQ(parse_category_code(text), code) << text;
    }
}

TEST(ParseCategoryCode, IsOneCodeAndNothingElse) {
    for (const std::string_view text :
         {"", "　", "ＡＢ", "Ａ Ｂ", "ａ", "a", "ア", "①", "－", "完了", "Ａ：", "Ⅵ", "◎○"})
        EXPECT_EQ(parse_category_code(text), std::nullopt) << text;
}

TEST(ParseCategoryCode, ReadsNumbersOnlyWhereTheyAreCodes) {
    EXPECT_EQ(parse_category_code("３"), std::nullopt);
    EXPECT_EQ(parse_category_code("３", CategoryCodes::kExpected), "3");
    EXPECT_EQ(parse_category_code("0", CategoryCodes::kExpected), std::nullopt);
    EXPECT_EQ(parse_category_code("12", CategoryCodes::kExpected), std::nullopt);
    EXPECT_EQ(parse_category_code("Ｃ", CategoryCodes::kExpected), "C");
    EXPECT_EQ(parse_category_code("ｂ", CategoryCodes::kExpected), "b");
}

TEST(ParseCategoryCode, ReadsADashWhereOneMayBe) {
    for (const std::string_view dash : {"－", "―", "-", "‐"})
        EXPECT_EQ(parse_category_code(dash, CategoryCodes::kExpected), dash);
    EXPECT_EQ(parse_category_code("−", CategoryCodes::kExpected), "－");
    EXPECT_TRUE(is_dash_code("―"));
    EXPECT_FALSE(is_dash_code("×"));
    EXPECT_EQ(parse_category_code("ー", CategoryCodes::kExpected), std::nullopt);
}

TEST(ParseLegendLine, TakesADashForACodeBeforeAColonOnly) {
    EXPECT_EQ(parse_legend_line("－：対象外")->code, "－");
    EXPECT_EQ(parse_legend_line("　― = 植える前")->code, "―");
    for (const std::string_view line : {"－ 3 －", "―植える前", "――：植える前", "－ 植える前", "－…植える前"})
        EXPECT_FALSE(parse_legend_line(line)) << line;
}

struct Legend {
    std::string_view line;
    std::string_view code;
    std::string_view meaning;
};

std::string described(const std::optional<LegendEntry>& entry, std::string_view line) {
    return entry ? entry->code + "|" + std::string(line.substr(entry->meaning_offset)) : "none";
}

TEST(ParseLegendLine, SplitsCodeAndMeaning) {
    for (const auto& [line, code, meaning] : {
             Legend{"Ａ：着手した項目", "A", "着手した項目"},
             Legend{"　Ｂ ： 着手する項目", "B", "着手する項目"},
             Legend{"C:検討する項目", "C", "検討する項目"},
             Legend{"Ｄ　見送る項目", "D", "見送る項目"},
             Legend{"D 見送る項目", "D", "見送る項目"},
             Legend{"Ａ…「着手」", "A", "「着手」"},
             Legend{"Ａ……着手", "A", "着手"},
             Legend{"Ａ・・・着手", "A", "着手"},
             Legend{"Ａ･･･着手", "A", "着手"},
             Legend{"Ａ－着手", "A", "着手"},
             Legend{"◎＝完了", "◎", "完了"},
             Legend{"〇：進行中", "○", "進行中"},
             Legend{"△　遅れ", "△", "遅れ"},
             Legend{"× = 中止", "×", "中止"},
             Legend{"１：着手", "1", "着手"},
             Legend{"Ⅱ　着手", "Ⅱ", "着手"},
             Legend{"「Ａ」…着手", "A", "着手"},
             Legend{"【Ｂ】着手した項目", "", ""},
             Legend{"【Ｂ】　着手した項目", "B", "着手した項目"},
             Legend{"（Ｃ）：検討", "C", "検討"},
             Legend{"Ａ：100％", "A", "100％"},
             Legend{"ｂ：着手", "b", "着手"},
         }) {
        const std::string expected = code.empty() ? "none" : std::string(code) + "|" + std::string(meaning);
        EXPECT_EQ(described(parse_legend_line(line), line), expected) << line;
    }
}

TEST(ParseLegendLine, TakesNoProseForALegend) {
    for (const std::string_view line : {"",
                                        "Ａ",
                                        "Ａ：",
                                        "Ａ　",
                                        "A plan",
                                        "Ａ　ＰＬＡＮ",
                                        "Ａ社の窓口",
                                        "Ａ 総）財政課",
                                        "Ａ　財政課",
                                        "× × ○",
                                        "△ 1,043",
                                        "ＡＢ：窓口",
                                        "Ａ・Ｂの窓口",
                                        "Ａ－１　窓口",
                                        "Ａ→Ｂ",
                                        "9:30 開始",
                                        "１：５の割合",
                                        "１－２　窓口",
                                        "（１）　目的",
                                        "(1)：目的",
                                        "(a)：目的",
                                        "a) 目的",
                                        "e-mail：窓口",
                                        "①：窓口",
                                        "ア：窓口",
                                        "：窓口",
                                        "例：窓口",
                                        "「Ａ：窓口"})
        EXPECT_EQ(described(parse_legend_line(line), line), "none") << line;
}

TEST(ParseLegendLine, ReadsBulletsAndHeadingsOnlyInALegend) {
    for (const auto& [line, code, meaning] : {
             Legend{"○　おおむね完了", "○", "おおむね完了"},
             Legend{"● 完了", "●", "完了"},
             Legend{"１　着手", "1", "着手"},
             Legend{"ａ　着手", "a", "着手"},
             Legend{"Ａ．着手", "A", "着手"},
             Legend{"Ａ）着手", "A", "着手"},
         }) {
        EXPECT_EQ(described(parse_legend_line(line), line), "none") << line;
        EXPECT_EQ(described(parse_legend_line(line, LegendContext::kInLegend), line),
                  std::string(code) + "|" + std::string(meaning));
    }
}

}  // namespace
}  // namespace torikumi
