#pragma once

// Owns which events somebody asked for: of some sections, departments or kinds. Not here: how they are found.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/changes.h"
#include "pipeline/model/plan.h"

namespace torikumi {

/// Each list takes everything where it is empty; an event must pass all three.
struct ChangeFilter {
    std::vector<std::string> sections{};     // id or number, of the old or the new plan
    std::vector<std::string> departments{};  // part of 子）児童相談所, in any print form
    std::vector<EventKind> kinds{};

    friend bool operator==(const ChangeFilter&, const ChangeFilter&) = default;
};

/// Asks for nothing less than all.
bool takes_all(const ChangeFilter& filter);

/// The same changes with fewer events; of an event for several places, those places that pass. What is no
/// measure has no department.
Changes filtered(Changes changes, const Plan& old_plan, const Plan& new_plan, const ChangeFilter& filter);

/// Whether what stands at these places, changed or not, is of the sections and departments of the filter;
/// empty where it takes all. The plans and the filter must outlive it.
using PlaceFilter =
    std::function<bool(const std::optional<NodePlace>& old_place, const std::optional<NodePlace>& new_place)>;
PlaceFilter place_filter(const Plan& old_plan, const Plan& new_plan, const ChangeFilter& filter);

/// The sections of the filter that neither plan has, and its departments that no measure has: a mistake more
/// often than a question.
std::vector<std::string> unknown_names(const Plan& old_plan, const Plan& new_plan,
                                       const ChangeFilter& filter);

}  // namespace torikumi
