#pragma once

// Owns the order of the stages: one document in, one plan out. What a stage does is the business of its
// layer; what becomes of several documents, and where results go, is not decided here.

#include <string>

#include "extractors/open_document.h"
#include "extractors/pdf/pdf_limits.h"
#include "pipeline/model/account.h"
#include "pipeline/model/plan.h"
#include "pipeline/plan/repeats_mode.h"
#include "pipeline/plan/resolve_repeats.h"
#include "pipeline/profile/built_in_profile.h"
#include "pipeline/run/dump_kind.h"

namespace torikumi {

struct ConvertSettings {
    PdfLimits pdf{};
    RepeatSettings repeats{};
    RepeatsMode repeats_mode = RepeatsMode::kLink;
    DumpKind dump_kind = DumpKind::kAuto;
    const Profile& profile = built_in_profile();
};

struct Conversion {
    Plan plan;
    CharacterAccount account;
};

/// Throws DocumentError where the document cannot be read as a plan; everything else that is odd stands in
/// the diagnostics of the plan, in the order of the print.
Conversion convert(const SourceDocument& document, const ConvertSettings& settings);

}  // namespace torikumi
