#include "pipeline/run/lay_out_plan.h"

#include <utility>

#include "extractors/layout/lay_out_page.h"
#include "pipeline/pages/read_tables.h"
#include "pipeline/rulings/infer_rulings.h"
#include "pipeline/run/unify_radicals.h"

namespace torikumi {
namespace {

PlanLayout read_laid_out(const std::vector<PageContent>& pages, const CharacterTable& characters,
                         const Lexicon& lexicon, Diagnostics& diagnostics) {
    PlanLayout plan;
    for (const PageContent& page : pages) {
        plan.pages.push_back(lay_out_page(page, diagnostics));
        unify_radicals(plan.pages.back());
    }
    try {
        plan.draft = read_tables(plan.pages, characters, lexicon, diagnostics);
    } catch (const DocumentError& error) {
        plan.refusal = error;
    }
    return plan;
}

void append(Diagnostics& diagnostics, const Diagnostics& more) {
    diagnostics.all().insert(diagnostics.all().end(), more.all().begin(), more.all().end());
}

bool is_read(const PlanLayout& plan) {
    return plan.draft && !runs_rows_together(*plan.draft) && !runs_columns_together(*plan.draft);
}

}  // namespace

PlanLayout lay_out_plan(const PdfContent& content, const Lexicon& lexicon, Diagnostics& diagnostics,
                        PageMeasure measure) {
    Diagnostics of_painted;
    PlanLayout painted = read_laid_out(content.pages, content.characters, lexicon, of_painted);
    if (!is_read(painted)) {
        Diagnostics of_inferred;
        RuledPages ruled = with_inferred_rulings(content.pages, lexicon, of_inferred, measure);
        if (!of_inferred.all().empty()) {
            PlanLayout inferred = read_laid_out(ruled.pages, content.characters, lexicon, of_inferred);
            // A dump paints nothing to go by instead: read_layout_draft judges what became of it.
            const bool is_only_way = measure == PageMeasure::kOwn && inferred.draft;
            if (is_only_way || is_read(inferred)) {
                append(diagnostics, of_inferred);
                inferred.unsure_departments = std::move(ruled.unsure_departments);
                return inferred;
            }
        }
    }
    append(diagnostics, of_painted);
    return painted;
}

}  // namespace torikumi
