// Tests read_pages.cc, poppler_characters.cc and qpdf_page_ink.cc on files that the test writes: without
// text, cut, locked, looping, damaged, or larger than any plan.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/pdf/read_pages.h"
#include "tests/extractors/pdf/pdf_contents.h"
#include "tests/support/write_pdf.h"

namespace torikumi {
namespace {

using test::codes_of;
using test::kHello;
using test::latin_font_resources;
using test::one_page_pdf;
using test::PdfPageSpec;
using test::PdfWriter;
using test::read;
using test::reference;
using test::refusal_of;
using test::rulings_of;
using test::text_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

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

TEST(ReadPdfPages, ReadsNoPageOfMoreCharactersThanTheLimit) {
    PdfWriter pdf;
    pdf.add_page({.content = "BT /F1 12 Tf 20 20 Td (Hello) Tj ET", .resources = latin_font_resources()});
    pdf.add_page({.content = "BT /F1 12 Tf 20 20 Td (Hi) Tj ET", .resources = latin_font_resources()});
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(pdf.bytes(), diagnostics, {.max_page_characters = 4});
    EXPECT_EQ(content.characters.size(), 2U);
    ASSERT_THAT(codes_of(diagnostics), ElementsAre(DiagnosticCode::kPageUnreadable));
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("more than 4 characters"));
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

std::string encrypted(std::string_view lock) {
    std::string bytes = one_page_pdf({.content = kHello, .resources = latin_font_resources()});
    bytes.insert(bytes.rfind("/Root"), fmt::format("/Encrypt << {} >> /ID [<00> <00>] ", lock));
    return bytes;
}

TEST(ReadPdfPages, RefusesADocumentWithAPassword) {
    const std::string key(64, 'A');
    const Diagnostic refusal =
        refusal_of(encrypted(fmt::format("/Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}>", key)));
    EXPECT_EQ(refusal.code, DiagnosticCode::kPdfNeedsPassword);
    EXPECT_THAT(refusal.message, HasSubstr("opens with a password"));
}

TEST(ReadPdfPages, AsksForNoPasswordWhereNoneOpensTheDocument) {
    for (const char* lock : {"/Filter /Acme.Rights /V 1", "/V 1"}) {
        const Diagnostic refusal = refusal_of(encrypted(lock));
        EXPECT_EQ(refusal.code, DiagnosticCode::kPdfNeedsPassword);
        EXPECT_THAT(refusal.message, HasSubstr("no password opens"));
    }
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
