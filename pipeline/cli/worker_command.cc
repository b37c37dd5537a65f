#include <unistd.h>

#include "pipeline/batch/serve_tasks.h"
#include "pipeline/batch/worker_pool.h"
#include "pipeline/cli/choose_sandbox.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/cli/task_settings.h"
#include "pipeline/run/write_output.h"

namespace torikumi {

/// The documents are converted by a process behind this one, so that what ends it is a result as well.
ExitStatus run_command(const WorkerArguments& arguments) {
    const std::optional<ChosenProfile> profile = choose_profile(arguments.profile, arguments.diagnostics);
    if (!profile) return ExitStatus::kUsage;
    const TaskSettings settings = task_settings(arguments, *profile, JsonStyle::kCompact);
    const WorkerSettings of_worker{[&](const Task& task) { return convert_task(task, settings); },
                                   settings.limits, settings.diagnostics, choose_sandbox(arguments.sandbox)};
    Worker worker(of_worker);
    const Work work = [&](const Task& task) {
        if (task.input != kStandardStream) return work_alone(worker, task);
        return refused_line("standard input holds the tasks; it is no input of one");
    };
    const std::error_code error = serve_tasks(STDIN_FILENO, STDOUT_FILENO, work);
    if (error && error != std::errc::broken_pipe) fail_to_write("standard output", error);
    return ExitStatus::kDone;
}

}  // namespace torikumi
