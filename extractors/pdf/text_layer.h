#pragma once

// Owns the judgement on a PDF's text layer: whether there is one, and which pages or fonts are missing from
// it. Reads no PDF.

#include <vector>

#include "extractors/pdf/printed_page.h"
#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// Throws DocumentError where no page has text: kNoTextLayer for pictures, kFontUnreadable where the text is
/// there but its fonts cannot be read. What is missing in part is a diagnostic each: kPageUnreadable,
/// kPageWithoutText, kFontUnreadable.
void check_text_layer(const std::vector<PrintedPage>& pages, const std::vector<Rect>& page_boxes,
                      Diagnostics& diagnostics);

}  // namespace torikumi
