// Tests read_text_blocks.cc.

#include "extractors/text/read_text_blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

using namespace std::string_literals;

/// `12:見守り` for a line, `/` between lines, ` | ` between blocks, `^` where a page starts.
std::string shown(const TextContent& content) {
    std::string text;
    for (const Block& block : content.blocks) {
        if (!text.empty()) text += " | ";
        if (block.starts_page) text += "^";
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            const Text& line = block.lines[i].text;
            if (i > 0) text += "/";
            text += std::to_string(content.characters.place.at(line.origin.at(0))) + ":" + line.value;
        }
    }
    return text;
}

struct Case {
    const char* name;
    std::string bytes;
    std::string blocks;
};

void PrintTo(const Case& tested, std::ostream* out) {
    *out << tested.name;
}

class BlocksTest : public ::testing::TestWithParam<Case> {};

TEST_P(BlocksTest, ArePartedByBlankLinesAndPages) {
    EXPECT_EQ(shown(read_text_blocks(GetParam().bytes)), GetParam().blocks);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, BlocksTest,
    ::testing::Values(Case{"one_line", "見守り", "1:見守り"},                                      //
                      Case{"line_feed", "あ\nい\n", "1:あ/2:い"},                                  //
                      Case{"carriage_return", "あ\rい\r", "1:あ/2:い"},                            //
                      Case{"both", "あ\r\nい\r\n", "1:あ/2:い"},                                   //
                      Case{"both_written_twice", "あ\r\r\nい\r\r\n\r\r\nう", "1:あ/2:い | 4:う"},  //
                      Case{"blank_line", "あ\n\nい", "1:あ | 3:い"},                               //
                      Case{"blank_lines_of_spaces", "あ\n \t　\n\nい", "1:あ | 4:い"},             //
                      Case{"blank_lines_at_the_ends", "\n\nあ\n\n\n", "3:あ"},                     //
                      Case{"spaces_stay", "　あ い　う", "1:　あ い　う"},                         //
                      Case{"trailing_spaces_go", "あ　 \t\nい", "1:あ/2:い"},                      //
                      Case{"an_indent_behind_the_line_above", "あ。　\nい", "1:あ。/1:　い"},      //
                      Case{"indented_as_well", "あ。　\n　い\nう", "1:あ。/2:　い/3:う"},          //
                      Case{"no_indent_of_another_block", "あ。　\n\nい", "1:あ。 | 3:い"},         //
                      Case{"form_feed", "あ\n\fい\nう", "1:あ | ^2:い/3:う"},                      //
                      Case{"form_feed_inside_a_line", "あ\fい", "1:あ | ^1:い"},                   //
                      Case{"form_feed_before_a_blank_line", "あ\n\f\nい", "1:あ | ^3:い"},         //
                      Case{"form_feed_at_the_end", "あ\n\f", "1:あ"},                              //
                      Case{"section_behind_a_space", "あ\n (2)\n題", "1:あ | ^2: (2)/3:題"},       //
                      Case{"two_digits", "あ\n (12) 題", "1:あ | ^2: (12) 題"},                    //
                      Case{"full_width_section_behind_a_space", "あ\n （２）\n題", "1:あ | ^2: （２）/3:題"},
                      Case{"section_in_words_behind_a_space", "あ\n 第２ 題", "1:あ | ^2: 第２ 題"},
                      Case{"section_with_a_dot_behind_a_space", "あ\n ２．題", "1:あ | ^2: ２．題"},
                      Case{"number_behind_a_space", "あ\n 2 題", "1:あ/2: 2 題"},
                      Case{"section_without_a_space", "あ\n(2)", "1:あ/2:(2)"},                          //
                      Case{"deeper_indent", "あ\n  (2)", "1:あ/2:  (2)"},                                //
                      Case{"other_mark_behind_a_space", "あ\n (ア) い", "1:あ/2: (ア) い"},              //
                      Case{"number_without_end", "あ\n (2", "1:あ/2: (2"},                               //
                      Case{"pages_by_form_feed", "あ\n (2)\n\fい", "1:あ/2: (2) | ^3:い"},               //
                      Case{"year_in_parentheses", "あ\n (2020)", "1:あ/2: (2020)"},                      //
                      Case{"shift_jis", "\x8C\xA9\x8E\xE7\x82\xE8\r\n\r\n\x82\xE8", "1:見守り | 3:り"},  //
                      Case{"control_characters", "あ\0\x1Bい\t\x07う"s, "1:あい\tう"}),
    [](const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; });

TEST(ReadTextBlocks, CountsEveryCharacterOnItsLine) {
    const TextContent content = read_text_blocks("ア　見\n𠮷 \n");
    EXPECT_EQ(content.characters.kind, SourceKind::kText);
    EXPECT_EQ(content.characters.code_points, (std::vector<char32_t>{U'ア', U'　', U'見', U'𠮷', U' '}));
    EXPECT_EQ(content.characters.place, (std::vector<std::int32_t>{1, 1, 1, 2, 2}));
    EXPECT_TRUE(content.characters.boxes.empty());
}

TEST(ReadTextBlocks, GivesEachByteItsCharacter) {
    const TextContent content = read_text_blocks("aア𠮷");
    EXPECT_EQ(content.blocks.at(0).lines.at(0).text.origin,
              (std::vector<CharacterId>{0, 1, 1, 1, 2, 2, 2, 2}));
}

TEST(ReadTextBlocks, RefusesWhiteSpace) {
    for (const std::string blank : {"", "\xEF\xBB\xBF", " \r\n\t\n\f", "　\n　"}) {
        try {
            read_text_blocks(blank);
            ADD_FAILURE() << "it was read";
        } catch (const DocumentError& error) {
            EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kInputEmpty);
        }
    }
}

struct RefusedCase {
    const char* name;
    std::string bytes;
    std::vector<std::string> message;  // pieces of it
};

void PrintTo(const RefusedCase& tested, std::ostream* out) {
    *out << tested.name;
}

class RefusedBytesTest : public ::testing::TestWithParam<RefusedCase> {};

TEST_P(RefusedBytesTest, AreNamedWithTheirPlace) {
    try {
        read_text_blocks(GetParam().bytes);
        FAIL() << "they were read";
    } catch (const DocumentError& error) {
        EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kEncodingUnknown);
        for (const std::string& piece : GetParam().message)
            EXPECT_THAT(error.what(), ::testing::HasSubstr(piece));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Texts, RefusedBytesTest,
    ::testing::Values(
        RefusedCase{"without_mark", "あ\nい\n\x80\xFF\xA0\xFD\n", {"line 3", "convert it to UTF-8"}},
        RefusedCase{"utf8_with_mark",
                    "\xEF\xBB\xBFあ\nい\xFFう\n",
                    {"UTF-8, but line 2", "byte 11", "save it as UTF-8"}},
        RefusedCase{"cut_utf8_with_mark", "\xEF\xBB\xBFあ\n\xE3\x81", {"UTF-8, but line 2", "byte 8"}},
        RefusedCase{"cp932_with_mark", "\xEF\xBB\xBF\x8C\xA9\x8E\xE7", {"UTF-8, but line 1", "byte 4"}},
        RefusedCase{"half_a_pair_in_utf16",
                    "\xFF\xFE\x42\x30\n\0\x42\xD8\x42\x30"s,
                    {"UTF-16, but line 2", "byte 7"}},
        RefusedCase{"cut_utf16", "\xFE\xFF\x30\x42\x30"s, {"UTF-16, but line 1", "byte 5"}}),
    [](const ::testing::TestParamInfo<RefusedCase>& tested) { return tested.param.name; });

}  // namespace
}  // namespace torikumi
