#include "pipeline/diff/change_context.h"

#include <utility>

#include "normalizers/compact_form.h"
#include "pipeline/diff/text_spans.h"

namespace torikumi {
namespace {

std::vector<NodePlace> places_at(const Items& items, const std::vector<std::size_t>& indexes) {
    std::vector<NodePlace> places;
    for (const std::size_t index : indexes) places.push_back(items[index].place);
    return places;
}

}  // namespace

std::vector<MeasureGroup> measure_groups(const Level& measures) {
    const LevelPairs& pairs = measures.pairs;
    std::vector<MeasureGroup> groups;
    std::vector<bool> grouped(pairs.old_items.size());
    for (const Parts& split : measures.parts.splits) {
        groups.push_back({{pairs.old_items[split.whole].place}, places_at(pairs.new_items, split.parts)});
        grouped[split.whole] = true;
    }
    for (const Parts& merge : measures.parts.merges) {
        groups.push_back({places_at(pairs.old_items, merge.parts), {pairs.new_items[merge.whole].place}});
        grouped[merge.parts.front()] = true;
    }
    for (std::size_t i = 0; i < pairs.old_items.size(); ++i) {
        if (pairs.new_of_old[i] && !grouped[i])
            groups.push_back({{pairs.old_items[i].place}, {pairs.new_items[*pairs.new_of_old[i]].place}});
    }
    return groups;
}

Event event_of(EventKind kind, EventPlace place, std::optional<std::string> before,
               std::optional<std::string> after) {
    Event event;
    event.kind = kind;
    event.node = place.node;
    event.old_place = std::move(place.old_place);
    event.new_place = std::move(place.new_place);
    event.field = std::move(place.field);
    event.before = std::move(before);
    event.after = std::move(after);
    return event;
}

Event text_event_of(EventKind kind, EventPlace place, const std::string& before, const std::string& after,
                    const TextChangeSettings& settings) {
    Event event = event_of(kind, std::move(place), before, after);
    event.spans = changed_spans(before, after, settings);
    return event;
}

void append_value_change(EventPlace place, const std::optional<std::string>& before,
                         const std::optional<std::string>& after, const TextChangeSettings& settings,
                         Events& events) {
    if (compact_form(before.value_or("")) == compact_form(after.value_or(""))) return;
    constexpr EventKind kKind = EventKind::kMetadataChanged;
    events.push_back(before && after ? text_event_of(kKind, std::move(place), *before, *after, settings)
                                     : event_of(kKind, std::move(place), before, after));
}

}  // namespace torikumi
