#pragma once

// Owns what the reports of a diff look up: the things an event is about, in both plans, and who is in charge
// of them. In come two plans and what changed between them. Not here: any form of a report.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/changes.h"

namespace torikumi {

/// A view: all three must outlive it, and `changes` be the difference of the two plans.
struct Comparison {
    const Plan& old_plan;
    const Plan& new_plan;
    const Changes& changes;
    /// Whether somebody asked for what stands at these places, changed or not; empty where all is asked for.
    /// `changes` hold the events alone that were asked for.
    std::function<bool(const std::optional<NodePlace>& old_place, const std::optional<NodePlace>& new_place)>
        asked_for = {};
};

/// The text of what the event is about, of the new plan if it stands there; empty for the document.
std::string subject_of(const Event& event, const Comparison& comparison);

/// All departments that an event concerns, of the new plan first.
std::vector<std::string> departments_of(const Event& event, const Comparison& comparison);

/// The section where the event happened, of the new plan if it stands there; empty for the document.
std::string section_of(const Event& event, const Comparison& comparison);

}  // namespace torikumi
