#pragma once

// Owns the order of a PDF's pages: in comes the root of the page tree, out go its leaves. Loops and broken
// nodes are passed over, never an error.

#include <vector>

#include "extractors/pdf/pdf_limits.h"

class QPDFObjectHandle;

namespace torikumi {

/// Not QPDF's own list: that recurses as deep as the file says, and refuses a tree with a loop as a whole.
std::vector<QPDFObjectHandle> pages_in_order(const QPDFObjectHandle& root, const PdfLimits& limits);

}  // namespace torikumi
