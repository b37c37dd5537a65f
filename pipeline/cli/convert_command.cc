#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/run/convert.h"
#include "pipeline/run/output_paths.h"
#include "pipeline/run/refusal.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

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
    const bool one_a_line =
        arguments.inputs.size() > 1 && (!arguments.output || *arguments.output == kStandardStream);
    return arguments.style.value_or(one_a_line ? JsonStyle::kCompact : JsonStyle::kPretty);
}

Outcome convert_one(const std::string& input, const std::string& output, const ConvertArguments& arguments,
                    const Profile& profile) {
    Outcome outcome;
    outcome.refusal = refusal_of([&] {
        const ConvertSettings settings{
            .repeats_mode = arguments.repeats_mode, .dump_kind = arguments.dump_kind, .profile = profile};
        const Conversion conversion = convert(open_document(input, arguments.open), settings);
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

/// Behind half a line on standard output no other plan can stand, and a reader that has gone reads none.
bool ends_the_stream(const Outcome& outcome, const std::string& output) {
    const bool cut = outcome.refusal && outcome.refusal->code == DiagnosticCode::kOutputNotWritten;
    return output == kStandardStream && (cut || outcome.reader == Reader::kGone);
}

void print_diagnostics(const std::string& input, const Outcome& outcome, DiagnosticsForm form) {
    std::vector<Diagnostic> diagnostics = outcome.plan_diagnostics;
    if (outcome.refusal) diagnostics.push_back(*outcome.refusal);
    std::fputs(diagnostic_lines(input, diagnostics, form).c_str(), stderr);
}

}  // namespace

ExitStatus run_command(const ConvertArguments& arguments) {
    const std::vector<std::string> outputs = output_paths(arguments.inputs, arguments.output);
    require_kept(files_read(arguments.inputs, arguments.profile), outputs);
    const std::optional<ChosenProfile> profile = choose_profile(arguments.profile, arguments.diagnostics);
    if (!profile) return ExitStatus::kUsage;
    ExitStatus status = ExitStatus::kDone;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const Outcome outcome = convert_one(arguments.inputs[i], outputs[i], arguments, profile->get());
        print_diagnostics(arguments.inputs[i], outcome, arguments.diagnostics);
        status = worse(status, outcome.status());
        if (ends_the_stream(outcome, outputs[i])) break;
    }
    return status;
}

}  // namespace torikumi
