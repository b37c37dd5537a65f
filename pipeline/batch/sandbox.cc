#include "pipeline/batch/sandbox.h"

#include <sys/prctl.h>

#include "pipeline/batch/file_rules.h"
#include "pipeline/batch/system_call_filter.h"

namespace torikumi {

std::string missing_for_sandbox() {
    std::string missing;
    if (!has_file_rules()) missing = "Landlock";
    if (!has_system_call_filter()) missing += missing.empty() ? "seccomp" : " and seccomp";
    return missing;
}

void enter_sandbox() {
    // The kernel asks for it: no program started later may have more rights, as one with a set-uid bit would.
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
    restrict_files();
    restrict_system_calls();
}

}  // namespace torikumi
