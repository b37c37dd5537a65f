#include <fmt/format.h>

#include <cstdio>

#include "pipeline/batch/merge_manifests.h"
#include "pipeline/batch/run_report.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/list_file.h"
#include "pipeline/cli/plan_input.h"
#include "pipeline/run/output_paths.h"
#include "pipeline/run/refusal.h"

namespace torikumi {
namespace {

/// What the page is about: the manifest that it makes, or those that it reads.
std::string place_of_report(const MergeArguments& arguments, const std::string& output) {
    if (output != kStandardStream) return output;
    const std::string& first = arguments.manifests.front();
    const std::size_t others = arguments.manifests.size() - 1;
    return others == 0 ? first : fmt::format("{} and {} more", first, others);
}

}  // namespace

ExitStatus run_command(const MergeArguments& arguments) {
    const std::string output = output_path_of_all(arguments.manifests, arguments.output);
    const std::string report =
        arguments.report ? output_path_of_all(arguments.manifests, arguments.report) : "";
    if (arguments.report) require_apart(report, {output});
    ManifestMerge merge;
    for (const std::string& file : arguments.manifests) {
        const std::string text = read_list_file(file);
        const std::optional<Diagnostic> refusal = refusal_of([&] { merge.add(text); });
        if (!refusal) continue;
        std::fputs(diagnostic_lines(file, {*refusal}, DiagnosticsForm::kText).c_str(), stderr);
        return status_of_refusal(refusal->code);
    }
    write_result(merge.text(), output);
    if (arguments.report)
        write_result(write_run_report(place_of_report(arguments, output), merge.outcomes()), report);
    return ExitStatus::kDone;
}

}  // namespace torikumi
