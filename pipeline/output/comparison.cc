#include "pipeline/output/comparison.h"

#include "pipeline/model/plan_places.h"

namespace torikumi {
std::string subject_of(const Event& event, const Comparison& comparison) {
    if (event.new_place) return text_at(comparison.new_plan, event.new_place->path);
    if (event.old_place) return text_at(comparison.old_plan, event.old_place->path);
    return "";
}

std::vector<std::string> departments_of(const Event& event, const Comparison& comparison) {
    std::vector<std::string> names;
    if (event.new_place) append_departments(comparison.new_plan, event.new_place->path, names);
    if (event.old_place) append_departments(comparison.old_plan, event.old_place->path, names);
    for (const PlacePair& pair : event.places) {
        append_departments(comparison.new_plan, pair.new_place.path, names);
        append_departments(comparison.old_plan, pair.old_place.path, names);
    }
    return names;
}

std::string section_of(const Event& event, const Comparison& comparison) {
    const auto title = [](const Plan& plan, const NodePlace& place) {
        return place.path.node == NodeKind::kDocument ? "" : section_at(plan, place.path).title;
    };
    if (event.new_place) return title(comparison.new_plan, *event.new_place);
    if (event.old_place) return title(comparison.old_plan, *event.old_place);
    return "";
}

}  // namespace torikumi
