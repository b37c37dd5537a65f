#include "pipeline/diff/plan_items.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "normalizers/compact_form.h"

namespace torikumi {
namespace {

/// What orders siblings: their number, then what tells two with one number apart.
struct SortKey {
    int number = 0;
    std::string mark;
    std::string text;
    std::string id;

    friend auto operator<=>(const SortKey&, const SortKey&) = default;
};

template <typename Thing>
const std::string& text_of(const Thing& thing) {
    return thing.text;
}
const std::string& text_of(const Section& section) {
    return section.title;
}

std::optional<std::string> mark_of(const Section& section) {
    return fmt::format("{}", section.number);
}
template <typename Thing>
std::optional<std::string> mark_of(const Thing& thing) {
    return thing.mark;
}

/// Indexes of `things` in their order.
template <typename Thing>
std::vector<std::size_t> in_order(const std::vector<Thing>& things) {
    std::vector<std::pair<SortKey, std::size_t>> keyed;
    for (std::size_t i = 0; i < things.size(); ++i)
        keyed.push_back(
            {{things[i].number, mark_of(things[i]).value_or(""), text_of(things[i]), things[i].id}, i});
    std::ranges::stable_sort(keyed, {}, &std::pair<SortKey, std::size_t>::first);
    std::vector<std::size_t> order;
    for (const auto& [key, index] : keyed) order.push_back(index);
    return order;
}

template <typename Thing>
Item item_of(const Thing& thing, const NodePath& path, std::size_t parent) {
    Item item;
    item.place = {thing.id, path};
    item.parent = parent;
    item.text = compact_form(text_of(thing));
    item.printed_mark = mark_of(thing);
    if (item.printed_mark) item.ordinal = thing.number;
    return item;
}

void add_measures(const Policy& policy, NodePath path, PlanItems& items) {
    path.node = NodeKind::kMeasure;
    for (const std::size_t index : in_order(policy.measures)) {
        path.measure = index;
        Item item = item_of(policy.measures[index], path, items.policies.size() - 1);
        item.is_repeat = is_repeat(policy.measures[index]);
        items.measures.push_back(std::move(item));
    }
}

void add_section(const Section& section, std::size_t index, PlanItems& items) {
    NodePath path{.node = NodeKind::kSection, .section = index};
    items.sections.push_back(item_of(section, path, 0));
    const std::size_t parent = items.sections.size() - 1;
    path.node = NodeKind::kRecommendation;
    for (const std::size_t each : in_order(section.recommendations)) {
        path.item = each;
        items.recommendations.push_back(item_of(section.recommendations[each], path, parent));
    }
    path.node = NodeKind::kPolicy;
    for (const std::size_t each : in_order(section.policies)) {
        path.item = each;
        items.policies.push_back(item_of(section.policies[each], path, parent));
        add_measures(section.policies[each], path, items);
    }
}

}  // namespace

PlanItems items_of(const Plan& plan) {
    PlanItems items;
    for (const std::size_t index : in_order(plan.sections)) add_section(plan.sections[index], index, items);
    return items;
}

void read_clues(const Plan& plan, Item& item) {
    item.text_pairs = character_pairs(item.text);
    if (item.place.path.node != NodeKind::kMeasure) return;
    const Measure& measure = measure_at(plan, item.place.path);
    for (const Progress& row : measure.progress) item.content += compact_form(row.text.value_or(""));
    item.content_pairs = character_pairs(item.content);
    for (const Department& department : measure.departments)
        item.departments.push_back(compact_form(printed_form(department)));
    std::ranges::sort(item.departments);
}

bool is_repeat_tag(std::string_view tag) {
    return tag.find("再掲") != std::string_view::npos;  // also 一部再掲
}

bool is_repeat(const Measure& measure) {
    return measure.same_as || std::ranges::any_of(measure.tags, is_repeat_tag);
}

}  // namespace torikumi
