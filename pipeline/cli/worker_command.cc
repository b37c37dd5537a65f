#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/batch/serve_tasks.h"
#include "pipeline/batch/worker_pool.h"
#include "pipeline/cli/choose_sandbox.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/cli/task_settings.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

/// By whatever name, such as /dev/stdin. A file can be opened once more.
bool is_standard_input(const std::string& path) {
    struct stat named {};
    struct stat tasks {};
    if (path == kStandardStream) return true;
    return ::stat(path.c_str(), &named) == 0 && ::fstat(STDIN_FILENO, &tasks) == 0 &&
           !S_ISREG(tasks.st_mode) && named.st_dev == tasks.st_dev && named.st_ino == tasks.st_ino;
}

}  // namespace

/// The documents are converted by a process behind this one, so that what ends it is a result as well.
ExitStatus run_command(const WorkerArguments& arguments) {
    const std::optional<ChosenProfile> profile = choose_profile(arguments.profile, arguments.diagnostics);
    if (!profile) return ExitStatus::kUsage;
    const TaskSettings settings = task_settings(arguments, *profile, JsonStyle::kCompact);
    const WorkerSettings of_worker{[&](const Task& task) { return convert_task(task, settings); },
                                   settings.limits, settings.diagnostics, choose_sandbox(arguments.sandbox)};
    Worker worker(of_worker);
    const Work work = [&](const Task& task) {
        if (is_standard_input(task.input)) {
            throw DocumentError(DiagnosticCode::kTaskInvalid,
                                "standard input holds the tasks; it is no input of one");
        }
        return work_alone(worker, task);
    };
    const std::error_code error = serve_tasks(STDIN_FILENO, STDOUT_FILENO, work);
    if (error && error != std::errc::broken_pipe) fail_to_write("standard output", error);
    return ExitStatus::kDone;
}

}  // namespace torikumi
