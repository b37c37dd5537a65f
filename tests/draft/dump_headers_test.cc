// Tests pipeline/draft/dump_headers.

#include "pipeline/draft/dump_headers.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/built_in_lexicon.h"
#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

struct HeaderCase {
    std::string line;
    bool expected;
};

TEST(DumpHeaders, LinesOfHeaderCells) {
    const std::vector<HeaderCase> cases = {
        {"提言 実施状況 区分 担当部", true},
        {"該当提言", true},
        {"取組方針 具体的な取組内容", true},
        {"具体的な取組内容取組方針", true},
        {"提言 実施状況 備考 区分 担当部", true},
        {"実施状況 区分", true},
        {"事業", false},  // one short word may as well be a title
        {"花壇の更新", false},
        {"実施状況を区分ごとに担当部が確かめる。", false},
        {"取組方針 を定め 桟橋の灯りを直し 実施状況 を報告 する。", false},
        {"桟橋 灯り 係船 区分", false},  // one known word among others
        {"", false},
        {"Ａ", false},
    };
    for (const HeaderCase& test : cases)
        EXPECT_EQ(is_column_header(test.line, testing::built_in_lexicon().headers), test.expected)
            << test.line;
}

struct CutCase {
    std::string upper;
    std::string lower;
    bool expected;
};

TEST(DumpHeaders, WordsCutByALineBreak) {
    const std::vector<CutCase> cases = {
        {"該当", "提言 実施状況 区分 担当部", true},
        {"取組方針 具体的な", "取組内容", true},
        {"実施", "状況 区分", true},
        {"花壇", "提言 実施状況 区分", false},
        {"該当", "花壇の更新", false},
        {"", "提言", false},
        {"該当", "", false},
    };
    for (const CutCase& test : cases)
        EXPECT_EQ(is_cut_header(test.upper, test.lower, testing::built_in_lexicon().headers), test.expected)
            << test.upper << " / " << test.lower;
}

struct ExtraCase {
    std::string line;
    std::string below;
    std::string expected;  // header, < before the category, > behind it
};

TEST(DumpHeaders, ColumnsWithoutAFieldOfTheirOwn) {
    const std::vector<ExtraCase> cases = {
        {"提言 実施状況 区分 担当部", "", ""},
        {"提言 実施状況 植栽数 区分 担当部", "", "植栽数< "},
        {"提言 実施状況 区分 植栽数 担当部", "", "植栽数> "},
        {"提言 実施状況 潮位 区分 植栽数 担当部", "", "潮位< 植栽数> "},
        {"具体的な取組内容取組方針 実施状況 区分", "", ""},  // glued headers are known columns
        {"桟橋 灯り 係船 区分", "", ""},                     // no header line
        {"植栽数", "", ""},
        {"提言 担当部 植栽数 進捗区", "分", "植栽数< "},  // 進捗区 is none
        {"提言 担当部 進捗区分 植栽数", "分", "植栽数> "},
    };
    for (const ExtraCase& test : cases) {
        Text line;
        if (!test.line.empty()) line = testing::make_lines(test.line).front().text;
        std::string found;
        for (const ExtraColumn& column :
             find_extra_columns(line, test.below, testing::built_in_lexicon().headers))
            found +=
                column.header.value + (column.place == ExtraColumn::Place::kBeforeCategory ? "< " : "> ");
        EXPECT_EQ(found, test.expected) << test.line;
    }
}

TEST(DumpHeaders, ExtraColumnsKeepTheirCharacters) {
    const Text line = testing::make_lines("実施状況 区分 植栽数").front().text;
    const std::vector<ExtraColumn> columns =
        find_extra_columns(line, {}, testing::built_in_lexicon().headers);
    ASSERT_EQ(columns.size(), 1U);
    EXPECT_EQ(columns[0].header, line.substr(line.value.find("植")));
}

}  // namespace
}  // namespace torikumi
