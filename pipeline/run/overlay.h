#pragma once

// Owns showing how a PDF was read, on a page for a browser: the stages of one run laid over the pictures of
// its pages. How that page looks is not decided here (overlay_html.h).

#include <optional>
#include <string>

#include "pipeline/run/convert.h"

namespace torikumi {

struct OverlaySettings {
    std::size_t most_pages = 300;  // each has its picture, of 0.1 to 1 MB, and a browser holds them all
};

/// HTML of all pages, or of page `number`. A PDF that holds no plan is shown all the same: its diagnostics
/// end with the refusal. Throws DocumentError for a PDF that cannot be read, and UsageError for a text, a
/// page that the PDF does not have, and for all pages where they are too many.
std::string draw_overlay(const SourceDocument& document, std::optional<int> number,
                         const ConvertSettings& settings, const OverlaySettings& overlay = {});

}  // namespace torikumi
