#pragma once

// Owns the text layer of a PDF as Poppler reads it: which characters stand on which page, and where. Poppler
// defines what "characters in" means: it drops text outside the page and second printings that only make
// letters bold. Not here: rulings (qpdf_page_ink.h) and exact baselines (baselines.h).

#include <string>
#include <vector>

#include "extractors/pdf/page_geometry.h"
#include "extractors/pdf/pdf_limits.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// Characters of one font and size in a row, as Poppler joined them. Their boxes share top and bottom, which
/// come from the font's ascent and descent and may be far off; left and right are exact.
struct PrintedWord {
    std::vector<Character> characters;
    Rect box;
};

struct PrintedPage {
    PageGeometry geometry;
    std::vector<PrintedWord> words;
};

/// All pages in order. Throws DocumentError: kPdfBroken, kPdfNeedsPassword. A page that cannot be read is
/// the diagnostic kPageUnreadable and has no words. No white space is among the characters.
std::vector<PrintedPage> read_printed_pages(const std::string& bytes, const PdfLimits& limits,
                                            Diagnostics& diagnostics);

}  // namespace torikumi
