#include "pipeline/run/page_choice.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/run/usage_error.h"

namespace torikumi {

void require_page(const std::vector<PageContent>& pages, std::optional<int> number) {
    if (!number || std::ranges::find(pages, *number, &PageContent::number) != pages.end()) return;
    throw UsageError(fmt::format("there is no page {}; the document has {}", *number, pages.size()));
}

}  // namespace torikumi
