#pragma once

// Owns the limits that keep a damaged or hostile PDF from taking minutes or gigabytes.

#include <cstddef>

namespace torikumi {

struct PdfLimits {
    /// A plan has some dozen pages; a broken page tree may claim a thousand million.
    int max_pages = 5000;
    /// Decoded content of one page. A dense A3 table takes about 1 MB, a map as vectors 30 MB; compression
    /// by a factor of 1000 makes any number possible.
    std::size_t max_page_content_bytes = 64'000'000;
    /// Decoded form XObjects of all pages together.
    std::size_t max_document_form_bytes = 64'000'000;
};

}  // namespace torikumi
