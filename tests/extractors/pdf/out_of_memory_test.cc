// Tests qpdf_page_ink.cc where memory runs out. An executable of its own, since it replaces operator new.

#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>
#include <new>

#include "extractors/pdf/read_pages.h"
#include "tests/support/write_pdf.h"

namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();
std::size_t largest_bytes = kNoLimit;  // what operator new gives at most

}  // namespace

void* operator new(std::size_t bytes) {
    void* memory = bytes <= largest_bytes ? std::malloc(bytes) : nullptr;
    if (!memory) throw std::bad_alloc();
    return memory;
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace torikumi {
namespace {

// QPDF takes whatever is thrown while it decodes for damage of the stream.
TEST(ReadPdfPages, DoesNotTakeLackOfMemoryForDamage) {
    test::PdfPageSpec page{.content = "BT /F1 10 Tf 40 50 Td (Hi) Tj ET ",
                           .resources = test::latin_font_resources()};
    page.content += std::string(1'000'000, ' ');
    const std::string bytes = test::one_page_pdf(page);
    Diagnostics diagnostics;
    largest_bytes = 500'000;
    EXPECT_THROW(read_pdf_pages(bytes, diagnostics), std::bad_alloc);
    largest_bytes = kNoLimit;
    EXPECT_TRUE(diagnostics.all().empty());
}

}  // namespace
}  // namespace torikumi
