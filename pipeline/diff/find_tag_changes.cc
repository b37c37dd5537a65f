#include <algorithm>
#include <map>

#include "normalizers/compact_form.h"
#include "pipeline/diff/find_changes.h"
#include "pipeline/diff/tag_changes.h"

namespace torikumi {
namespace {

bool holds(const std::vector<std::string>& tags, const std::string& tag) {
    const std::string sought = compact_form(tag);
    return std::ranges::any_of(tags, [&](const std::string& each) { return compact_form(each) == sought; });
}

/// The tags of all measures of a group; those of the first, where it is one.
std::vector<std::string> tags_of(const Plan& plan, const std::vector<NodePlace>& places) {
    std::vector<std::string> tags;
    for (const NodePlace& place : places)
        for (const std::string& tag : measure_at(plan, place.path).tags)
            if (!holds(tags, tag)) tags.push_back(tag);
    return tags;
}

/// The ids of the new plan that the measures of the old plan became, by their old ids.
using NewIds = std::multimap<std::string, std::string>;

NewIds new_ids_of(const std::vector<MeasureGroup>& groups) {
    NewIds ids;
    for (const MeasureGroup& group : groups)
        for (const NodePlace& old_place : group.old_places)
            for (const NodePlace& new_place : group.new_places) ids.emplace(old_place.id, new_place.id);
    return ids;
}

bool is_same_target(const std::optional<SameAs>& before, const std::optional<SameAs>& after,
                    const NewIds& ids) {
    if (!before || !after) return before.has_value() == after.has_value();
    const auto [first, last] = ids.equal_range(before->id);
    return std::any_of(first, last, [&](const auto& pair) { return pair.second == after->id; });
}

std::optional<std::string> id_of(const std::optional<SameAs>& same_as) {
    return same_as ? std::optional(same_as->id) : std::nullopt;
}

/// A tag 再掲 that came or went says already that there is a link, or none any more.
void find_other_target(const ChangeContext& context, const MeasureGroup& group, const NewIds& ids,
                       Events& events) {
    const Measure& before = measure_at(context.old_plan, group.old_places.front().path);
    const Measure& after = measure_at(context.new_plan, group.new_places.front().path);
    if (std::ranges::any_of(before.tags, is_repeat_tag) != std::ranges::any_of(after.tags, is_repeat_tag))
        return;
    if (is_same_target(before.same_as, after.same_as, ids)) return;
    events.push_back(
        event_of(EventKind::kRepeatRetargeted,
                 {NodeKind::kMeasure, group.old_places.front(), group.new_places.front(), "same_as"},
                 id_of(before.same_as), id_of(after.same_as)));
}

}  // namespace

void append_tag_changes(const EventPlace& place, const std::vector<std::string>& before,
                        const std::vector<std::string>& after, Events& events) {
    for (const std::string& tag : before)
        if (!holds(after, tag)) events.push_back(event_of(EventKind::kTagRemoved, place, tag, std::nullopt));
    for (const std::string& tag : after)
        if (!holds(before, tag)) events.push_back(event_of(EventKind::kTagAdded, place, std::nullopt, tag));
}

void find_tag_changes(const ChangeContext& context, Events& events) {
    const NewIds ids = new_ids_of(context.groups);
    for (const MeasureGroup& group : context.groups) {
        append_tag_changes({NodeKind::kMeasure, group.old_places.front(), group.new_places.front(), "tags"},
                           tags_of(context.old_plan, group.old_places),
                           tags_of(context.new_plan, group.new_places), events);
        find_other_target(context, group, ids, events);
    }
}

}  // namespace torikumi
