#include <cstdio>

#include "pipeline/cli/commands.h"
#include "pipeline/output/terminal_text.h"
#include "pipeline/output/validate_plan_json.h"
#include "pipeline/run/refusal.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

std::vector<Diagnostic> violations_of(const ValidateArguments& arguments, const std::string& file) {
    std::vector<Diagnostic> violations;
    const std::optional<Diagnostic> refusal =
        refusal_of([&] { violations = validate_plan_json(open_document(file, arguments.open).bytes); });
    if (refusal) violations.push_back(*refusal);
    return violations;
}

}  // namespace

ExitStatus run_command(const ValidateArguments& arguments) {
    ExitStatus status = ExitStatus::kDone;
    for (const std::string& file : arguments.files) {
        const std::vector<Diagnostic> violations = violations_of(arguments, file);
        std::fputs(diagnostic_lines(file, violations, arguments.diagnostics).c_str(), stderr);
        for (const Diagnostic& violation : violations)
            status = worse(status, status_of_refusal(violation.code));
        if (violations.empty() &&
            write_standard_output(without_controls(file) + ": valid\n") == Reader::kGone)
            break;
    }
    return status;
}

}  // namespace torikumi
