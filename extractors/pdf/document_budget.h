#pragma once

// Owns what the pages of a document take together: how much of its PdfLimits is left for the next page, and
// which limit a page met, in words. Reads no PDF.

#include <cstddef>
#include <string>

#include "extractors/pdf/content_scanner.h"
#include "extractors/pdf/pdf_limits.h"

namespace torikumi {

class DocumentBudget {
 public:
    explicit DocumentBudget(const PdfLimits& limits) : limits_(limits) {}

    /// For the next page: the limits of a page, or what is left of the document's where that is less.
    std::size_t content_bytes() const;
    ScanLimits scan_limits() const;

    /// What a page took: of content that is not scanned its bytes, else what its scan went through.
    void spend_content(std::size_t bytes) { bytes_ += bytes; }
    void spend(const PageInk& ink);

    /// Which limit a page met, as the end of a sentence about it; `met` are the limits that it was read
    /// within.
    std::string reason_of(InkExtent extent, const ScanLimits& met) const;
    std::string reason_of_long_content(std::size_t met) const;
    std::string reason_of_long_forms() const;

 private:
    std::size_t bytes_left() const;

    PdfLimits limits_;
    std::size_t bytes_ = 0;
    std::size_t operators_ = 0;
    std::size_t text_pieces_ = 0;
    std::size_t rulings_ = 0;
};

}  // namespace torikumi
