#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "pipeline/batch/convert_many.h"
#include "pipeline/batch/deliver.h"
#include "pipeline/batch/find_inputs.h"
#include "pipeline/cli/choose_sandbox.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/end_on_time.h"
#include "pipeline/cli/list_file.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/cli/run_monitor.h"
#include "pipeline/cli/task_settings.h"
#include "pipeline/run/usage_error.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

/// All that is to be converted; `results` says whether it is one document or may be more. `folder` has the
/// manifest, where there is one.
struct Order {
    std::vector<Errand> errands;
    Results results = Results::kOne;
    std::optional<std::string> folder;
};

std::vector<NamedInput> listed_inputs(const ConvertArguments& arguments) {
    if (!arguments.list) return {};
    return find_listed(paths_in_list(read_list_file(*arguments.list), arguments.list_form));
}

/// Asked before anything reads it: a list waits for the end of standard input.
void require_one_reader_of_standard_input(const ConvertArguments& arguments) {
    std::vector<std::string_view> readers(
        static_cast<std::size_t>(std::ranges::count(arguments.inputs, kStandardStream)), "a document");
    if (arguments.list == kStandardStream) readers.push_back("the list");
    if (arguments.profile == kStandardStream) readers.push_back("the profile");
    if (readers.size() < 2) return;
    throw UsageError(
        fmt::format("standard input (-) can be read once only, and is to be {}; name a file instead",
                    fmt::join(readers, " and ")));
}

bool is_to_stream(const ConvertArguments& arguments) {
    return !arguments.output || *arguments.output == kStandardStream;
}

/// One document has none, unless the run goes on with one that may have had several.
std::optional<std::string> folder_with_manifest(const ConvertArguments& arguments, Results results) {
    const bool is_resumed = arguments.earlier == Earlier::kKept;
    const bool is_into_folder = !is_to_stream(arguments) && is_for_folder(results, *arguments.output);
    if (is_resumed && !is_into_folder) throw UsageError("--resume needs an output folder");
    if (!is_into_folder || (results == Results::kOne && !is_resumed)) return std::nullopt;
    return arguments.output;
}

Order order_of(const ConvertArguments& arguments) {
    require_one_reader_of_standard_input(arguments);
    std::vector<NamedInput> inputs = find_inputs(arguments.inputs);
    const std::vector<NamedInput> listed = listed_inputs(arguments);
    inputs.insert(inputs.end(), listed.begin(), listed.end());
    Order order;
    if (arguments.list || arguments.shard.count > 1 || may_be_several(arguments.inputs))
        order.results = Results::kSeveral;
    const std::vector<std::string> outputs = output_paths(inputs, order.results, arguments.output);
    std::vector<std::string> paths;
    for (const NamedInput& input : inputs) paths.push_back(input.path);
    require_kept(files_read(std::move(paths), arguments.profile), outputs);
    for (std::size_t i = 0; i < inputs.size();
         ++i) {  // after all have names, which are the same in any shard
        if (is_in_shard(inputs[i].name, arguments.shard))
            order.errands.push_back({inputs[i].path, outputs[i]});
    }
    order.folder = folder_with_manifest(arguments, order.results);
    return order;
}

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
Telling telling_of(const ConvertArguments& arguments, const Order& order) {
    const bool for_people = order.folder && arguments.diagnostics == DiagnosticsForm::kText;
    return for_people && arguments.about_run == AboutRun::kSaid ? usual_telling() : Telling::kDiagnosticsOnly;
}

}  // namespace

ExitStatus run_command(const ConvertArguments& arguments) {
    const Order order = order_of(arguments);
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
