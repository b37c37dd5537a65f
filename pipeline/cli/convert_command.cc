#include <algorithm>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "pipeline/batch/convert_many.h"
#include "pipeline/batch/deliver.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/end_on_time.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/cli/task_settings.h"
#include "pipeline/run/output_paths.h"

namespace torikumi {
namespace {

JsonStyle usual_style(const ConvertArguments& arguments) {
    const bool one_a_line =
        arguments.inputs.size() > 1 && (!arguments.output || *arguments.output == kStandardStream);
    return one_a_line ? JsonStyle::kCompact : JsonStyle::kPretty;
}

void print(const TaskResult& result) {
    std::fputs(result.log.c_str(), stderr);
}

/// In this process: another one would cost more than the document. What it writes is no part of its time.
TaskResult convert_alone(const Errand& errand, const TaskSettings& settings) {
    limit_memory(settings.limits.memory_bytes);
    end_on_time(errand.input, settings);
    TaskResult result = [&] {
        const TimeLimits time(settings.limits);
        return convert_task({.id = {}, .input = errand.input}, settings);
    }();
    deliver(result, errand.output, settings.diagnostics);
    return result;
}

int workers_for(const std::vector<Errand>& errands, int jobs) {
    const int wanted = jobs > 0 ? jobs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return static_cast<int>(std::min(errands.size(), static_cast<std::size_t>(wanted)));
}

}  // namespace

ExitStatus run_command(const ConvertArguments& arguments) {
    const std::vector<std::string> outputs = output_paths(arguments.inputs, arguments.output);
    require_kept(files_read(arguments.inputs, arguments.profile), outputs);
    std::vector<Errand> errands;
    for (std::size_t i = 0; i < outputs.size(); ++i) errands.push_back({arguments.inputs[i], outputs[i]});
    const std::optional<ChosenProfile> profile = choose_profile(arguments.profile, arguments.diagnostics);
    if (!profile) return ExitStatus::kUsage;
    const TaskSettings settings = task_settings(arguments, profile->get(), usual_style(arguments));

    ExitStatus status = ExitStatus::kDone;
    const auto take = [&](const TaskResult& result) {
        print(result);
        status = worse(status, result.status);
    };
    if (errands.size() == 1) {
        take(convert_alone(errands.front(), settings));
    } else {
        convert_many(errands, {settings, workers_for(errands, arguments.jobs)}, take);
    }
    return status;
}

}  // namespace torikumi
