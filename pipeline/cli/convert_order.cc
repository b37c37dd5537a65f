#include "pipeline/cli/convert_order.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "pipeline/cli/list_file.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

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

std::vector<NamedInput> inputs_of(const ConvertArguments& arguments) {
    std::vector<NamedInput> inputs = find_inputs(arguments.inputs);
    if (!arguments.list) return inputs;
    const std::string list = read_list_file(*arguments.list);
    const std::vector<NamedInput> listed = find_listed(paths_in_list(list, arguments.list_form));
    inputs.insert(inputs.end(), listed.begin(), listed.end());
    return inputs;
}

/// What no result may replace.
std::vector<std::string> files_to_keep(const std::vector<NamedInput>& inputs,
                                       const ConvertArguments& arguments) {
    std::vector<std::string> files;
    for (const NamedInput& input : inputs) files.push_back(input.path);
    if (arguments.list) files.push_back(*arguments.list);
    return files_read(std::move(files), arguments.profile);
}

/// One document has none, unless the run goes on with one that may have had several, or makes a page of it.
std::optional<std::string> folder_with_manifest(const ConvertArguments& arguments, Results results) {
    const bool is_resumed = arguments.earlier == Earlier::kKept;
    const bool is_into_folder = !is_to_stream(arguments) && is_for_folder(results, *arguments.output);
    if (is_resumed && !is_into_folder) throw UsageError("--resume needs an output folder");
    if (arguments.report && !is_into_folder) throw UsageError("--report needs an output folder");
    if (!is_into_folder || (results == Results::kOne && !is_resumed && !arguments.report))
        return std::nullopt;
    return arguments.output;
}

std::optional<std::string> report_path(const ConvertArguments& arguments,
                                       const std::vector<std::string>& files,
                                       std::vector<std::string> outputs) {
    if (!arguments.report) return std::nullopt;
    const std::string report = output_path_of_all(files, arguments.report);
    outputs.push_back(*arguments.output);
    outputs.push_back((std::filesystem::path(*arguments.output) / manifest_name(arguments.shard)).native());
    require_apart(report, outputs);
    return report;
}

}  // namespace

bool is_to_stream(const ConvertArguments& arguments) {
    return !arguments.output || *arguments.output == kStandardStream;
}

ConvertOrder order_of(const ConvertArguments& arguments) {
    require_one_reader_of_standard_input(arguments);
    const std::vector<NamedInput> inputs = inputs_of(arguments);
    const std::vector<std::string> files = files_to_keep(inputs, arguments);
    ConvertOrder order;
    if (arguments.list || arguments.shard.count > 1 || may_be_several(arguments.inputs))
        order.results = Results::kSeveral;
    const std::vector<std::string> outputs = output_paths(inputs, order.results, arguments.output);
    require_kept(files, outputs);
    order.folder = folder_with_manifest(arguments, order.results);
    order.report = report_path(arguments, files, outputs);
    // Names are given before, to the inputs of all shards, so that they are the same in each.
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (is_in_shard(inputs[i].name, arguments.shard))
            order.errands.push_back({inputs[i].path, outputs[i]});
    }
    return order;
}

}  // namespace torikumi
