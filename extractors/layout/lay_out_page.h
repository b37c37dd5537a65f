#pragma once

// Owns turning one page's characters and rulings into ruled tables with cells, and lines.

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// Every character of the page stands in exactly one line of the result.
PageLayout lay_out_page(const PageContent& page, Diagnostics& diagnostics);

}  // namespace torikumi
