#pragma once

// Owns turning what was printed in each place into typed values: marks, categories, tags, dates, departments,
// ids and sources. Keeps the account of characters. Not here: repeats (resolve_repeats.h) and checks
// (check_plan.h).

#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/account.h"
#include "pipeline/model/plan.h"
#include "pipeline/model/profile.h"

namespace torikumi {

struct ValuedPlan {
    Plan plan;  // `source` and `diagnostics` are left empty
    CharacterAccount account;
};

/// Each guess of the draft becomes a diagnostic with its JSON pointer; text that a field cannot hold goes to
/// `unplaced`. A difference between characters in and characters used is the diagnostic kLostText.
ValuedPlan value_plan(const PlanDraft& draft, const CharacterTable& characters, const Profile& profile,
                      Diagnostics& diagnostics);

}  // namespace torikumi
