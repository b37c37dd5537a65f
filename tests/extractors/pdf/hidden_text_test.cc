// Tests hidden_text.cc and what content_scanner.cc and graphics_state.cc say of the ink of letters.

#include "extractors/pdf/hidden_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/pdf/pdf_contents.h"
#include "tests/support/write_pdf.h"

namespace torikumi {
namespace {

std::string text_of(const std::vector<Character>& characters) {
    std::string text;
    for (const Character& character : characters) append_utf8(text, character.code_point);
    return text;
}

struct Case {
    const char* name;
    std::string content;
    std::string shown;
    std::string hidden;
};

class TakeHidden : public ::testing::TestWithParam<Case> {};

TEST_P(TakeHidden, PartsWhatLeavesNoInk) {
    const Case& test = GetParam();
    const std::string states = "/ExtGState << /Clear << /ca 0 >> >> ";
    const PdfContent content = test::read(
        test::one_page_pdf({.content = test.content, .resources = states + test::latin_font_resources()}));
    const PageContent& page = content.pages.front();
    EXPECT_EQ(text_of(page.characters), test.shown);
    EXPECT_EQ(text_of(page.hidden), test.hidden);
    EXPECT_EQ(content.characters.size(), test.shown.size() + test.hidden.size());
}

const std::string kShown = "BT /F1 10 Tf 20 80 Td (printed) Tj ET ";

const Case kCases[] = {
    {"RenderingModeThree", kShown + "BT /F1 10 Tf 3 Tr 20 50 Td (secret) Tj ET", "printed", "secret"},
    {"ClippingOnly", kShown + "BT /F1 10 Tf 7 Tr 20 50 Td (secret) Tj ET", "printed", "secret"},
    {"WhiteOnPaper", kShown + "1 g BT /F1 10 Tf 20 50 Td (secret) Tj ET", "printed", "secret"},
    {"Transparent", kShown + "/Clear gs BT /F1 10 Tf 20 50 Td (secret) Tj ET", "printed", "secret"},
    {"WhiteOnAFill", kShown + "0 0.3 0.6 rg 10 40 80 20 re f 1 g BT /F1 10 Tf 20 50 Td (header) Tj ET",
     "printedheader", ""},
    {"WhiteHaloBelowBlackLetters",
     kShown + "1 g BT /F1 10 Tf 20 50 Td (title) Tj ET 0 g BT /F1 10 Tf 20 50 Td (title) Tj ET",
     "printedtitle", ""},
    {"InkThatChangesInALine", "BT /F1 10 Tf 20 50 Td 3 Tr (x) Tj 0 Tr (printed) Tj ET", "xprinted", ""},
    {"NoSuchRenderingMode", "BT /F1 10 Tf 9999999999 Tr 20 50 Td (printed) Tj ET", "printed", ""},
    {"WhiteBesideAFill", kShown + "0 g 10 10 80 20 re f 1 g BT /F1 10 Tf 20 50 Td (secret) Tj ET", "printed",
     "secret"},
    {"WhiteOnAShading", kShown + "q 10 40 80 20 re W n /Blue sh Q 1 g BT /F1 10 Tf 20 50 Td (header) Tj ET",
     "printedheader", ""},
    {"WhiteWithABlackOutline", kShown + "1 g 0 G BT /F1 10 Tf 2 Tr 20 50 Td (hollow) Tj ET", "printedhollow",
     ""},
    {"BesideVisibleTextOnOneBaseline",
     "BT /F1 10 Tf 20 50 Td (left) Tj ET BT /F1 10 Tf 3 Tr 60 50 Td (in) Tj ET BT /F1 10 Tf 0 Tr 120 50 Td "
     "(right) Tj ET",
     "leftright", "in"},
    {"OverVisibleTextInAnotherSize",
     "BT /F1 10 Tf 20 50 Td (visible) Tj ET BT /F1 6 Tf 3 Tr 20 50 Td (no) Tj ET", "visible", "no"},
    // The letters of a scan are in its picture.
    {"TextLayerOfAScan", "BT /F1 10 Tf 3 Tr 20 80 Td (recognized) Tj ET BT /F1 10 Tf 0 Tr 20 50 Td (1) Tj ET",
     "recognized1", ""},
};
INSTANTIATE_TEST_SUITE_P(Pages, TakeHidden, ::testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace torikumi
