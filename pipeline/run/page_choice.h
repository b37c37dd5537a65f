#pragma once

// Owns the choice of one page of a PDF by whoever looks at it.

#include <optional>
#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi {

/// Throws UsageError where none of `pages` has the number. No number is all pages.
void require_page(const std::vector<PageContent>& pages, std::optional<int> number);

}  // namespace torikumi
