#include <cstdio>
#include <optional>
#include <string>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/plan_input.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/run/convert.h"
#include "pipeline/run/output_paths.h"
#include "pipeline/run/overlay.h"
#include "pipeline/run/refusal.h"
#include "pipeline/run/write_output.h"

namespace torikumi {

ExitStatus run_command(const InspectArguments& arguments) {
    const std::string output =
        output_path_of_all(files_read({arguments.input}, arguments.profile), arguments.overlay);
    const std::optional<ChosenProfile> profile = choose_profile(arguments.profile, DiagnosticsForm::kText);
    if (!profile) return ExitStatus::kUsage;
    const std::optional<Diagnostic> refusal = refusal_of([&] {
        const SourceDocument document = open_document(arguments.input, arguments.open);
        const ConvertSettings settings{.dump_kind = arguments.dump_kind, .profile = profile->get()};
        if (arguments.overlay) {
            write_result(draw_overlay(document, arguments.page, settings), output);
        } else {
            write_standard_output(inspect(document, *arguments.stage, arguments.page, settings));
        }
    });
    if (!refusal) return ExitStatus::kDone;
    std::fputs(diagnostic_lines(arguments.input, {*refusal}, DiagnosticsForm::kText).c_str(), stderr);
    return status_of_refusal(refusal->code);
}

}  // namespace torikumi
