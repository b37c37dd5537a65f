#pragma once

// Owns the way from a dump that keeps the layout to a draft: its lines as pages without rules, and what was
// in doubt there as guesses of the draft. Not here: what parts columns and rows
// (pipeline/rulings/infer_rulings.h).

#include "extractors/text/read_text_blocks.h"
#include "pipeline/draft/lexicon.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// Throws DocumentError kNoPlanFound where columns and rows cannot be told, rather than read them wrong.
PlanDraft read_layout_draft(const TextContent& dump, const Lexicon& lexicon, Diagnostics& diagnostics);

}  // namespace torikumi
