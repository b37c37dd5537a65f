#include "pipeline/batch/run_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "pipeline/output/choices.h"
#include "pipeline/output/embedded.h"
#include "pipeline/output/html_text.h"
#include "pipeline/output/terminal_text.h"

namespace torikumi {
namespace {

/// Names of files and what was found in them may hold anything, also what turns the direction of a line.
std::string shown(std::string_view text) {
    return html_escaped(without_controls(text));
}

struct Fate {
    std::string_view id;  // class of its rows
    std::string_view words;
};

constexpr Fate kConverted{"converted", "converted"};
constexpr Fate kWithErrors{"with-errors", "converted with errors"};
constexpr Fate kFailed{"failed", "not converted"};
constexpr Fate kRetry{"retry", "not converted, worth a retry"};
constexpr Fate kNotBegun{"not-begun", "not begun"};
constexpr auto kFates = std::to_array<Fate>({kConverted, kWithErrors, kFailed, kRetry, kNotBegun});

const Fate& fate_of(const DocumentOutcome& outcome) {
    if (!outcome.row) return kNotBegun;
    if (outcome.row->code.empty())
        return outcome.row->status == ExitStatus::kLosses ? kWithErrors : kConverted;
    return outcome.row->status == ExitStatus::kEnvironmentFault ? kRetry : kFailed;
}

std::string_view meaning_of(std::string_view code) {
    const auto kinds = diagnostic_kinds();
    const auto found = std::ranges::find(kinds, code, &DiagnosticKind::id);
    return found == kinds.end() ? "" : found->meaning;
}

std::string what_to_do(const FailureGroup& alike) {
    if (alike.worth_a_retry > 0) return "may succeed in another run, with --resume";
    return "would fail again; the message says what to change";
}

std::string reasons_html(const RunSummary& summary, Choices& codes) {
    if (summary.failures.empty()) return "";
    std::string html =
        "<h2>Not converted, by reason</h2>\n<table id=\"reasons\">\n<thead><tr><th scope=\"col\" "
        "class=\"number\">Documents</th><th scope=\"col\" class=\"reason\">Reason</th><th scope=\"col\">Such "
        "as</th><th scope=\"col\" class=\"reason\">What to do</th></tr></thead>\n<tbody>\n";
    for (const FailureGroup& alike : summary.failures) {
        html += fmt::format(
            "<tr><td class=\"number\">{}</td><th scope=\"row\"><button type=\"button\" data-reason=\"{}\" "
            "aria-pressed=\"false\">{}</button><br><span class=\"code\">{}</span></th><td><span "
            "class=\"name\">{}</span><br>{}</td><td>{}</td></tr>\n",
            alike.count, codes.index_of(alike.code), shown(alike.code), html_escaped(meaning_of(alike.code)),
            shown(alike.input), shown(alike.message), what_to_do(alike));
    }
    return html + "</tbody>\n</table>\n";
}

std::string number_cell(std::string_view label, std::int64_t number) {
    return fmt::format("<td class=\"number\" data-label=\"{}\">{}</td>", label, number);
}

std::string counts_html(const ManifestRow& row) {
    return number_cell("errors", row.counts.errors) + number_cell("warnings", row.counts.warnings) +
           number_cell("infos", row.counts.infos) + number_cell("ms", row.milliseconds);
}

constexpr std::string_view kNoCounts =
    "<td class=\"number\"></td><td class=\"number\"></td><td class=\"number\"></td><td "
    "class=\"number\"></td>";

std::string why_html(const DocumentOutcome& outcome) {
    if (!outcome.row || outcome.row->code.empty()) return "";
    return fmt::format("<span class=\"code\">{}</span> {}", shown(outcome.row->code),
                       shown(outcome.row->message));
}

std::string row_html(std::size_t number, const DocumentOutcome& outcome, Choices& codes) {
    const Fate& fate = fate_of(outcome);
    const bool is_refused = outcome.row && !outcome.row->code.empty();
    const bool is_written = outcome.row && !is_refused;
    return fmt::format(
        "<tr class=\"{}\" data-reason=\"{}\"><td class=\"number\">{}</td><td class=\"name\">{}</td><td "
        "class=\"name\">{}</td><td class=\"outcome\">{}</td><td>{}</td>{}</tr>\n",
        fate.id, is_refused ? std::to_string(codes.index_of(outcome.row->code)) : "", number,
        shown(outcome.input), is_written ? shown(outcome.output) : "", fate.words, why_html(outcome),
        outcome.row ? counts_html(*outcome.row) : kNoCounts);
}

/// Those that the page has.
std::string fate_options(const std::vector<DocumentOutcome>& outcomes) {
    std::string html;
    for (const Fate& fate : kFates) {
        const auto count = std::ranges::count(
            outcomes, fate.id, [](const DocumentOutcome& outcome) { return fate_of(outcome).id; });
        if (count == 0) continue;
        html += fmt::format("<option value=\"{}\">{} ({})</option>\n", fate.id, fate.words, count);
    }
    return html;
}

std::string advice_html(const RunSummary& summary) {
    const std::string advice = retry_advice_of(summary);
    return advice.empty() ? "" : fmt::format("<p class=\"advice\">{}</p>", advice);
}

}  // namespace

std::string write_run_report(std::string_view place, const std::vector<DocumentOutcome>& outcomes) {
    const RunSummary summary = summarise_run(outcomes);
    Choices codes;
    std::string reasons = reasons_html(summary, codes);
    std::string rows;
    for (std::size_t i = 0; i < outcomes.size(); ++i) rows += row_html(i + 1, outcomes[i], codes);
    return filled_template(run_report_template(), {{"place", shown(place)},
                                                   {"headline", headline_of(summary)},
                                                   {"advice", advice_html(summary)},
                                                   {"reasons", std::move(reasons)},
                                                   {"outcomes", fate_options(outcomes)},
                                                   {"codes", options_html(codes)},
                                                   {"rows", std::move(rows)},
                                                   {"version", std::string(program_version())}});
}

}  // namespace torikumi
