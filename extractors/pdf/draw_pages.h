#pragma once

// Owns pictures of the pages of a PDF, as a viewer shows them. For people; nothing is read from them.

#include <string>
#include <vector>

namespace torikumi {

/// A larger page is drawn coarser, so that a poster, or a damaged page box, costs no more than a sheet.
struct DrawSettings {
    double dots_per_inch = 110;
    double longest_side_px = 2400;
};

/// Pictures of the pages of these numbers, from 1, as PNG; an empty one where a page cannot be drawn.
/// `bytes` are a PDF that `read_pdf_pages` has read.
std::vector<std::string> draw_pages(const std::string& bytes, const std::vector<int>& numbers,
                                    const DrawSettings& settings = {});

}  // namespace torikumi
