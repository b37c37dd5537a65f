#include "pipeline/diff/filter_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "normalizers/compact_form.h"
#include "pipeline/diff/plan_items.h"

namespace torikumi {
namespace {

bool is_section(const Section& section, const std::string& sought) {
    return section.id == sought || fmt::format("{}", section.number) == sought;
}

bool has_department(const Measure& measure, const std::string& sought) {
    const std::string part = compact_form(sought);
    return std::ranges::any_of(measure.departments, [&](const Department& department) {
        return compact_form(printed_form(department)).find(part) != std::string::npos;
    });
}

/// One plan, and what is asked of its places.
class Side {
 public:
    Side(const Plan& plan, const ChangeFilter& filter) : plan_(plan), filter_(filter) {}

    bool passes_section(const NodePath& path) const {
        return std::ranges::any_of(filter_.sections, [&](const std::string& sought) {
            return is_section(section_at(plan_, path), sought);
        });
    }

    bool passes_department(const NodePath& path) const {
        return path.node == NodeKind::kMeasure &&
               std::ranges::any_of(filter_.departments, [&](const std::string& sought) {
                   return has_department(measure_at(plan_, path), sought);
               });
    }

 private:
    const Plan& plan_;
    const ChangeFilter& filter_;
};

class Passes {
 public:
    Passes(const Plan& old_plan, const Plan& new_plan, const ChangeFilter& filter)
        : filter_(filter), old_side_(old_plan, filter), new_side_(new_plan, filter) {}

    bool kind(EventKind kind) const {
        return filter_.kinds.empty() || std::ranges::find(filter_.kinds, kind) != filter_.kinds.end();
    }

    /// Either place is enough: what left a section is of interest there, too.
    bool places(const NodePath* old_path, const NodePath* new_path) const {
        const auto either = [&](auto passes) {
            return (old_path != nullptr && (old_side_.*passes)(*old_path)) ||
                   (new_path != nullptr && (new_side_.*passes)(*new_path));
        };
        return (filter_.sections.empty() || either(&Side::passes_section)) &&
               (filter_.departments.empty() || either(&Side::passes_department));
    }

 private:
    const ChangeFilter& filter_;
    Side old_side_;
    Side new_side_;
};

const NodePath* path_of(const std::optional<NodePlace>& place) {
    return place ? &place->path : nullptr;
}

/// Whether anything of the event is left.
bool keep_passing(Event& event, const Passes& passes) {
    if (!passes.kind(event.kind)) return false;
    if (event.kind != EventKind::kDepartmentRenamed)
        return passes.places(path_of(event.old_place), path_of(event.new_place)) ||
               std::ranges::any_of(event.places, [&](const PlacePair& pair) {
                   return passes.places(&pair.old_place.path, &pair.new_place.path);
               });
    std::erase_if(event.places, [&](const PlacePair& pair) {
        return !passes.places(&pair.old_place.path, &pair.new_place.path);
    });
    if (event.places.size() == 1) {
        event.old_place = event.places.front().old_place;
        event.new_place = event.places.front().new_place;
    }
    return !event.places.empty();
}

}  // namespace

bool takes_all(const ChangeFilter& filter) {
    return filter == ChangeFilter{};
}

Changes filtered(Changes changes, const Plan& old_plan, const Plan& new_plan, const ChangeFilter& filter) {
    const Passes passes(old_plan, new_plan, filter);
    std::erase_if(changes.events, [&](Event& event) { return !keep_passing(event, passes); });
    return changes;
}

PlaceFilter place_filter(const Plan& old_plan, const Plan& new_plan, const ChangeFilter& filter) {
    if (takes_all(filter)) return {};
    return [passes = Passes(old_plan, new_plan, filter)](const std::optional<NodePlace>& old_place,
                                                         const std::optional<NodePlace>& new_place) {
        return passes.places(path_of(old_place), path_of(new_place));
    };
}

std::vector<std::string> unknown_names(const Plan& old_plan, const Plan& new_plan,
                                       const ChangeFilter& filter) {
    const auto some_measure = [](const Plan& plan, auto holds) {
        for (const Section& section : plan.sections)
            for (const Policy& policy : section.policies)
                if (std::ranges::any_of(policy.measures, holds)) return true;
        return false;
    };
    const auto known_section = [](const Plan& plan, const std::string& sought) {
        return std::ranges::any_of(plan.sections,
                                   [&](const Section& section) { return is_section(section, sought); });
    };
    std::vector<std::string> unknown;
    for (const std::string& sought : filter.sections)
        if (!known_section(old_plan, sought) && !known_section(new_plan, sought)) unknown.push_back(sought);
    for (const std::string& sought : filter.departments) {
        const auto holds = [&](const Measure& measure) { return has_department(measure, sought); };
        if (!some_measure(old_plan, holds) && !some_measure(new_plan, holds)) unknown.push_back(sought);
    }
    return unknown;
}

}  // namespace torikumi
