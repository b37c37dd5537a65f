#pragma once

// Owns what QPDF tells about the pages of a PDF: decoded content streams, form XObjects, colour spaces. Out
// goes the ink of each page (rulings, text origins). A page that QPDF cannot read is without ink, which is a
// diagnostic, no error: the text comes from elsewhere (poppler_characters.h).

#include <string>
#include <vector>

#include "extractors/pdf/content_scanner.h"
#include "extractors/pdf/pdf_limits.h"
#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// `pages` are in page order, as Poppler sees them; the result has one entry for each.
std::vector<PageInk> read_page_ink(const std::string& bytes, const std::vector<PageGeometry>& pages,
                                   const PdfLimits& limits, Diagnostics& diagnostics);

}  // namespace torikumi
