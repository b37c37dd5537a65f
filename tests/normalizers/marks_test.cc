// Tests marks.cc and numerals.cc.

#include "normalizers/marks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace torikumi {
namespace {

using enum MarkStyle;

struct Leading {
    std::string_view line;
    MarkStyle style;
    int ordinal;
    std::string_view form;
    std::string_view rest;  // the text after the mark
};

class ParseLeadingMark : public ::testing::TestWithParam<Leading> {};

TEST_P(ParseLeadingMark, ReadsStyleOrdinalAndForm) {
    const Leading& expected = GetParam();
    const auto leading = parse_leading_mark(expected.line);
    ASSERT_TRUE(leading) << expected.line;
    EXPECT_EQ(leading->mark, (Mark{expected.style, expected.ordinal, std::string(expected.form)}));
    EXPECT_EQ(expected.line.substr(leading->text_offset), expected.rest);
    EXPECT_LE(leading->length, leading->text_offset);
}

constexpr Leading kClosed[] = {
    {"①窓口", kCircledNumber, 1, "①", "窓口"},
    {"　⑳ 窓口", kCircledNumber, 20, "⑳", "窓口"},
    {"㉑窓口", kCircledNumber, 21, "㉑", "窓口"},
    {"㉟", kCircledNumber, 35, "㉟", ""},
    {"㊱", kCircledNumber, 36, "㊱", ""},
    {"㊿", kCircledNumber, 50, "㊿", ""},
    {"❸窓口", kCircledNumber, 3, "❸", "窓口"},
    {"⓫", kCircledNumber, 11, "⓫", ""},
    {"㋐窓口", kCircledKatakana, 1, "㋐", "窓口"},
    {"㋕", kCircledKatakana, 6, "㋕", ""},
    {"㋻", kCircledKatakana, 44, "㋻", ""},
    {"㋾", kCircledKatakana, 45, "㋾", ""},
    {"(ｱ)窓口", kParenKatakana, 1, "(ア)", "窓口"},
    {"（ア）　窓口", kParenKatakana, 1, "(ア)", "窓口"},
    {"（ｷ)窓口", kParenKatakana, 7, "(キ)", "窓口"},
    {"( ｺ ) 窓口", kParenKatakana, 10, "(コ)", "窓口"},
    {"(ﾝ)", kParenKatakana, 46, "(ン)", ""},
    {"(1)窓口", kParenNumber, 1, "(1)", "窓口"},
    {"（１２）窓口", kParenNumber, 12, "(12)", "窓口"},
    {"(１）窓口", kParenNumber, 1, "(1)", "窓口"},
    {"⑴窓口", kParenNumber, 1, "(1)", "窓口"},
    {"⒇", kParenNumber, 20, "(20)", ""},
    {"(a)窓口", kParenLatin, 1, "(a)", "窓口"},
    {"ｂ）窓口", kParenLatin, 2, "b)", "窓口"},
    {"⒞窓口", kParenLatin, 3, "(c)", "窓口"},
    {"ⓓ窓口", kCircledLatin, 4, "ⓓ", "窓口"},
    {"Ⓔ窓口", kCircledLatin, 5, "Ⓔ", "窓口"},
    {"1)窓口", kClosedNumber, 1, "1)", "窓口"},
    {"１０）窓口", kClosedNumber, 10, "10)", "窓口"},
    {"ア）窓口", kClosedKatakana, 1, "ア)", "窓口"},
    {"(Ⅱ)窓口", kRoman, 2, "(Ⅱ)", "窓口"},
    {"ⅲ)窓口", kRoman, 3, "ⅲ)", "窓口"},
};
constexpr Leading kStopped[] = {
    {"１．目的", kDotNumber, 1, "1.", "目的"},  {"1. 目的", kDotNumber, 1, "1.", "目的"},
    {"２、目的", kDotNumber, 2, "2、", "目的"}, {"⒊目的", kDotNumber, 3, "3.", "目的"},
    {"Ⅰ．目的", kRoman, 1, "Ⅰ.", "目的"},       {"II. 目的", kRoman, 2, "II.", "目的"},
    {"ＩＶ．目的", kRoman, 4, "IV.", "目的"},   {"ア．目的", kKatakana, 1, "ア.", "目的"},
};
constexpr Leading kSpaced[] = {
    {"ア　目的", kKatakana, 1, "ア", "目的"},
    {"ｱ 目的", kKatakana, 1, "ア", "目的"},
    {"　ヲ　目的", kKatakana, 45, "ヲ", "目的"},
    {"ｦ 目的", kKatakana, 45, "ヲ", "目的"},
    {"ア", kKatakana, 1, "ア", ""},
    {"１　目的", kNumber, 1, "1", "目的"},
    {"12 目的", kNumber, 12, "12", "目的"},
    {"3", kNumber, 3, "3", ""},
    {"１　月次の点検", kNumber, 1, "1", "月次の点検"},
    {"1 年間計画", kNumber, 1, "1", "年間計画"},
    {"2 日本語教育", kNumber, 2, "2", "日本語教育"},
    {"Ⅳ　目的", kRoman, 4, "Ⅳ", "目的"},
    {"ⅻ 目的", kRoman, 12, "ⅻ", "目的"},
    {"a　目的", kLatin, 1, "a", "目的"},
    {"第１　総則", kOrdinalNumber, 1, "第1", "総則"},
    {"第 12　雑則", kOrdinalNumber, 12, "第12", "雑則"},
};

INSTANTIATE_TEST_SUITE_P(Closed, ParseLeadingMark, ::testing::ValuesIn(kClosed));
INSTANTIATE_TEST_SUITE_P(Stopped, ParseLeadingMark, ::testing::ValuesIn(kStopped));
INSTANTIATE_TEST_SUITE_P(Spaced, ParseLeadingMark, ::testing::ValuesIn(kSpaced));

TEST(ParseLeadingMark, MeasuresTheMarkWithTheWhiteSpaceBeforeIt) {
    const auto leading = parse_leading_mark("　(ｱ) 　窓口");
    ASSERT_TRUE(leading);
    EXPECT_EQ(leading->length, std::string_view("　(ｱ)").size());
    EXPECT_EQ(leading->text_offset, std::string_view("　(ｱ) 　").size());
}

TEST(ParseLeadingMark, TakesNoWordForAMark) {
    for (const std::string_view line : {
             "",
             "　",
             "アンケート",
             "ア行",
             "アとイ",
             "ア、イ",
             "ァ　小さい",
             "ガ　濁る",
             "ヰ　古い",
             "１００円",
             "2020　年",
             "2020. x",
             "1.5倍",
             "１．２．３",
             "１、２歳児",
             "１：目的",
             "12 月に始める",
             "5 年度末",
             "3 か所で",
             "50 %が",
             "0 から",
             "第１回会議",
             "第 24 回会議",
             "第 ４ ２ 号",
             "2 1 10 道路費",
             "第一線",
             "Ａ",
             "Ａ　完了",
             "a plan",
             "e.g. text",
             "a.m.",
             "Ⅰ型",
             "IT. x",
             "（案）",
             "(SNS)",
             "（アイ）",
             "（1,000）",
             "(1",
             "・窓口",
             "※注",
             "あ　目的",
             "子）児童課",
             "ＤＸ）課",
             "( )",
         }) {
        EXPECT_FALSE(parse_leading_mark(line)) << line;
    }
}

TEST(ParseMark, ReadsAWholeTextOnly) {
    for (const std::string_view text : {"①", "　ア　", "(ｱ)\n", "１．", " （１） ", "第１", "Ⅱ", "a)"})
        EXPECT_TRUE(parse_mark(text)) << text;
    for (const std::string_view text : {"", "①②", "①窓口", "ア イ", "Ａ", "－", "１．２"})
        EXPECT_FALSE(parse_mark(text)) << text;
    EXPECT_EQ(parse_mark(" （ｲ） "), (Mark{kParenKatakana, 2, "(イ)"}));
}

struct List {
    std::string_view text;
    std::vector<std::string> forms;
};

class ParseMarkList : public ::testing::TestWithParam<List> {};

TEST_P(ParseMarkList, ReadsAllMarks) {
    std::vector<std::string> forms;
    for (const Mark& mark : parse_mark_list(GetParam().text)) forms.push_back(mark.form);
    EXPECT_EQ(forms, GetParam().forms) << GetParam().text;
}

const List kLists[] = {
    {"①", {"①"}},
    {"①②", {"①", "②"}},
    {"①、③", {"①", "③"}},
    {"①・② ③，④／⑤", {"①", "②", "③", "④", "⑤"}},
    {"①及び②", {"①", "②"}},
    {"①と③", {"①", "③"}},
    {"　①\n②　", {"①", "②"}},
    {"①～③", {"①", "②", "③"}},
    {"①〜③、⑤", {"①", "②", "③", "⑤"}},
    {"①－③", {"①", "②", "③"}},
    {"⑲～㉒", {"⑲", "⑳", "㉑", "㉒"}},
    {"㉞～㊲", {"㉞", "㉟", "㊱", "㊲"}},
    {"(1)(3)", {"(1)", "(3)"}},
    {"（１）～（３）", {"(1)", "(2)", "(3)"}},
    {"(ｱ)～(ｳ)", {"(ア)", "(イ)", "(ウ)"}},
    {"ア・ウ", {"ア", "ウ"}},
    {"ア～ウ", {"ア", "イ", "ウ"}},
    {"１、２", {"1", "2"}},
    {"1,3", {"1", "3"}},
    {"１～３", {"1", "2", "3"}},
    {"ⓐ～ⓒ", {"ⓐ", "ⓑ", "ⓒ"}},
    {"㋐～㋒", {"㋐", "㋑", "㋒"}},
    {"Ⅰ～Ⅲ", {"Ⅰ", "Ⅱ", "Ⅲ"}},
    {"a)～c)", {"a)", "b)", "c)"}},
    {"(a)～(c)", {"(a)", "(b)", "(c)"}},
    {"(Ⅰ)～(Ⅲ)", {"(Ⅰ)", "(Ⅱ)", "(Ⅲ)"}},
    {"⑴～⑶", {"(1)", "(2)", "(3)"}},
    {"1)～3)", {"1)", "2)", "3)"}},
};
const List kNoLists[] = {
    {"", {}},     {"　", {}},         {"－", {}},       {"提言①", {}},    {"①から③", {}},
    {"③～①", {}}, {"①～", {}},        {"～①", {}},      {"①～(2)", {}},   {"1-3", {}},
    {"①の②", {}}, {"アンケート", {}}, {"①②その他", {}}, {"１２３４", {}}, {"1～99", {}},
};

INSTANTIATE_TEST_SUITE_P(Lists, ParseMarkList, ::testing::ValuesIn(kLists));
INSTANTIATE_TEST_SUITE_P(NoLists, ParseMarkList, ::testing::ValuesIn(kNoLists));

TEST(NamesNone, KnowsDashesWordsAndBlank) {
    for (const std::string_view text : {"", "　", "－", "−", "―", "—", "-", "‐", "ー", "─", "－－", " － ",
                                        "なし", "無し", "該当なし", "特になし", "／"})
        EXPECT_TRUE(names_none(text)) << text;
    for (const std::string_view text : {"①", "－1", "なしの木", "a", "～", "△"})
        EXPECT_FALSE(names_none(text)) << text;
}

}  // namespace
}  // namespace torikumi
