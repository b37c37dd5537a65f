#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include "pipeline/batch/convert_many.h"
#include "pipeline/batch/deliver.h"
#include "pipeline/cli/choose_sandbox.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/convert_order.h"
#include "pipeline/cli/end_on_time.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/cli/run_monitor.h"
#include "pipeline/cli/task_settings.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

JsonStyle usual_style(const ConvertArguments& arguments, Results results) {
    return is_to_stream(arguments) && results == Results::kSeveral ? JsonStyle::kCompact : JsonStyle::kPretty;
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

void print_errands(const std::vector<Errand>& errands) {
    std::string lines;
    for (const Errand& errand : errands) lines += errand.input + " -> " + errand.output + "\n";
    write_standard_output(lines);
}

/// Of results in a stream nothing is said but what is odd.
Telling telling_of(const ConvertArguments& arguments, const ConvertOrder& order) {
    const bool for_people = order.folder && arguments.diagnostics == DiagnosticsForm::kText;
    return for_people && arguments.about_run == AboutRun::kSaid ? usual_telling() : Telling::kDiagnosticsOnly;
}

}  // namespace

ExitStatus run_command(const ConvertArguments& arguments) {
    const ConvertOrder order = order_of(arguments);
    if (arguments.doing == Doing::kListOnly) {
        print_errands(order.errands);
        return ExitStatus::kDone;
    }
    const std::optional<ChosenProfile> profile = choose_profile(arguments.profile, arguments.diagnostics);
    if (!profile) return ExitStatus::kUsage;
    const TaskSettings settings = task_settings(arguments, *profile, usual_style(arguments, order.results));
    const auto many = [&] {
        return ManySettings{settings, workers_for(order.errands, arguments.jobs),
                            choose_sandbox(arguments.sandbox)};
    };
    RunMonitor monitor(order.errands.size(), telling_of(arguments, order));
    ExitStatus status = ExitStatus::kDone;
    const auto go_on_after = [&](const TaskResult& result) {
        status = worse(status, result.status);
        return result.refusal && arguments.after_failure == AfterFailure::kStop ? Going::kToAnEnd
                                                                                : Going::kOn;
    };
    const auto take = [&](const TaskResult& result) {
        monitor.tell(result);
        return go_on_after(result);
    };
    const auto take_kept = [&](const TaskResult& result) {
        monitor.tell_kept(result);
        return go_on_after(result);
    };
    if (order.folder) {
        convert_into_folder(order.errands, {*order.folder, manifest_name(arguments.shard)}, many(),
                            arguments.earlier, {take, take_kept});
    } else if (order.errands.size() == 1 && arguments.sandbox != SandboxWish::kRequired) {
        take(convert_alone(order.errands.front(), settings));
    } else {
        convert_many(order.errands, many(), take);
    }
    monitor.finish();
    return status;
}

}  // namespace torikumi
