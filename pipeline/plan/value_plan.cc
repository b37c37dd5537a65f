#include "pipeline/plan/value_plan.h"

#include <fmt/format.h>

#include "pipeline/draft/printed_text.h"
#include "pipeline/plan/ledger.h"
#include "pipeline/plan/value_head.h"
#include "pipeline/plan/value_sections.h"

namespace torikumi {
namespace {

/// One diagnostic for all pieces: `unplaced` lists them, each with its source.
void report_unplaced(const std::vector<Unplaced>& pieces, const CharacterAccount& account,
                     Diagnostics& diagnostics) {
    if (pieces.empty()) return;
    diagnostics.add(
        DiagnosticCode::kUnplacedText,
        fmt::format("{} characters in {} pieces found no place in the plan, first {}; they are kept "
                    "under `unplaced`",
                    account.unplaced, pieces.size(), excerpt(pieces.front().text)),
        pieces.front().source, "/unplaced");
}

void report_losses(const Ledger& ledger, const CharacterAccount& account, Diagnostics& diagnostics) {
    if (account.balanced()) return;
    const Text lost = ledger.lost();
    const Text doubled = ledger.doubled();
    std::string message = fmt::format("{} of {} characters are missing from the result, {} stand in it twice",
                                      account.lost(), account.input, account.twice);
    if (!lost.empty()) message += fmt::format("; missing: {}", excerpt(lost.value));
    if (!doubled.empty()) message += fmt::format("; twice: {}", excerpt(doubled.value));
    const CharacterTable& characters = ledger.characters();
    diagnostics.add(DiagnosticCode::kLostText, std::move(message),
                    united(sources_of(characters, lost), sources_of(characters, doubled)));
}

/// A plan that says nowhere what its codes mean means what its kind does.
void assume_legend(const std::vector<Category>& legend, DocumentHead& head, Diagnostics& diagnostics) {
    if (legend.empty() || !head.categories.empty()) return;
    head.categories = legend;
    diagnostics.add(
        DiagnosticCode::kLegendAssumed,
        fmt::format("no legend is printed; the profile says what its {} codes mean", legend.size()), {},
        "/document/categories");
}

}  // namespace

ValuedPlan value_plan(const PlanDraft& draft, const CharacterTable& characters, const Profile& profile,
                      Diagnostics& diagnostics) {
    Ledger ledger(characters);
    // First, so that a column header that names `extra` values stays the furniture it is.
    ledger.enter(draft.furniture, Use::kFurniture);
    for (const TextLines& piece : draft.unplaced) ledger.set_aside(piece);

    ValuedPlan valued;
    valued.plan.document = value_head(draft.head, ledger, diagnostics);
    assume_legend(profile.categories.legend, valued.plan.document, diagnostics);
    const CategoryWords categories{profile.categories.codes, valued.plan.document.categories};
    valued.plan.sections = value_sections(draft.sections, categories, ledger, diagnostics);
    valued.plan.unplaced = ledger.unplaced();
    valued.account = ledger.account();
    report_unplaced(valued.plan.unplaced, valued.account, diagnostics);
    report_losses(ledger, valued.account, diagnostics);
    return valued;
}

}  // namespace torikumi
