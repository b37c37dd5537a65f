// A PDF up to its plan.

#include "tests/fuzz/check_conversion.h"
#include "tests/fuzz/laws.h"

namespace {

/// Low, so that what a limit ends takes little time; what they are counted by is the same.
torikumi::PdfLimits low_limits() {
    torikumi::PdfLimits limits;
    limits.max_pages = 20;
    limits.max_page_content_bytes = 100'000;
    limits.max_page_rulings = 2'000;
    limits.max_page_characters = 2'000;
    limits.max_document_form_bytes = 100'000;
    limits.max_document_bytes = 500'000;
    limits.max_document_operators = 50'000;
    limits.max_document_text_pieces = 5'000;
    limits.max_document_rulings = 10'000;
    return limits;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace torikumi;
    fuzz::check_conversion(fuzz::view_of(data, size), SourceKind::kPdf, {.pdf = low_limits()});
    return 0;
}
