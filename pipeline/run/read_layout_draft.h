#pragma once

// Owns the way from a dump that keeps the layout to a draft: its lines as pages without rules, and what was
// in doubt there as guesses of the draft. Not here: what parts columns and rows
// (pipeline/plan/infer_rulings.h).

#include "extractors/text/read_text_blocks.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/plan/lexicon.h"
#include "pipeline/plan/plan_draft.h"

namespace torikumi {

/// Throws DocumentError kNoPlanFound where columns and rows cannot be told, rather than read them wrong.
PlanDraft read_layout_draft(const TextContent& dump, const Lexicon& lexicon, Diagnostics& diagnostics);

}  // namespace torikumi
