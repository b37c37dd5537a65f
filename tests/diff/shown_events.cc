#include "tests/diff/shown_events.h"

#include <fmt/format.h>

namespace torikumi {
namespace {

std::string show(const std::optional<NodePlace>& place) {
    return place ? place->id : "–";
}

std::string show(const std::optional<std::string>& value) {
    return value ? *value : "–";
}

}  // namespace

std::string show(const Event& event) {
    std::string line = fmt::format("{} {} {} → {} {}: {} → {}", name_of(event.kind), name_of(event.node),
                                   show(event.old_place), show(event.new_place), event.field,
                                   show(event.before), show(event.after));
    if (event.direction) line += fmt::format(" {}", name_of(*event.direction));
    for (const PlacePair& place : event.places)
        line += fmt::format(" [{} {}]", place.old_place.id, place.new_place.id);
    return line;
}

std::vector<std::string> show(const std::vector<Event>& events) {
    std::vector<std::string> lines;
    for (const Event& event : events) lines.push_back(show(event));
    return lines;
}

std::vector<std::string> events_between(const Plan& old_plan, const Plan& new_plan) {
    return show(diff_plans(old_plan, new_plan).events);
}

std::vector<std::string> measure_pairs(const Plan& old_plan, const Plan& new_plan) {
    std::vector<std::string> lines;
    for (const PlacePair& pair : diff_plans(old_plan, new_plan).pairs)
        if (pair.new_place.path.node == NodeKind::kMeasure)
            lines.push_back(pair.old_place.id + " " + pair.new_place.id);
    return lines;
}

}  // namespace torikumi
