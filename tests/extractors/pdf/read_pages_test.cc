// Tests read_pages.cc, poppler_characters.cc and qpdf_page_ink.cc on files that the test writes.

#include "extractors/pdf/read_pages.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/write_pdf.h"

namespace torikumi {
namespace {

using test::add_japanese_font;
using test::latin_font_resources;
using test::one_page_pdf;
using test::PdfPageSpec;
using test::PdfWriter;
using test::reference;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

PdfContent read(const std::string& bytes) {
    Diagnostics diagnostics;
    return read_pdf_pages(bytes, diagnostics);
}

std::string text_of(const PageContent& page) {
    std::string text;
    for (const Character& character : page.characters) append_utf8(text, character.code_point);
    return text;
}

/// `10,20-90,20` for each ruling, rounded to a tenth of a point.
std::vector<std::string> rulings_of(const PageContent& page) {
    std::vector<std::string> lines;
    for (const Ruling& r : page.rulings)
        lines.push_back(fmt::format("{:.1f},{:.1f}-{:.1f},{:.1f}", r.from.x, r.from.y, r.to.x, r.to.y));
    return lines;
}

std::vector<DiagnosticCode> codes_of(const Diagnostics& diagnostics) {
    std::vector<DiagnosticCode> codes;
    for (const Diagnostic& diagnostic : diagnostics.all()) codes.push_back(diagnostic.code);
    return codes;
}

Diagnostic refusal_of(const std::string& bytes) {
    Diagnostics diagnostics;
    try {
        read_pdf_pages(bytes, diagnostics);
    } catch (const DocumentError& error) {
        return error.diagnostic();
    }
    ADD_FAILURE() << "the PDF was read";
    return {};
}

constexpr const char* kHello = "BT /F1 10 Tf 40 50 Td (Hi) Tj ET ";

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

TEST(ReadPdfPages, NamesPagesWithoutText) {
    PdfWriter pdf;
    pdf.add_page({.content = "0 0 100 50 re f"});
    pdf.add_page({.content = kHello, .resources = latin_font_resources()});
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(pdf.bytes(), diagnostics);
    EXPECT_EQ(content.pages.size(), 2U);
    ASSERT_THAT(codes_of(diagnostics), ElementsAre(DiagnosticCode::kPageWithoutText));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("page 1"));
}

TEST(ReadPdfPages, RefusesADocumentWithoutAnyText) {
    EXPECT_EQ(refusal_of(one_page_pdf({.content = "0 0 100 50 re f"})).code, DiagnosticCode::kNoTextLayer);
}

TEST(ReadPdfPages, RefusesAFileThatWasCutOff) {
    const std::string bytes = one_page_pdf({.content = kHello, .resources = latin_font_resources()});
    const Diagnostic refusal = refusal_of(bytes.substr(0, bytes.size() / 3));
    EXPECT_EQ(refusal.code, DiagnosticCode::kPdfBroken);
    EXPECT_THAT(refusal.message, HasSubstr("cut off"));
}

TEST(ReadPdfPages, RefusesAFileWithoutPages) {
    EXPECT_EQ(refusal_of(PdfWriter().bytes()).code, DiagnosticCode::kPdfBroken);
}

TEST(ReadPdfPages, RefusesADocumentWithAPassword) {
    std::string bytes = one_page_pdf({.content = kHello, .resources = latin_font_resources()});
    const std::string key(64, 'A');
    const std::string lock = fmt::format(
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>] /Root", key);
    bytes.replace(bytes.rfind("/Root"), 5, lock);
    const Diagnostic refusal = refusal_of(bytes);
    EXPECT_EQ(refusal.code, DiagnosticCode::kPdfNeedsPassword);
    EXPECT_THAT(refusal.message, HasSubstr("password"));
}

TEST(ReadPdfPages, GoesOnWithAFileWhoseTableOfObjectsIsWrong) {
    std::string bytes = one_page_pdf(
        {.content = std::string(kHello) + "0 20 m 99 20 l S", .resources = latin_font_resources()});
    bytes.insert(bytes.find("1 0 obj"), "% pushed in by a mail gateway\n");
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(bytes, diagnostics);
    EXPECT_EQ(text_of(content.pages.at(0)), "Hi");
    EXPECT_THAT(rulings_of(content.pages[0]), ElementsAre("0.0,80.0-99.0,80.0"));
    EXPECT_THAT(codes_of(diagnostics), ElementsAre(DiagnosticCode::kPdfDamaged));
}

TEST(ReadPdfPages, GoesOnRoundALoopInThePageTree) {
    PdfWriter pdf;
    pdf.add_page({.content = kHello, .resources = latin_font_resources()});
    std::string bytes = pdf.bytes();
    bytes.replace(bytes.find("/Kids [ "), 8, "/Kids [ 2 0 R ");
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(bytes, diagnostics);
    EXPECT_EQ(text_of(content.pages.at(0)), "Hi");
}

// Nodes that are no objects of their own, each with the array that they stand in as kids.
TEST(ReadPdfPages, GoesOnRoundALoopThroughNodesWithoutANumber) {
    PdfWriter pdf;
    const int kids = 3;
    const std::string node = fmt::format("<< /Type /Pages /Count 0 /Kids {} >> ", reference(kids));
    ASSERT_EQ(pdf.add_object(fmt::format("[ {0} {0} ]", node)), kids);
    pdf.add_page({.content = std::string(kHello) + "0 20 m 99 20 l S", .resources = latin_font_resources()});
    std::string bytes = pdf.bytes();
    bytes.insert(bytes.find("] ", bytes.find("/Kids [ ", bytes.find("/Count 1"))), node);
    const PdfContent content = read(bytes);
    EXPECT_EQ(text_of(content.pages.at(0)), "Hi");
    EXPECT_THAT(rulings_of(content.pages[0]), ElementsAre("0.0,80.0-99.0,80.0"));
}

TEST(ReadPdfPages, DoesNotTryToReadAPageWithoutEnd) {
    PdfWriter pdf;
    const int first_form = 3;  // the objects of the forms follow the catalog and the page tree
    for (int i = 0; i < 40; ++i)
        pdf.add_stream(fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                                   "/Resources << /XObject << /Next {} >> >>",
                                   reference(first_form + i + 1)),
                       "/Next Do /Next Do");
    pdf.add_stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 m 9 0 l S");
    pdf.add_page({.content = kHello, .resources = latin_font_resources()});
    pdf.add_page({.content = std::string(kHello) + "/Next Do",
                  .resources = latin_font_resources() +
                               fmt::format(" /XObject << /Next {} >>", reference(first_form))});
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(pdf.bytes(), diagnostics);
    EXPECT_EQ(text_of(content.pages.at(0)), "Hi");
    EXPECT_THAT(content.pages.at(1).characters, IsEmpty());
    EXPECT_EQ(content.pages[1].width_pt, 200);
    ASSERT_THAT(codes_of(diagnostics), ElementsAre(DiagnosticCode::kPageUnreadable));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("page 2"));
}

/// Adds a page that says Hi and rules four lines: one by itself and three through `form`.
void add_page_with_form(PdfWriter& pdf, int form) {
    pdf.add_page(
        {.content = std::string(kHello) + "0 20 m 99 20 l S /Form Do",
         .resources = latin_font_resources() + fmt::format(" /XObject << /Form {} >>", reference(form))});
}

constexpr const char* kThreeLines = "0 30 m 99 30 l S 0 40 m 99 40 l S 0 50 m 99 50 l S";
constexpr const char* kForm = "/Type /XObject /Subtype /Form /BBox [0 0 200 100]";

struct LimitCase {
    const char* name;
    PdfLimits limits;
    DiagnosticCode code;
    const char* message;
};

void PrintTo(const LimitCase& tested, std::ostream* out) {
    *out << tested.name;
}

class DocumentLimitsTest : public ::testing::TestWithParam<LimitCase> {};

// Each page is within the limits of a page, two are within those of the document, and the third is not.
TEST_P(DocumentLimitsTest, NameThePageThatMeetsThem) {
    PdfWriter pdf;
    const int form = pdf.add_stream(kForm, kThreeLines);
    for (int i = 0; i < 4; ++i) add_page_with_form(pdf, form);
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(pdf.bytes(), diagnostics, GetParam().limits);
    EXPECT_EQ(content.pages.at(1).rulings.size(), 4U);
    EXPECT_LT(content.pages.at(2).rulings.size(), 4U);
    EXPECT_THAT(rulings_of(content.pages.at(3)), IsEmpty());
    ASSERT_THAT(codes_of(diagnostics), ElementsAre(GetParam().code));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("pages 3–4: "));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr(GetParam().message));
    const bool read = GetParam().code == DiagnosticCode::kRulingsMissing;
    EXPECT_EQ(text_of(content.pages[3]), read ? "Hi" : "");
}

INSTANTIATE_TEST_SUITE_P(
    AllPages, DocumentLimitsTest,
    ::testing::Values(LimitCase{"bytes_of_content",
                                {.max_document_bytes = 240},
                                DiagnosticCode::kPageUnreadable,
                                "with the pages before, it has more than 240 bytes of content"},
                      LimitCase{"bytes_of_forms",
                                {.max_document_bytes = 300},
                                DiagnosticCode::kPageUnreadable,
                                "with the pages before, it has more than 300 bytes of content"},
                      LimitCase{"operators",
                                {.max_document_operators = 50},
                                DiagnosticCode::kPageUnreadable,
                                "with the pages before, it has more than 50 operators"},
                      LimitCase{"text_pieces",
                                {.max_document_text_pieces = 2},
                                DiagnosticCode::kPageUnreadable,
                                "with the pages before, it has more than 2 pieces of text"},
                      LimitCase{
                          "rulings",
                          {.max_document_rulings = 10},
                          DiagnosticCode::kRulingsMissing,
                          "with the pages before, it has more than 10 lines; tables may be incomplete"}),
    [](const ::testing::TestParamInfo<LimitCase>& tested) { return tested.param.name; });

TEST(ReadPdfPages, ReportsRulingsMissingWhereAFormIsDamaged) {
    PdfWriter pdf;
    const int form = pdf.add_stream(std::string(kForm) + " /Filter /FlateDecode", "no deflated data");
    add_page_with_form(pdf, form);
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(pdf.bytes(), diagnostics);
    EXPECT_EQ(text_of(content.pages.at(0)), "Hi");
    ASSERT_THAT(codes_of(diagnostics), ::testing::Contains(DiagnosticCode::kRulingsMissing));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("page 1: the content is damaged"));
}

TEST(ReadPdfPages, RefusesOnlyThePagesThatPaintAFormThatIsTooLong) {
    PdfWriter pdf;
    const int long_form = pdf.add_stream(kForm, "%" + std::string(200, '-'));
    pdf.add_page({.content = kHello, .resources = latin_font_resources()});
    add_page_with_form(pdf, long_form);
    pdf.add_page({.content = kHello, .resources = latin_font_resources()});
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(pdf.bytes(), diagnostics, {.max_document_form_bytes = 100});
    EXPECT_EQ(text_of(content.pages.at(0)), "Hi");
    EXPECT_THAT(content.pages.at(1).characters, IsEmpty());
    EXPECT_EQ(text_of(content.pages.at(2)), "Hi");
    ASSERT_THAT(codes_of(diagnostics), ElementsAre(DiagnosticCode::kPageUnreadable));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("page 2: "));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("its forms have more than 100 bytes"));
}

TEST(ReadPdfPages, SaysWhichPageLostItsFont) {
    const std::string missing = "BT /F1 10 Tf 40 50 Td (Hi) Tj /None 10 Tf (lost) Tj ET";
    Diagnostics diagnostics;
    const PdfContent content =
        read_pdf_pages(one_page_pdf({.content = missing, .resources = latin_font_resources()}), diagnostics);
    EXPECT_EQ(text_of(content.pages.at(0)), "Hi");
    ASSERT_THAT(codes_of(diagnostics), ElementsAre(DiagnosticCode::kFontUnreadable));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("page 1"));
}

TEST(ReadPdfPages, IsSilentOnStandardError) {
    ::testing::internal::CaptureStderr();
    refusal_of("%PDF-1.7\nnothing follows");
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST(ReadPdfPages, ReportsRulingsMissingWhereOnePathHasTooMany) {
    PdfPageSpec page{.content = kHello, .resources = latin_font_resources()};
    for (int i = 0; i < 100'000; ++i) page.content += "0 0 9 9 re\n";
    page.content += "S\n";
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(one_page_pdf(page), diagnostics);
    EXPECT_EQ(content.pages.at(0).rulings.size(), 200'000U);
    ASSERT_THAT(codes_of(diagnostics), ElementsAre(DiagnosticCode::kRulingsMissing));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("page 1: it has more than 200000 lines"));
}

TEST(ReadPdfPages, ReportsRulingsMissingWhereAPageHasTooMany) {
    constexpr std::size_t kMoreThanRead = 210'000;
    PdfPageSpec page{.content = kHello, .resources = latin_font_resources()};
    for (std::size_t i = 0; i < kMoreThanRead; ++i)
        page.content += fmt::format("{} 10 m {} 90 l S\n", i % 190, i % 190);
    Diagnostics diagnostics;
    read_pdf_pages(one_page_pdf(page), diagnostics);
    EXPECT_THAT(codes_of(diagnostics), ::testing::Contains(DiagnosticCode::kRulingsMissing));
}

}  // namespace
}  // namespace torikumi
