#include "pipeline/run/convert.h"

#include <utility>

#include "pipeline/plan/check_plan.h"
#include "pipeline/plan/value_plan.h"
#include "pipeline/run/diagnostic_cap.h"
#include "pipeline/run/displayed_places.h"
#include "pipeline/run/printed_order.h"
#include "pipeline/run/read_draft.h"

namespace torikumi {

Conversion convert(const SourceDocument& document, const ConvertSettings& settings) {
    Diagnostics diagnostics;
    const Lexicon lexicon(settings.profile);
    const DraftReading reading =
        read_draft(document, lexicon, {settings.pdf, settings.dump_kind}, diagnostics);
    ValuedPlan valued = value_plan(reading.draft, reading.characters, settings.profile, diagnostics);
    Plan plan = resolve_repeats(std::move(valued.plan), settings.repeats, diagnostics);
    check_plan(plan, diagnostics);
    plan.source = document.file;
    plan.source.pages = reading.pages;
    plan.diagnostics = with_capped_codes(in_printed_order(std::move(diagnostics.all())));
    plan = with_repeats(std::move(plan), settings.repeats_mode);
    return {with_displayed_places(std::move(plan), reading.characters.turns), valued.account};
}

}  // namespace torikumi
