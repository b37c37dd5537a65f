#pragma once

// Owns what the files that find changes share: the two plans, what is paired in them, and how an event is
// made.

#include <optional>
#include <string>
#include <vector>

#include "pipeline/diff/diff_settings.h"
#include "pipeline/diff/plan_pairs.h"
#include "pipeline/model/changes.h"

namespace torikumi {

/// The measures that are one: a pair; one and its parts; several and the one they became. What a group holds
/// is compared as a whole. The first old and the first new one are a pair.
struct MeasureGroup {
    std::vector<NodePlace> old_places;
    std::vector<NodePlace> new_places;
};

std::vector<MeasureGroup> measure_groups(const Level& measures);

struct ChangeContext {
    const Plan& old_plan;
    const Plan& new_plan;
    const PlanPairs& pairs;
    const std::vector<MeasureGroup>& groups;  // of the measures that are paired
    const DiffSettings& settings;
};

using Events = std::vector<Event>;

/// Where a thing stands, and what of it an event is about.
struct EventPlace {
    NodeKind node = NodeKind::kDocument;
    std::optional<NodePlace> old_place{};
    std::optional<NodePlace> new_place{};
    std::string field;
};

Event event_of(EventKind kind, EventPlace place, std::optional<std::string> before,
               std::optional<std::string> after);

/// The same, with the spans of the two texts.
Event text_event_of(EventKind kind, EventPlace place, const std::string& before, const std::string& after,
                    const TextChangeSettings& settings);

/// Appends the metadata-changed of a value that either plan may lack, with spans where both have it; nothing
/// where the two differ in print form at most.
void append_value_change(EventPlace place, const std::optional<std::string>& before,
                         const std::optional<std::string>& after, const TextChangeSettings& settings,
                         Events& events);

}  // namespace torikumi
