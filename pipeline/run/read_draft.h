#pragma once

// Owns the way from the bytes of a document to a draft of its plan, which differs by kind: pages, tables and
// lines of a PDF; blocks of a text. Behind it, the two are one.

#include <optional>

#include "extractors/open_document.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/model/text.h"
#include "pipeline/plan/lexicon.h"
#include "pipeline/plan/plan_draft.h"
#include "pipeline/run/dump_kind.h"

namespace torikumi {

struct DraftReading {
    CharacterTable characters;
    PlanDraft draft;
    std::optional<int> pages;  // of a PDF
};

/// `dump_kind` is of a text only. Throws DocumentError where nothing can be read, or what can be read is no
/// plan.
DraftReading read_draft(const SourceDocument& document, const Lexicon& lexicon, DumpKind dump_kind,
                        Diagnostics& diagnostics);

}  // namespace torikumi
