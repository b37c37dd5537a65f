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
    /// A dense A3 table has some thousand.
    std::size_t max_page_rulings = 200'000;
    /// A dense A3 table has ten thousand.
    std::size_t max_page_characters = 200'000;
    /// Decoded form XObjects of all pages together.
    std::size_t max_document_form_bytes = 64'000'000;

    // What all pages take together, forms each time that they are painted. Pages may share one stream: 2 MB
    // of file can claim 5000 pages that are full each. A plan of 100 pages of dense tables takes a third.
    std::size_t max_document_bytes = 500'000'000;
    std::size_t max_document_operators = 30'000'000;
    std::size_t max_document_text_pieces = 1'000'000;
    std::size_t max_document_rulings = 2'000'000;
};

}  // namespace torikumi
