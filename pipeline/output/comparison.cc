#include "pipeline/output/comparison.h"

#include <algorithm>

#include "pipeline/model/plan_places.h"

namespace torikumi {
namespace {

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

}  // namespace

std::string subject_of(const Event& event, const Comparison& comparison) {
    if (event.new_place) return text_at(comparison.new_plan, event.new_place->path);
    if (event.old_place) return text_at(comparison.old_plan, event.old_place->path);
    return "";
}

std::vector<std::string> departments_of(const Event& event, const Comparison& comparison) {
    std::vector<std::string> names;
    const auto add_all = [&](const Plan& plan, const NodePath& path) {
        for (const std::string& name : departments_at(plan, path)) add_once(names, name);
    };
    if (event.new_place) add_all(comparison.new_plan, event.new_place->path);
    if (event.old_place) add_all(comparison.old_plan, event.old_place->path);
    for (const PlacePair& pair : event.places) {
        add_all(comparison.new_plan, pair.new_place.path);
        add_all(comparison.old_plan, pair.old_place.path);
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
