#include "pipeline/run/read_two_pass_draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/pages/read_tables.h"
#include "pipeline/passes/two_pass_pages.h"

namespace torikumi {
namespace {

// Of words in this order, a fifth at most is odd (no progress, a second paragraph); in another one every row
// lacks a cell.
constexpr double kMostCostOfWord = 0.4;

[[noreturn]] void refuse() {
    throw DocumentError(
        DiagnosticCode::kDumpOrderUnknown,
        "this dump seems to have the cells of one line before those of several on each page, as LibreOffice "
        "Calc paints them, but they make no rows of a plan; convert the PDF itself, or dump it with its "
        "layout (pdftotext -layout)");
}

bool holds(const TextLines& lines, CharacterId character) {
    return std::ranges::any_of(
        lines, [&](const TextLine& line) { return std::ranges::count(line.text.origin, character) > 0; });
}

void add_guess(std::vector<Guess>& guesses, DiagnosticCode code, double confidence) {
    const auto same = std::ranges::find(guesses, code, &Guess::code);
    if (same == guesses.end()) {
        guesses.push_back({code, confidence, "its cell may as well be the one beside or below"});
    } else {
        same->confidence = std::min(same->confidence, confidence);
    }
}

void add_guess_of(const UnsureCell& cell, PlanDraft& draft) {
    using enum DiagnosticCode;
    for (SectionDraft& section : draft.sections) {
        for (PolicyDraft& policy : section.policies) {
            if (holds(policy.text, cell.character))
                return add_guess(policy.guesses, kInferredPolicyText, cell.confidence);
            for (MeasureDraft& measure : policy.measures) {
                if (measure.departments &&
                    holds(section.department_cells[*measure.departments], cell.character)) {
                    add_guess(measure.guesses, kInferredDepartments, cell.confidence);
                    continue;  // the cell may span several
                }
                const bool is_of_row = std::ranges::any_of(measure.progress, [&](const auto& progress) {
                    return holds(progress.text, cell.character);
                });
                if (is_of_row) return add_guess(measure.guesses, kInferredRows, cell.confidence);
                if (holds(measure.text, cell.character))
                    return add_guess(measure.guesses, kInferredMeasureText, cell.confidence);
            }
        }
    }
}

}  // namespace

std::optional<PlanDraft> read_two_pass_draft(const TextContent& dump, const Lexicon& lexicon, DumpKind kind,
                                             Diagnostics& diagnostics) {
    const TwoPassLayout layout = lay_out_two_passes(dump.blocks, lexicon);
    const bool is_read = !layout.pages.empty() && layout.cost <= kMostCostOfWord;
    if (!is_read && kind == DumpKind::kPasses) refuse();
    if (!is_read) return std::nullopt;  // it may only have seemed to be in this order
    Diagnostics of_pages;
    PlanDraft draft = read_tables(layout.pages, dump.characters, lexicon, of_pages);
    for (Diagnostic& diagnostic : of_pages.all()) {
        diagnostic.source.clear();  // places on pages that were made up
        diagnostics.all().push_back(std::move(diagnostic));
    }
    for (const UnsureCell& cell : layout.unsure) add_guess_of(cell, draft);
    return draft;
}

}  // namespace torikumi
