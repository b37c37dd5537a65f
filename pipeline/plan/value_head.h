#pragma once

// Owns the values of the document's head: title, label, date, body, notes and legend.

#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/model/plan.h"
#include "pipeline/plan/ledger.h"

namespace torikumi {

/// A date that does not exist keeps its print and gives kDateImpossible.
DocumentHead value_head(const HeadDraft& draft, Ledger& ledger, Diagnostics& diagnostics);

}  // namespace torikumi
