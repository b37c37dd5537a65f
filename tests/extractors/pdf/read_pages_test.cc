// Tests read_pages.cc, poppler_characters.cc and qpdf_page_ink.cc on files that the test writes.

#include "extractors/pdf/read_pages.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/pdf/pdf_contents.h"
#include "tests/support/write_pdf.h"

namespace torikumi {
namespace {

using test::add_japanese_font;
using test::kHello;
using test::latin_font_resources;
using test::one_page_pdf;
using test::PdfWriter;
using test::read;
using test::reference;
using test::rulings_of;
using test::text_of;
using ::testing::ElementsAre;

TEST(ReadPdfPages, GivesCharactersInOrderWithTheirBoxes) {
    const PdfContent content = read(one_page_pdf({.content = kHello, .resources = latin_font_resources()}));
    ASSERT_EQ(content.pages.size(), 1U);
    const PageContent& page = content.pages[0];
    EXPECT_EQ(page.number, 1);
    EXPECT_EQ(page.width_pt, 200);
    EXPECT_EQ(page.height_pt, 100);
    ASSERT_EQ(text_of(page), "Hi");
    EXPECT_NEAR(page.characters[0].box.left, 40, 0.01);
    EXPECT_NEAR(page.characters[0].box.right, page.characters[1].box.left, 0.01);
    EXPECT_DOUBLE_EQ(page.characters[0].baseline_pt, 50);
    EXPECT_DOUBLE_EQ(page.characters[0].em_pt, 10);
    EXPECT_EQ(page.characters[0].writing_mode, WritingMode::kHorizontal);
}

TEST(ReadPdfPages, NumbersCharactersThroughAllPages) {
    PdfWriter pdf;
    pdf.add_page({.content = kHello, .resources = latin_font_resources()});
    pdf.add_page({.content = "BT /F1 10 Tf 40 50 Td (You) Tj ET", .resources = latin_font_resources()});
    const PdfContent content = read(pdf.bytes());
    EXPECT_EQ(content.characters.kind, SourceKind::kPdf);
    EXPECT_EQ(content.characters.place, (std::vector<std::int32_t>{1, 1, 2, 2, 2}));
    EXPECT_EQ(content.characters.boxes.size(), 5U);
    EXPECT_EQ(content.pages[1].characters[0].id, 2U);
    EXPECT_EQ(content.characters.code_points[2], U'Y');
}

TEST(ReadPdfPages, LeavesOutWhiteSpace) {
    const PdfContent content = read(one_page_pdf(
        {.content = "BT /F1 10 Tf 20 50 Td (a b  c) Tj ET", .resources = latin_font_resources()}));
    EXPECT_EQ(text_of(content.pages[0]), "abc");
}

// The letter stands at the start of the rule, whichever way the page is turned, and both are cut and moved by
// the crop box alike.
TEST(ReadPdfPages, PutsCharactersAndRulingsInOneSystem) {
    struct Turn {
        int rotate;
        const char* text_matrix;  // upright for the reader
        double width_pt;
        double height_pt;
        const char* ruling;
        Point letter;  // where its baseline starts
    };
    const std::vector<Turn> turns{
        {0, "1 0 0 1 40 50 Tm", 160, 80, "20.0,40.0-120.0,40.0", {20, 40}},
        {90, "0 1 -1 0 40 50 Tm", 80, 160, "40.0,20.0-40.0,120.0", {40, 20}},
        {180, "-1 0 0 -1 40 50 Tm", 160, 80, "40.0,40.0-140.0,40.0", {140, 40}},
        {270, "0 -1 1 0 40 50 Tm", 80, 160, "40.0,40.0-40.0,140.0", {40, 140}},
    };
    for (const Turn& turn : turns) {
        SCOPED_TRACE(turn.rotate);
        const std::string text = fmt::format("BT /F1 10 Tf {} (H) Tj ET ", turn.text_matrix);
        const PdfContent content = read(one_page_pdf({.content = text + "40 50 m 140 50 l S",
                                                      .resources = latin_font_resources(),
                                                      .crop_box = "[20 10 180 90]",
                                                      .rotate = turn.rotate}));
        const PageContent& page = content.pages[0];
        EXPECT_EQ(page.width_pt, turn.width_pt);
        EXPECT_EQ(page.height_pt, turn.height_pt);
        EXPECT_THAT(rulings_of(page), ElementsAre(turn.ruling));
        ASSERT_EQ(text_of(page), "H");
        EXPECT_NEAR(page.characters[0].box.left, turn.letter.x, 0.01);
        EXPECT_NEAR(page.characters[0].baseline_pt, turn.letter.y, 0.01);
        EXPECT_EQ(page.characters[0].writing_mode, WritingMode::kHorizontal);
    }
}

// Whatever /Rotate says: the sheet is turned until its letters stand upright.
TEST(ReadPdfPages, TurnsAPageUntilItsLettersStandUpright) {
    const std::string content = std::string(kHello) + "40 40 m 140 40 l S 0.5 g 20 60 40 30 re f";
    const auto page_turned = [&](int rotate) {
        return read(
            one_page_pdf({.content = content, .resources = latin_font_resources(), .rotate = rotate}));
    };
    const PdfContent upright = page_turned(0);
    EXPECT_TRUE(upright.characters.turns.empty());
    for (const int rotate : {90, 180, 270}) {
        SCOPED_TRACE(rotate);
        const PdfContent turned = page_turned(rotate);
        const PageContent& page = turned.pages.at(0);
        EXPECT_EQ(turned.characters.turns,
                  (std::vector<PageTurn>{{1, (360 - rotate) / 90, page.width_pt, page.height_pt}}));
        EXPECT_EQ(page.width_pt, 200);
        EXPECT_EQ(rulings_of(page), rulings_of(upright.pages[0]));
        EXPECT_EQ(page.fills, upright.pages[0].fills);
        ASSERT_EQ(text_of(page), "Hi");
        const Character& letter = page.characters[0];
        const Character& expected = upright.pages[0].characters[0];
        EXPECT_NEAR(letter.box.left, expected.box.left, 0.01);
        EXPECT_NEAR(letter.box.bottom, expected.box.bottom, 0.01);
        EXPECT_DOUBLE_EQ(letter.baseline_pt, expected.baseline_pt);
        EXPECT_EQ(letter.writing_mode, WritingMode::kHorizontal);
    }
}

TEST(ReadPdfPages, LeavesAPageWithFewTurnedLettersAsItIs) {
    const std::string content = std::string(kHello) + "BT /F1 10 Tf 0 -1 1 0 20 80 Tm (H) Tj ET";
    const PdfContent read_page =
        read(one_page_pdf({.content = content, .resources = latin_font_resources()}));
    EXPECT_TRUE(read_page.characters.turns.empty());
    EXPECT_EQ(read_page.pages.at(0).width_pt, 200);
}

// Its letters stand upright, though its lines go down the page.
TEST(ReadPdfPages, LeavesAPageOfVerticalPrintAsItIs) {
    PdfWriter pdf;
    const std::string resources = add_japanese_font(pdf, "90ms-RKSJ-V");
    pdf.add_page({.content = "BT /J1 10 Tf 150 90 Td <8EE6919D8EE6919D> Tj ET", .resources = resources});
    const PdfContent content = read(pdf.bytes());
    EXPECT_TRUE(content.characters.turns.empty());
    EXPECT_EQ(content.pages.at(0).characters.at(0).writing_mode, WritingMode::kVertical);
}

TEST(ReadPdfPages, TakesFromThePageTreeWhatAPageInherits) {
    PdfWriter pdf;
    pdf.add_page({.content = "/Thick gs 40 50 m 140 50 l S BT /F1 10 Tf -1 0 0 -1 40 50 Tm (H) Tj ET",
                  .media_box = ""});
    const std::string inherited = fmt::format(
        "/MediaBox [0 0 200 100] /CropBox [20 10 180 90] /Rotate 180 "
        "/Resources << {} /ExtGState << /Thick << /LW 3 >> >> >>",
        latin_font_resources());
    const PageContent page = read(pdf.bytes(inherited)).pages.at(0);
    EXPECT_EQ(page.width_pt, 160);
    EXPECT_EQ(text_of(page), "H");
    ASSERT_THAT(rulings_of(page), ElementsAre("40.0,40.0-140.0,40.0"));
    EXPECT_EQ(page.rulings[0].thickness_pt, 3);
}

struct EncodingCase {
    const char* encoding;
    const char* to_unicode;
    const char* codes;  // hexadecimal, of 取組 or what the map makes of it
    const char* text;
};

void PrintTo(const EncodingCase& tested, std::ostream* out) {
    *out << tested.encoding << " " << tested.codes;
}

class EncodingsTest : public ::testing::TestWithParam<EncodingCase> {};

TEST_P(EncodingsTest, GiveTheSameCharacters) {
    PdfWriter pdf;
    const std::string resources = add_japanese_font(pdf, GetParam().encoding, GetParam().to_unicode);
    pdf.add_page({.content = fmt::format("BT /J1 10 Tf 20 50 Td <{}> Tj ET", GetParam().codes),
                  .resources = resources});
    const PageContent page = read(pdf.bytes()).pages.at(0);
    EXPECT_EQ(text_of(page), GetParam().text);
    for (const Character& character : page.characters) {
        EXPECT_NEAR(character.em_pt, 10, 0.01);
        EXPECT_NEAR(character.baseline_pt, 50, 0.01);
    }
}

INSTANTIATE_TEST_SUITE_P(
    NotEmbedded, EncodingsTest,
    ::testing::Values(EncodingCase{"90ms-RKSJ-H", "", "8EE69167", "取組"},
                      EncodingCase{"EUC-H", "", "BCE8C1C8", "取組"},
                      EncodingCase{"UniJIS-UCS2-H", "", "53D67D44", "取組"},
                      EncodingCase{"UniJIS-UTF16-H", "", "53D67D44", "取組"},
                      EncodingCase{"UniJIS-UTF16-H", "", "D842DFB753D6", "𠮷取"},  // outside the BMP
                      EncodingCase{"Identity-H", "<0001> <53D6> <0002> <7D44>", "00010002", "取組"},
                      EncodingCase{"Identity-H", "<0001> <D842DFB7> <0002> <7D44>", "00010002", "𠮷組"},
                      EncodingCase{"Identity-H", "<0001> <2F26> <0002> <2ED1>", "00010002", "⼦⻑"},
                      EncodingCase{"Identity-H", "<0001> <682A5F0F4F1A793E>", "0001", "株式会社"},
                      EncodingCase{"Identity-H", "<0001> <304B3099>", "0001", "か\u3099"}));

TEST(ReadPdfPages, SharesOutTheWidthOfALigature) {
    PdfWriter pdf;
    const std::string resources = add_japanese_font(pdf, "Identity-H", "<0001> <682A5F0F>");
    pdf.add_page({.content = "BT /J1 10 Tf 20 50 Td <0001> Tj ET", .resources = resources});
    const PageContent page = read(pdf.bytes()).pages.at(0);
    ASSERT_EQ(page.characters.size(), 2U);
    EXPECT_NEAR(page.characters[0].box.left, 20, 0.01);
    EXPECT_NEAR(page.characters[1].box.left, 25, 0.01);
    EXPECT_NEAR(page.characters[1].box.right, 30, 0.01);
}

TEST(ReadPdfPages, TellsVerticalWriting) {
    PdfWriter pdf;
    const std::string resources = add_japanese_font(pdf, "UniJIS-UTF16-V");
    pdf.add_page({.content = "BT /J1 10 Tf 50 80 Td <53D67D44> Tj ET", .resources = resources});
    const PageContent page = read(pdf.bytes()).pages.at(0);
    ASSERT_EQ(text_of(page), "取組");
    EXPECT_EQ(page.characters[0].writing_mode, WritingMode::kVertical);
    EXPECT_NEAR(page.characters[0].em_pt, 10, 0.01);
    EXPECT_NEAR(page.characters[1].box.top, page.characters[0].box.bottom, 0.01);
}

TEST(ReadPdfPages, FindsRulingsThroughFormsColorSpacesAndStates) {
    PdfWriter pdf;
    const int profile = pdf.add_stream("/N 3", "");
    const int form = pdf.add_stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 100 10] /Matrix [1 0 0 1 10 0] "
        "/Resources << /ColorSpace << /White [/Separation /Spot /DeviceGray 1 0 R] >> >>",
        "0 5 m 50 5 l S /White CS 0 SCN 0 6 m 50 6 l S");
    pdf.add_page({.content = std::string(kHello) +
                             "/Form Do "                                               // 10–60 at 95
                             "/Icc CS 1 1 1 SCN 0 10 m 99 10 l S "                     // white
                             "/Icc CS 0 0 0 SCN 0 20 m 99 20 l S "                     // at 80
                             "/Clear gs 0 30 m 99 30 l S /Thick gs 0 40 m 99 40 l S",  // at 60
                  .resources = latin_font_resources() +
                               fmt::format(" /XObject << /Form {} >> /ColorSpace << /Icc [/ICCBased {}] >> "
                                           "/ExtGState << /Clear << /CA 0 >> /Thick << /CA 1 /LW 3 >> >>",
                                           reference(form), reference(profile))});
    const PageContent page = read(pdf.bytes()).pages.at(0);
    EXPECT_THAT(rulings_of(page),
                ElementsAre("10.0,95.0-60.0,95.0", "0.0,80.0-99.0,80.0", "0.0,60.0-99.0,60.0"));
    EXPECT_EQ(page.rulings.back().thickness_pt, 3);
}

TEST(ReadPdfPages, JoinsTheStreamsOfAPage) {
    PdfWriter pdf;
    const int first = pdf.add_stream("", std::string(kHello) + "0 20 m 99 20");
    const int second = pdf.add_stream("", "l S");
    pdf.add_page({.resources = latin_font_resources(),
                  .entries = fmt::format("/Contents [{} {}]", reference(first), reference(second))});
    EXPECT_THAT(rulings_of(read(pdf.bytes()).pages.at(0)), ElementsAre("0.0,80.0-99.0,80.0"));
}

}  // namespace
}  // namespace torikumi
