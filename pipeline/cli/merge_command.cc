#include <cstdio>

#include "pipeline/batch/merge_manifests.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/list_file.h"
#include "pipeline/cli/plan_input.h"
#include "pipeline/run/output_paths.h"
#include "pipeline/run/refusal.h"

namespace torikumi {

ExitStatus run_command(const MergeArguments& arguments) {
    const std::string output = output_path_of_all(arguments.manifests, arguments.output);
    ManifestMerge merge;
    for (const std::string& file : arguments.manifests) {
        const std::string text = read_list_file(file);
        const std::optional<Diagnostic> refusal = refusal_of([&] { merge.add(text); });
        if (!refusal) continue;
        std::fputs(diagnostic_lines(file, {*refusal}, DiagnosticsForm::kText).c_str(), stderr);
        return status_of_refusal(refusal->code);
    }
    write_result(merge.text(), output);
    return ExitStatus::kDone;
}

}  // namespace torikumi
