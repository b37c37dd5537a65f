// Tests content_tokenizer.cc.

#include "extractors/pdf/content_tokenizer.h"

#include <gtest/gtest.h>

#include <string>

namespace torikumi {
namespace {

std::string name_of(std::uint32_t code) {
    std::string letters;
    for (int shift = 16; shift >= 0; shift -= 8) {
        const char letter = static_cast<char>((code >> shift) & 0xFF);
        if (letter != 0) letters += letter;
    }
    return letters.empty() ? "?" : letters;
}

/// One operator a line: numbers, name, operator.
std::string tokens_of(std::string_view bytes) {
    ContentTokenizer tokenizer(bytes);
    std::string shown;
    while (tokenizer.next_operator()) {
        if (!shown.empty()) shown += "; ";
        for (const double number : tokenizer.numbers()) {
            std::string digits = std::to_string(number);
            digits.erase(digits.find_last_not_of('0') + 1);
            if (digits.back() == '.') digits.pop_back();
            shown += digits + " ";
        }
        if (!tokenizer.name().empty()) shown += "/" + std::string(tokenizer.name()) + " ";
        shown += name_of(tokenizer.code());
    }
    return shown;
}

struct Case {
    const char* name;
    std::string content;
    std::string tokens;
};

void PrintTo(const Case& tested, std::ostream* out) {
    *out << tested.content;
}

class TokensTest : public ::testing::TestWithParam<Case> {};

TEST_P(TokensTest, AreOperatorsWithTheirOperands) {
    EXPECT_EQ(tokens_of(GetParam().content), GetParam().tokens);
}

using namespace std::string_literals;

INSTANTIATE_TEST_SUITE_P(
    Syntax, TokensTest,
    ::testing::Values(Case{"nothing", "", ""},                                                          //
                      Case{"numbers", "1 -2.5 +.5 4. re", "1 -2.5 0.5 4 re"},                           //
                      Case{"odd_numbers", "--5 1.2.3 m", "-5 1.2 0.3 m"},                               //
                      Case{"endless_number", std::string(400, '1') + " w", "1111111111111111 w"},       //
                      Case{"endless_fraction", "0." + std::string(400, '3') + " w", "0.333333 w"},      //
                      Case{"only_the_last_operands", "1 2 3 4 5 6 7 8 9 scn", "2 3 4 5 6 7 8 9 scn"},   //
                      Case{"no_space_before_delimiters", "0 0 m/GS1 gs", "0 0 m; /GS1 gs"},             //
                      Case{"comment", "1 % 2 re\n0 m", "1 0 m"},                                        //
                      Case{"string_with_operators", "(1 0 0 RG \\) ((re) f)) Tj", "Tj"},                //
                      Case{"string_without_end", "1 w (re f", "1 w"},                                   //
                      Case{"hexadecimal_string", "<0041 2f> Tj", "Tj"},                                 //
                      Case{"array_is_no_operand", "[3 2] 1 d", "1 d"},                                  //
                      Case{"array_without_end", "1 w [3 2 d", "1 w"},                                   //
                      Case{"property_list", "/P << /MCID 3 /T (>> f) /D << /X 1 >> >> BDC", "/P BDC"},  //
                      Case{"stray_brackets", ") ] } > 1 w", "1 w"},                                     //
                      Case{"long_word", "1 endstream 2 w", "1 ?; 2 w"},                                 //
                      Case{"quote_operators", "(a) ' 1 2 (b) \"", "'; 1 2 \""},                         //
                      Case{"inline_image", "BI /W 4 /H 1 ID \xFF\x00 0 re EI\nQ"s, "Q"},                //
                      Case{"inline_image_with_EI_in_it", "BI /W 4 ID \x01 EI \x02\x03\nEI Q"s, "Q"},    //
                      Case{"inline_image_without_end", "1 w BI /W 4 ID \x01 EI \x02"s, "1 w"}),
    [](const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; });

TEST(ContentTokenizer, SumsWhatAnArrayMovesBeforeItsFirstString) {
    ContentTokenizer tokenizer("[-100 -50 (a) 30 (b)] TJ (c) Tj");
    ASSERT_TRUE(tokenizer.next_operator());
    EXPECT_EQ(tokenizer.array_lead(), -150);
    ASSERT_TRUE(tokenizer.next_operator());
    EXPECT_EQ(tokenizer.array_lead(), 0);
}

}  // namespace
}  // namespace torikumi
