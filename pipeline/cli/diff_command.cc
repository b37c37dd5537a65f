#include <fmt/format.h>

#include <cstdio>
#include <optional>
#include <string>

#include "pipeline/cli/commands.h"
#include "pipeline/diff/diff_plans.h"
#include "pipeline/output/diff_json.h"
#include "pipeline/output/plan_patch.h"
#include "pipeline/run/output_paths.h"
#include "pipeline/run/read_plan.h"
#include "pipeline/run/refusal.h"
#include "pipeline/run/usage_error.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

/// One of the two inputs; `reading` is empty where it was refused.
struct Input {
    std::optional<PlanReading> reading;
    ExitStatus status = ExitStatus::kDone;
};

Input read_input(const std::string& file, const DiffArguments& arguments) {
    Input input;
    std::vector<Diagnostic> diagnostics;
    const std::optional<Diagnostic> refusal = refusal_of(
        [&] { input.reading = read_plan(open_document(file, arguments.open), ConvertSettings{}); });
    if (refusal) {
        input.reading.reset();
        diagnostics.push_back(*refusal);
        input.status = status_of_refusal(refusal->code);
    } else if (input.reading->origin == PlanOrigin::kConverted) {
        diagnostics = input.reading->plan.diagnostics;
        input.status = status_of_plan(diagnostics);
    }
    std::fputs(diagnostic_lines(file, diagnostics, arguments.diagnostics).c_str(), stderr);
    return input;
}

void refuse_what_cannot_be(const DiffArguments& arguments) {
    if (arguments.old_input == kStandardStream && arguments.new_input == kStandardStream)
        throw UsageError("standard input cannot be both plans");
    if (arguments.format == DiffFormat::kPatch && !takes_all(arguments.filter))
        throw UsageError(
            "a patch is of the whole plan: --section, --department and --only do not go with it");
}

Changes changes_between(const Plan& old_plan, const Plan& new_plan, const ChangeFilter& filter) {
    const std::vector<std::string> unknown = unknown_names(old_plan, new_plan, filter);
    if (!unknown.empty())
        throw UsageError(fmt::format("neither plan has a section or department {}", unknown.front()));
    return filtered(diff_plans(old_plan, new_plan), old_plan, new_plan, filter);
}

void warn_of_unrelated(const Changes& changes, const DiffArguments& arguments) {
    if (!changes.unrelated) return;
    std::fputs(fmt::format("torikumi: {} and {} have little in common (similarity {:.2f}); these may not be "
                           "two years of one plan\n",
                           arguments.old_input, arguments.new_input, changes.similarity)
                   .c_str(),
               stderr);
}

std::string formatted(const Changes& changes, const PlanReading& old_reading, const PlanReading& new_reading,
                      DiffFormat format) {
    switch (format) {
        case DiffFormat::kJson: return write_diff_json(changes, JsonStyle::kPretty);
        case DiffFormat::kPatch: return write_plan_patch(old_reading.json, new_reading.json);
    }
    return {};
}

void write(const std::string& text, const std::string& output) {
    if (output == kStandardStream) {
        write_standard_output(text);
    } else {
        write_output_file(output, text);
    }
}

}  // namespace

ExitStatus run_command(const DiffArguments& arguments) {
    refuse_what_cannot_be(arguments);
    const std::string output =
        output_path_of_all({arguments.old_input, arguments.new_input}, arguments.output);
    const Input old_input = read_input(arguments.old_input, arguments);
    const Input new_input = read_input(arguments.new_input, arguments);
    const ExitStatus status = worse(old_input.status, new_input.status);
    if (!old_input.reading || !new_input.reading) return status;

    const Changes changes =
        changes_between(old_input.reading->plan, new_input.reading->plan, arguments.filter);
    warn_of_unrelated(changes, arguments);
    write(formatted(changes, *old_input.reading, *new_input.reading, arguments.format), output);
    return worse(status, changes.events.empty() ? ExitStatus::kDone : ExitStatus::kDifferences);
}

}  // namespace torikumi
