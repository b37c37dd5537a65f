#pragma once

// Owns lists of pages in messages and as places. Page numbers count from 1.

#include <string>
#include <vector>

#include "pipeline/model/source.h"

namespace torikumi {

/// "page 2", "pages 1–3, 7". `numbers` ascend.
std::string name_pages(const std::vector<int>& numbers);

Sources places_of_pages(const std::vector<int>& numbers);

}  // namespace torikumi
