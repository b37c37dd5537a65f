#include <algorithm>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "pipeline/batch/deliver.h"
#include "pipeline/batch/folder_run.h"
#include "pipeline/batch/run_report.h"
#include "pipeline/cli/choose_sandbox.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/convert_order.h"
#include "pipeline/cli/end_on_limits.h"
#include "pipeline/cli/plan_input.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/cli/run_monitor.h"
#include "pipeline/cli/task_settings.h"
#include "pipeline/run/refusal.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

JsonStyle usual_style(const ConvertArguments& arguments, Results results) {
    return is_to_stream(arguments) && results == Results::kSeveral ? JsonStyle::kCompact : JsonStyle::kPretty;
}

/// In this process: another one would cost more than the document. What it writes is no part of its time.
ExitStatus convert_alone(const Errand& errand, const TaskSettings& settings) {
    end_on_limits(errand.input, settings);
    TaskResult result = [&] {
        const TimeLimits time(settings.limits);
        return convert_task({.id = {}, .input = errand.input}, settings);
    }();
    deliver(result, errand.output, settings.diagnostics);
    std::fputs(result.log.c_str(), stderr);
    return result.status;
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

/// What fails here is of the run, and no document.
void tell_failure(const std::string& place, const std::optional<Diagnostic>& failure, DiagnosticsForm form,
                  ExitStatus& worst) {
    if (!failure) return;
    std::fputs(diagnostic_lines(place, {*failure}, form).c_str(), stderr);
    worst = worse(worst, status_of_refusal(failure->code));
}

/// Lines of JSON stay among themselves.
Telling telling_of(const ConvertArguments& arguments) {
    const bool for_people = arguments.diagnostics == DiagnosticsForm::kText;
    return for_people && arguments.about_run == AboutRun::kSaid ? usual_telling() : Telling::kDiagnosticsOnly;
}

ExitStatus convert_into_folder(const ConvertOrder& order, const ConvertArguments& arguments,
                               const ManySettings& settings) {
    const std::string& folder = *order.folder;
    FolderRun run(order.errands, folder, arguments.shard);
    RunMonitor monitor(order.errands.size(), telling_of(arguments));
    ExitStatus worst = ExitStatus::kDone;
    const auto take = [&](const TaskResult& result) {
        monitor.tell(result);
        worst = worse(worst, result.status);
    };
    const auto take_kept = [&](const TaskResult& result) {
        monitor.tell_kept(result);
        worst = worse(worst, result.status);
    };
    const std::optional<Diagnostic> failure = refusal_of([&] {
        run.convert(settings, arguments.earlier, {take, take_kept});
    });
    const std::vector<DocumentOutcome> outcomes = run.outcomes();
    monitor.finish(summarise_run(outcomes));  // what has been done is said of a run that could not go on, too
    tell_failure(folder, failure, arguments.diagnostics, worst);
    if (!order.report) return worst;
    const std::string page = write_run_report(folder, outcomes);
    tell_failure(*order.report, refusal_of([&] { write_result(page, *order.report); }), arguments.diagnostics,
                 worst);
    return worst;
}

/// In a stream, or in one file, results go without a word but of what is odd.
ExitStatus convert_one_by_one(const ConvertOrder& order, const ManySettings& settings) {
    ExitStatus worst = ExitStatus::kDone;
    convert_many(order.errands, settings, [&](const TaskResult& result) {
        std::fputs(result.log.c_str(), stderr);
        worst = worse(worst, result.status);
    });
    return worst;
}

}  // namespace

ExitStatus run_command(const ConvertArguments& arguments) {
    const ConvertOrder order = order_of(arguments);
    const std::optional<ChosenProfile> profile = choose_profile(arguments.profile, arguments.diagnostics);
    if (!profile) return ExitStatus::kUsage;
    const TaskSettings settings = task_settings(arguments, *profile, usual_style(arguments, order.results));
    if (arguments.doing == Doing::kListOnly) {
        const bool is_resumed = arguments.earlier == Earlier::kKept;
        print_errands(is_resumed ? errands_to_do(order.errands, *order.folder, arguments.shard, settings)
                                 : order.errands);
        return ExitStatus::kDone;
    }
    const bool is_alone = order.errands.size() == 1 && !order.folder;
    if (is_alone && arguments.sandbox != SandboxWish::kRequired)
        return convert_alone(order.errands.front(), settings);
    const ManySettings many{settings, workers_for(order.errands, arguments.jobs),
                            choose_sandbox(arguments.sandbox), arguments.after_failure};
    return order.folder ? convert_into_folder(order, arguments, many) : convert_one_by_one(order, many);
}

}  // namespace torikumi
