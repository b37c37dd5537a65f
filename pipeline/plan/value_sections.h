#pragma once

// Owns the tree of the plan: sections with their recommendations, policies, measures and progress rows, each
// with id, number and source. Guesses of the reader become diagnostics here, where their place in the JSON is
// known.

#include <vector>

#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/model/plan.h"
#include "pipeline/model/profile.h"
#include "pipeline/plan/ledger.h"

namespace torikumi {

/// `categories` are the codes and the legend of this document. Ids are unique: where a mark stands twice
/// under one parent, the second id ends in `#2`. An item without a mark is numbered by its position.
std::vector<Section> value_sections(const std::vector<SectionDraft>& drafts, const CategoryWords& categories,
                                    Ledger& ledger, Diagnostics& diagnostics);

}  // namespace torikumi
