#pragma once

// Owns the options that say how large a document may be and what it may take of the machine.

#include "extractors/open_document.h"
#include "extractors/pdf/pdf_limits.h"
#include "pipeline/batch/document_limits.h"

namespace CLI {
class App;
}

namespace torikumi {

void add_input_size_limit(CLI::App& command, OpenSettings& open);

/// All others; each help names the default that stands in the settings.
void add_limits(CLI::App& command, DocumentLimits& document, PdfLimits& pdf);

}  // namespace torikumi
