#pragma once

// Owns the content of a PDF: characters of the text layer (Poppler) and painted rulings (QPDF), in one
// coordinate system in which the text of each page stands upright.

#include <string>
#include <vector>

#include "extractors/pdf/pdf_limits.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/model/layout.h"

namespace torikumi {

struct PdfContent {
    CharacterTable characters;
    std::vector<PageContent> pages;
};

/// Throws DocumentError: kPdfBroken, kPdfNeedsPassword, kNoTextLayer (names the pages). A page without text
/// among others with text is the diagnostic kPageWithoutText.
PdfContent read_pdf_pages(const std::string& bytes, Diagnostics& diagnostics, const PdfLimits& limits = {});

}  // namespace torikumi
