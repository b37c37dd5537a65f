#pragma once

// Owns the text layer of a PDF as Poppler reads it: which characters stand on which page, and where. Poppler
// defines what "characters in" means: it drops text outside the page and second printings that only make
// letters bold. Not here: rulings (qpdf_page_ink.h) and exact baselines (baselines.h).

#include <memory>
#include <optional>
#include <string>

#include "extractors/pdf/page_geometry.h"
#include "extractors/pdf/pdf_limits.h"
#include "extractors/pdf/printed_page.h"

namespace torikumi {

/// Pages are counted from 0. Poppler is silent from here on: what it complains about is part of the results.
class PopplerDocument {
 public:
    /// `bytes` must outlive this. Throws DocumentError: kPdfBroken, kPdfNeedsPassword.
    PopplerDocument(const std::string& bytes, const PdfLimits& limits);
    ~PopplerDocument();

    int page_count() const;
    /// Empty for a page that cannot be read.
    std::optional<PageGeometry> read_geometry(int page) const;
    PrintedPage read_page(int page) const;

 private:
    struct Document;
    std::unique_ptr<Document> document_;
};

}  // namespace torikumi
