// Tests mark_forms.cc.

#include "normalizers/mark_forms.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace torikumi {
namespace {

using enum MarkStyle;

struct ExampleCase {
    std::string example;
    std::optional<MarkForm> form;
};

TEST(MarkForms, AreSaidByTheirFirstMark) {
    const std::vector<ExampleCase> cases = {
        {"Ⅰ", MarkForm{kRoman}},
        {"１", MarkForm{kNumber}},
        {"１．", MarkForm{kDotNumber}},
        {"（１）", MarkForm{kParenNumber}},
        {"①", MarkForm{kCircledNumber}},
        {"（ア）", MarkForm{kParenKatakana}},
        {"第１", MarkForm{kOrdinalNumber}},
        {"第１章", MarkForm{kOrdinalNumber, "", "章"}},
        {"基本目標Ⅰ", MarkForm{kRoman, "基本目標", ""}},
        {"取組（１）", MarkForm{kParenNumber, "取組", ""}},
        {"アクション１", MarkForm{kNumber, "アクション", ""}},
        {"施策（Ⅰ）", MarkForm{kRoman, "施策", ""}},
        {"方向１．２", MarkForm{kNumber, "方向", "．2"}},
        {"Action　Plan　１", MarkForm{kNumber, "ActionPlan", ""}},
        {"【柱１】", MarkForm{kNumber, "【柱", "】"}},
        {"基本目標", std::nullopt},
        {"２", std::nullopt},  // the first mark is 1
        {"", std::nullopt},
    };
    for (const ExampleCase& test : cases) EXPECT_EQ(parse_mark_form(test.example), test.form) << test.example;
}

struct LineCase {
    MarkForm form;
    std::string line;
    std::string parts;  // ordinal: before | mark | between | text
};

std::string parts_of(const std::string& line, const MarkForm& form) {
    const auto formed = parse_formed_mark(line, form);
    if (!formed) return "";
    return std::to_string(formed->mark.ordinal) + ": " + line.substr(0, formed->begin) + "|" +
           line.substr(formed->begin, formed->end - formed->begin) + "|" +
           line.substr(formed->end, formed->text_offset - formed->end) + "|" +
           line.substr(formed->text_offset);
}

TEST(MarkForms, StandBeforeText) {
    const MarkForm goal{kRoman, "基本目標", ""};
    const MarkForm way{kNumber, "方向", ""};
    const MarkForm chapter{kOrdinalNumber, "", "章"};
    const std::vector<LineCase> cases = {
        {goal, "基本目標Ⅱ　木を植える", "2: 基本目標|Ⅱ|　|木を植える"},
        {goal, "　基本目標 Ⅱ", "2: 　基本目標 |Ⅱ||"},
        {goal, "【基本目標Ⅱ】木を植える", "2: 【基本目標|Ⅱ|】|木を植える"},
        {goal, "基本目標の一覧", ""},
        {goal, "基本目標２　木を植える", ""},
        {way, "方向１２：灯りを点す", "12: 方向|１２|：|灯りを点す"},
        {way, "方向３灯りを点す", "3: 方向|３||灯りを点す"},
        {way, "３　灯りを点す", ""},
        {chapter, "第２章　道", "2: |第２|章　|道"},
        {chapter, "第２　道", ""},
        {chapter, "【第２章】道", "2: 【|第２|章】|道"},
        {{kNumber, "プラン", ""}, "ﾌﾟﾗﾝ２　道", "2: ﾌﾟﾗﾝ|２|　|道"},
        {{kNumber, "フラン", ""}, "ﾌﾟﾗﾝ２　道", ""},
        {{kNumber, "〜", ""}, "～２　道", "2: ～|２|　|道"},
        {{kNumber, "戸", ""}, "⼾２　道", "2: ⼾|２|　|道"},
        {{kNumber, "ActionPlan", ""}, "Ａｃｔｉｏｎ Ｐｌａｎ　２", "2: Ａｃｔｉｏｎ Ｐｌａｎ　|２||"},
        {{kNumber, "【柱", "】"}, "【柱２】道", "2: 【柱|２|】|道"},
        {{kRoman, "施策", ""}, "施策（Ⅱ）道", "2: 施策|（Ⅱ）||道"},
        {{kParenNumber}, "（３）道を直す", "3: |（３）||道を直す"},
        {{kNumber}, "４．道を直す", "4: |４．||道を直す"},
        {{kKatakana}, "（ア）　道を直す", ""},
    };
    for (const LineCase& test : cases) EXPECT_EQ(parts_of(test.line, test.form), test.parts) << test.line;
}

}  // namespace
}  // namespace torikumi
