// Tests spacing.cc.

#include "normalizers/spacing.h"

#include <gtest/gtest.h>

#include "tests/normalizers/printed.h"

namespace torikumi {
namespace {

TEST(Trimmed, TakesWhiteSpaceAndWhatIsNeverPrintedOffBothEnds) {
    struct Case {
        std::string_view text;
        std::string_view trimmed;
    };
    for (const auto& [text, expected] : {
             Case{"", ""},
             Case{" \t　\u00A0\u2009\uFEFF", ""},
             Case{"　区 役 所\u200B\n", "区 役 所"},
             Case{"\u00ADa\u00AD", "a"},
             Case{"区", "区"},
         }) {
        EXPECT_EQ(trimmed(text), expected) << text;
        EXPECT_EQ(trimmed_text(testing::printed_text(text)).value, expected) << text;
        EXPECT_EQ(leading_blank(text) + expected.size() + (expected.empty() ? 0 : trailing_blank(text)),
                  text.size())
            << text;
    }
}

TEST(CodePoints, AreReadFromBothEnds) {
    EXPECT_EQ(first_code_point("区a"), U'区');
    EXPECT_EQ(last_code_point("a区"), U'区');
    EXPECT_EQ(last_code_point("区𠮷"), U'𠮷');
    EXPECT_EQ(first_code_point(""), 0u);
    EXPECT_EQ(last_code_point(""), 0u);
}

TEST(SpaceSeparates, WordsOnly) {
    struct Case {
        char32_t left;
        char32_t right;
        bool separates;
    };
    for (const auto& [left, right, separates] : {
             Case{'a', 'b', true},
             Case{'1', '2', true},
             Case{U'Ａ', U'Ｂ', true},
             Case{U'é', 'a', true},
             Case{'.', 'A', true},
             Case{')', 'a', true},
             Case{'a', '(', true},
             Case{U'－', 'a', true},
             Case{'a', U'−', true},
             Case{U'年', '1', false},
             Case{'1', U'月', false},
             Case{U'区', U'市', false},
             Case{U'。', 'a', false},
             Case{U'①', 'a', false},
             Case{U'区', U'－', false},
             Case{'5', U'％', false},
         }) {
        EXPECT_EQ(space_separates(left, right), separates)
            << static_cast<std::uint32_t>(left) << " " << static_cast<std::uint32_t>(right);
    }
}

TEST(BreakSeparates, HalfWidthWordsOnly) {
    struct Case {
        std::string_view left;
        std::string_view right;
        bool separates;
    };
    for (const auto& [left, right, separates] : {
             Case{"Action", "Plan", true},
             Case{"end.", "Next", true},
             Case{"(a)", "(b)", true},
             Case{"2020", "plan", true},
             Case{"（2020", "plan", true},
             Case{"Off-", "JT", false},
             Case{"and/", "or", false},
             Case{"a", ")", false},
             Case{"(", "a", false},
             Case{"1", "2", false},
             Case{"1,", "2", false},
             Case{"one,", "2", true},
             Case{"see https://a.example/b", "c", false},
             Case{"区", "a", false},
             Case{"a", "区", false},
             Case{"Ａ", "b", false},
             Case{"a", "Ｂ", false},
             Case{"", "a", false},
             Case{"a", "", false},
         }) {
        EXPECT_EQ(break_separates(left, right), separates) << left << "|" << right;
    }
}

}  // namespace
}  // namespace torikumi
