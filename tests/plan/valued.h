#pragma once

// Owns what tests look at after value_plan(): the plan of a built draft with its account and diagnostics.

#include <string>
#include <vector>

#include "pipeline/plan/value_plan.h"
#include "pipeline/profile/built_in_profile.h"
#include "tests/support/draft_builder.h"

namespace torikumi::testing {

struct Valued {
    Plan plan;
    CharacterAccount account;
    std::vector<Diagnostic> diagnostics;

    const Policy& policy() const { return plan.sections.at(0).policies.at(0); }
    const Measure& measure() const { return policy().measures.at(0); }
    std::vector<DiagnosticCode> codes() const;
    std::vector<std::string> unplaced() const;
};

Valued value(const DraftBuilder& builder, const Profile& profile = built_in_profile());

}  // namespace torikumi::testing
