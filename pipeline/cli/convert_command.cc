#include <cstdio>

#include "pipeline/cli/commands.h"
#include "pipeline/run/convert.h"
#include "pipeline/run/output_paths.h"
#include "pipeline/run/refusal.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

constexpr std::string_view kStandardStream = "-";

/// What became of one input; `plan_diagnostics` stand in its JSON as well, `refusal` says why there is none.
struct Outcome {
    std::vector<Diagnostic> plan_diagnostics;
    std::optional<Diagnostic> refusal;
    Reader reader = Reader::kPresent;

    ExitStatus status() const {
        return refusal ? status_of_refusal(refusal->code) : status_of_plan(plan_diagnostics);
    }
};

JsonStyle style_of(const ConvertArguments& arguments) {
    const bool one_a_line = arguments.inputs.size() > 1 && !arguments.output;
    return arguments.style.value_or(one_a_line ? JsonStyle::kCompact : JsonStyle::kPretty);
}

Outcome convert_one(const std::string& input, const std::string& output, const ConvertArguments& arguments) {
    const ConvertSettings settings{.open = arguments.open, .repeats_mode = arguments.repeats_mode};
    Outcome outcome;
    outcome.refusal = refusal_of([&] {
        const Conversion conversion = convert(open_document(input, settings.open), settings);
        const std::string json = write_plan_json(conversion.plan, style_of(arguments));
        outcome.plan_diagnostics = conversion.plan.diagnostics;
        if (output == kStandardStream) {
            outcome.reader = write_standard_output(json);
        } else {
            write_output_file(output, json);
        }
    });
    return outcome;
}

void print_diagnostics(const std::string& input, const Outcome& outcome, DiagnosticsForm form) {
    std::vector<Diagnostic> diagnostics = outcome.plan_diagnostics;
    if (outcome.refusal) diagnostics.push_back(*outcome.refusal);
    std::fputs(diagnostic_lines(input, diagnostics, form).c_str(), stderr);
}

}  // namespace

ExitStatus run_command(const ConvertArguments& arguments) {
    const std::vector<std::string> outputs = output_paths(arguments.inputs, arguments.output);
    ExitStatus status = ExitStatus::kDone;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const Outcome outcome = convert_one(arguments.inputs[i], outputs[i], arguments);
        print_diagnostics(arguments.inputs[i], outcome, arguments.diagnostics);
        status = worse(status, outcome.status());
        if (outcome.reader == Reader::kGone) break;
    }
    return status;
}

}  // namespace torikumi
