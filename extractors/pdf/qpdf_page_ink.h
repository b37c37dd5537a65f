#pragma once

// Owns what QPDF tells about the pages of a PDF: decoded content streams, form XObjects, colour spaces. Out
// goes the ink of each page (rulings, text origins), within limits for the page and for the document. A page
// that QPDF cannot read is without ink, which is a diagnostic, no error: the text comes from elsewhere
// (poppler_characters.h).

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extractors/pdf/content_scanner.h"
#include "extractors/pdf/pdf_limits.h"
#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// `endless` says why other readers would not come to an end of the page; then it has no ink.
struct ReadInk {
    std::vector<Ruling> rulings = {};
    std::vector<TextOrigin> text_origins = {};
    std::vector<Rect> fills = {};
    std::array<std::size_t, 4> text_bytes = {};
    std::optional<std::string> endless = {};
};

/// Pages are counted from 0. Never throws for what a PDF holds.
class QpdfDocument {
 public:
    /// `bytes` must outlive this.
    QpdfDocument(const std::string& bytes, const PdfLimits& limits);
    ~QpdfDocument();

    /// May read a page again that turned out to be turned.
    ReadInk read_ink(int page, const PageGeometry& geometry);

    /// What was odd on the pages read so far: kRulingsMissing, kPdfDamaged.
    void report(const std::vector<Rect>& page_boxes, Diagnostics& diagnostics) const;

 private:
    struct Document;
    std::unique_ptr<Document> document_;
};

}  // namespace torikumi
