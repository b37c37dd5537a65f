#include <fmt/format.h>

#include <algorithm>

#include "normalizers/compact_form.h"
#include "pipeline/diff/find_changes.h"

namespace torikumi {
namespace {

std::string printed_form(const Category& category) {
    return category.code + "：" + category.meaning;
}

EventPlace place_at(std::size_t index) {
    return {.field = fmt::format("categories/{}", index)};
}

/// A B C, of the codes that both legends have.
std::string codes_in_order(const std::vector<Category>& legend, const std::vector<std::size_t>& places) {
    std::string codes;
    for (const std::size_t place : places) codes += (codes.empty() ? "" : " ") + legend[place].code;
    return codes;
}

void find_other_order(const LegendPairs& legend, Events& events) {
    std::vector<std::size_t> old_places;
    std::vector<std::size_t> new_places;
    for (std::size_t i = 0; i < legend.old_legend.size(); ++i) {
        if (!legend.new_of_old[i]) continue;
        old_places.push_back(i);
        new_places.push_back(*legend.new_of_old[i]);
    }
    if (std::ranges::is_sorted(new_places)) return;
    std::ranges::sort(new_places);
    events.push_back(event_of(EventKind::kLegendChanged, {.field = "categories"},
                              codes_in_order(legend.old_legend, old_places),
                              codes_in_order(legend.new_legend, new_places)));
}

}  // namespace

void find_legend_changes(const LegendPairs& legend, Events& events) {
    for (std::size_t i = 0; i < legend.old_legend.size(); ++i) {
        const std::string before = printed_form(legend.old_legend[i]);
        const std::optional<std::size_t> partner = legend.new_of_old[i];
        if (!partner) {
            events.push_back(event_of(EventKind::kLegendChanged, place_at(i), before, std::nullopt));
            continue;
        }
        const std::string after = printed_form(legend.new_legend[*partner]);
        if (compact_form(before) != compact_form(after))
            events.push_back(event_of(EventKind::kLegendChanged, place_at(*partner), before, after));
    }
    for (std::size_t j = 0; j < legend.new_legend.size(); ++j) {
        if (!legend.old_of_new[j])
            events.push_back(event_of(EventKind::kLegendChanged, place_at(j), std::nullopt,
                                      printed_form(legend.new_legend[j])));
    }
    find_other_order(legend, events);
}

}  // namespace torikumi
