#pragma once

// Owns lists of pages in messages and as places. Page numbers count from 1.

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/source.h"

namespace torikumi {

/// "page 2", "pages 1–3, 7". `numbers` ascend.
std::string name_pages(const std::vector<int>& numbers);

/// Whole pages as places. `boxes` are those of all pages of the document, by page.
Sources places_of_pages(const std::vector<int>& numbers, const std::vector<Rect>& boxes);

/// Pages with the same thing wrong with them; `numbers` ascend.
struct PagesOfReason {
    std::string reason;
    std::vector<int> numbers;
};

/// Adds a page to those of its reason, once; reasons stand in the order in which they came up.
void add_page(std::vector<PagesOfReason>& pages, int number, std::string_view reason);

}  // namespace torikumi
