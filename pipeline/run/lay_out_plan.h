#pragma once

// Owns how often the pages of a PDF are laid out: by their painted rulings, and once more, with those that
// white space stands for, where the first reading finds no plan or rows that run together.

#include <optional>
#include <vector>

#include "extractors/pdf/read_pages.h"
#include "pipeline/draft/lexicon.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/rulings/infer_rulings.h"

namespace torikumi {

/// `refusal` says why there is no `draft`.
struct PlanLayout {
    std::vector<PageLayout> pages;
    std::optional<PlanDraft> draft;
    std::optional<DocumentError> refusal;
    std::vector<UnsureDepartmentsPlace> unsure_departments = {};
};

PlanLayout lay_out_plan(const PdfContent& content, const Lexicon& lexicon, Diagnostics& diagnostics,
                        PageMeasure measure = PageMeasure::kShared);

}  // namespace torikumi
