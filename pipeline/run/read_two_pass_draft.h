#pragma once

// Owns the way from a dump that was painted in two passes to a draft: its pages as tables, and what was in
// doubt there as guesses of the draft. Not here: which cell a word is of (pipeline/passes/two_pass_rows.h).

#include <optional>

#include "extractors/text/read_text_blocks.h"
#include "pipeline/draft/lexicon.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/run/dump_kind.h"

namespace torikumi {

/// Empty where the dump is in another order and `kind` does not say that it is in this one. Throws
/// DocumentError kDumpOrderUnknown where its words make no rows, rather than read them wrong.
std::optional<PlanDraft> read_two_pass_draft(const TextContent& dump, const Lexicon& lexicon, DumpKind kind,
                                             Diagnostics& diagnostics);

}  // namespace torikumi
