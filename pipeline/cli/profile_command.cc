#include <cstdio>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/output/terminal_text.h"
#include "pipeline/profile/profile_texts.h"
#include "pipeline/run/write_output.h"

namespace torikumi {

ExitStatus run_command(const ProfileShowArguments& arguments) {
    write_standard_output(arguments.text == ProfileText::kSchema ? profile_schema()
                                                                 : built_in_profile_json());
    return ExitStatus::kDone;
}

ExitStatus run_command(const ProfileCheckArguments& arguments) {
    ExitStatus status = ExitStatus::kDone;
    for (const std::string& file : arguments.files) {
        const std::vector<Diagnostic> faults = read_profile_file(file).faults;
        std::fputs(diagnostic_lines(file, faults, arguments.diagnostics).c_str(), stderr);
        for (const Diagnostic& fault : faults) status = worse(status, status_of_refusal(fault.code));
        if (faults.empty() && write_standard_output(without_controls(file) + ": valid\n") == Reader::kGone)
            break;
    }
    return status;
}

}  // namespace torikumi
