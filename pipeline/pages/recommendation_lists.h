#pragma once

// Owns the lists of recommendations before the tables: ①… ②…, in a frame or not. Not here: which section a
// list belongs to (sort_lines.h).

#include "pipeline/draft/lexicon.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/pages/flow_lines.h"

namespace torikumi {

/// Takes the list among the free lines [first, end) of the flow and appends it to `list`. Its heading and
/// items that `list` holds already (printed again on a page where the section goes on) go to `furniture`.
void take_recommendations(const PageFlow& flow, std::size_t first, std::size_t end, LineClaims& claims,
                          std::vector<RecommendationDraft>& list, TextLines& furniture,
                          const Lexicon& lexicon);

}  // namespace torikumi
