// Tests late_gnutls.cc, and qpdf_page_ink.cc on PDFs that are encrypted but open without a password.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <vector>

#include "tests/extractors/pdf/pdf_contents.h"
#include "tests/support/write_pdf.h"

namespace torikumi {
namespace {

using test::codes_of;
using test::kHello;
using test::latin_font_resources;
using test::one_page_pdf;
using test::rulings_of;
using test::text_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

struct Cipher {
    std::string name;
    std::function<void(QPDFWriter&)> choose;
};

/// What PDFs are encrypted with, oldest first. No user password, all is allowed.
const std::vector<Cipher>& ciphers() {
    static const std::vector<Cipher> table{
        {"Rc4With40Bits",
         [](QPDFWriter& pdf) { pdf.setR2EncryptionParametersInsecure("", "own", true, true, true, true); }},
        {"Rc4With128Bits",
         [](QPDFWriter& pdf) {
             pdf.setR3EncryptionParametersInsecure("", "own", true, true, true, true, true, true,
                                                   qpdf_r3p_full);
         }},
        {"AesWith128Bits",
         [](QPDFWriter& pdf) {
             pdf.setR4EncryptionParametersInsecure("", "own", true, true, true, true, true, true,
                                                   qpdf_r3p_full, true, true);
         }},
        {"AesWith256Bits",
         [](QPDFWriter& pdf) {
             pdf.setR6EncryptionParameters("", "own", true, true, true, true, true, true, qpdf_r3p_full,
                                           true);
         }},
    };
    return table;
}

class EncryptedPages : public testing::TestWithParam<Cipher> {};

std::string encrypted(const std::string& bytes, const Cipher& cipher) {
    QPDF document;
    document.processMemoryFile("plain", bytes.data(), bytes.size());
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setStaticID(true);
    cipher.choose(writer);
    writer.write();
    const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

TEST_P(EncryptedPages, ReadLikePlainOnes) {
    const std::string plain = one_page_pdf(
        {.content = std::string(kHello) + "0 20 m 99 20 l S", .resources = latin_font_resources()});
    const std::string bytes = encrypted(plain, GetParam());
    ASSERT_THAT(bytes, Not(HasSubstr("99 20 l"))) << "the stream is not encrypted";
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(bytes, diagnostics);
    EXPECT_EQ(text_of(content.pages.at(0)), "Hi");
    EXPECT_THAT(rulings_of(content.pages[0]), ElementsAre("0.0,80.0-99.0,80.0"));
    EXPECT_THAT(codes_of(diagnostics), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Ciphers, EncryptedPages, testing::ValuesIn(ciphers()),
                         [](const auto& cipher) { return cipher.param.name; });

}  // namespace
}  // namespace torikumi
