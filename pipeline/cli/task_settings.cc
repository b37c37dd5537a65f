#include "pipeline/cli/task_settings.h"

namespace torikumi {

TaskSettings task_settings(const ConversionArguments& arguments, const ChosenProfile& profile,
                           JsonStyle style) {
    return {
        .open = arguments.open,
        .convert = {.pdf = arguments.pdf,
                    .repeats_mode = arguments.repeats_mode,
                    .dump_kind = arguments.dump_kind,
                    .profile = profile.get()},
        .profile_sha256 = profile.sha256(),
        .style = arguments.style.value_or(style),
        .diagnostics = arguments.diagnostics,
        .limits = arguments.limits,
    };
}

}  // namespace torikumi
