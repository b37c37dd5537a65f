#include "extractors/pdf/page_numbers.h"

#include <fmt/format.h>

#include <algorithm>

namespace torikumi {

std::string name_pages(const std::vector<int>& numbers) {
    std::string list;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        if (first > 0) list += ", ";
        list += first == last ? fmt::format("{}", numbers[first])
                              : fmt::format("{}–{}", numbers[first], numbers[last]);
        first = last + 1;
    }
    return (numbers.size() == 1 ? "page " : "pages ") + list;
}

Sources places_of_pages(const std::vector<int>& numbers, const std::vector<Rect>& boxes) {
    Sources places;
    for (const int number : numbers)
        places.push_back({number, boxes.at(static_cast<std::size_t>(number) - 1), std::nullopt});
    return places;
}

void add_page(std::vector<PagesOfReason>& pages, int number, std::string_view reason) {
    auto at = std::ranges::find(pages, reason, &PagesOfReason::reason);
    if (at == pages.end()) at = pages.insert(at, {std::string(reason), {}});
    if (at->numbers.empty() || at->numbers.back() != number) at->numbers.push_back(number);
}

}  // namespace torikumi
