#pragma once

// Owns turning one page's characters and rulings into ruled tables with cells, and lines.

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// Every character of the page stands in exactly one line of the result, those of `ruby` and `hidden`
/// included. A side that a page break cut, or that has no outer rule, still closes the grid, as Edge::kOpen;
/// a corner that no rule closes has no cell. The lines of a cell run from top to bottom, but for two: a mark
/// centred beside rows of text comes first, and text printed over text comes column by column. Diagnostics:
/// kUnclosedCell, kTableNotRead, kRubyLeftOut, kHiddenText.
PageLayout lay_out_page(const PageContent& page, Diagnostics& diagnostics);

}  // namespace torikumi
