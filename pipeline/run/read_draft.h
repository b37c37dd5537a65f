#pragma once

// Owns the way from the bytes of a document to a draft of its plan, which differs by kind: pages, tables and
// lines of a PDF; blocks of a text. Behind it, the two are one.

#include <optional>

#include "extractors/open_document.h"
#include "extractors/pdf/pdf_limits.h"
#include "pipeline/draft/lexicon.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/model/text.h"
#include "pipeline/run/dump_kind.h"

namespace torikumi {

struct DraftReading {
    CharacterTable characters;
    PlanDraft draft;
    std::optional<int> pages;  // of a PDF
};

struct DraftSettings {
    PdfLimits pdf{};
    DumpKind dump_kind = DumpKind::kAuto;  // of a text
};

/// Throws DocumentError where nothing can be read, or what can be read is no plan.
DraftReading read_draft(const SourceDocument& document, const Lexicon& lexicon, const DraftSettings& settings,
                        Diagnostics& diagnostics);

}  // namespace torikumi
