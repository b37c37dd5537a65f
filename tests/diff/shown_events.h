#pragma once

// Owns events as lines for tests to compare: `moved measure 1-ア-ア → 1-イ-ア parent: 1-ア → 1-イ`.

#include <string>
#include <vector>

#include "pipeline/diff/diff_plans.h"

namespace torikumi {

std::string show(const Event& event);
std::vector<std::string> show(const std::vector<Event>& events);

/// The events between two plans.
std::vector<std::string> events_between(const Plan& old_plan, const Plan& new_plan);

/// The measures that are pairs, `1-ア-ア 1-ア-イ`.
std::vector<std::string> measure_pairs(const Plan& old_plan, const Plan& new_plan);

}  // namespace torikumi
