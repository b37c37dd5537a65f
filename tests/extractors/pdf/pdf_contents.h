#pragma once

// Owns how tests of the PDF reader look at what it read: texts and rulings as strings, diagnostics as codes.

#include <string>
#include <vector>

#include "extractors/pdf/read_pages.h"

namespace torikumi::test {

/// Content of a page that prints Hi with its baseline 50 pt above the edge, in the font F1.
constexpr const char* kHello = "BT /F1 10 Tf 40 50 Td (Hi) Tj ET ";

PdfContent read(const std::string& bytes);

std::string text_of(const PageContent& page);

/// `10,20-90,20` for each ruling, rounded to a tenth of a point.
std::vector<std::string> rulings_of(const PageContent& page);

std::vector<DiagnosticCode> codes_of(const Diagnostics& diagnostics);

/// Fails where the PDF is read.
Diagnostic refusal_of(const std::string& bytes);

}  // namespace torikumi::test
