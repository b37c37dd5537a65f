#include "pipeline/run/output_paths.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <set>

#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStandardStream = "-";

fs::path file_name(const std::string& input) {
    return input == kStandardStream ? fs::path("stdin") : fs::path(input).filename();
}

/// a/plan.pdf and b/plan.pdf have even their whole names in common: the second becomes plan.pdf-2.json.
std::string unused_name(const std::string& name, const std::set<std::string>& used) {
    std::string candidate = name + ".json";
    for (int copy = 2; used.contains(candidate); ++copy) {
        candidate = name + "-" + std::to_string(copy) + ".json";
    }
    return candidate;
}

bool names_folder(const std::string& output) {
    std::error_code unknown;  // what cannot be looked up is no folder
    return output.ends_with('/') || fs::is_directory(output, unknown);
}

void require_inputs_kept(const std::vector<std::string>& inputs, const std::vector<std::string>& outputs) {
    std::error_code missing;  // then they are not the same file
    for (const std::string& output : outputs) {
        for (const std::string& input : inputs) {
            if (fs::equivalent(input, output, missing)) {
                throw UsageError(fmt::format("the result would replace the input {}", input));
            }
        }
    }
}

}  // namespace

std::vector<std::string> output_names(const std::vector<std::string>& inputs) {
    std::map<std::string, int> inputs_with_stem;
    for (const std::string& input : inputs) ++inputs_with_stem[file_name(input).stem().string()];
    std::set<std::string> used;
    std::vector<std::string> names;
    for (const std::string& input : inputs) {
        const std::string stem = file_name(input).stem().string();
        const bool alone = inputs_with_stem[stem] == 1;
        names.push_back(unused_name(alone ? stem : file_name(input).string(), used));
        used.insert(names.back());
    }
    return names;
}

std::vector<std::string> output_paths(const std::vector<std::string>& inputs,
                                      const std::optional<std::string>& output) {
    if (!output || *output == kStandardStream) {
        return std::vector<std::string>(inputs.size(), std::string(kStandardStream));
    }
    std::vector<std::string> paths{*output};
    if (inputs.size() > 1 || names_folder(*output)) {
        std::error_code missing;
        if (fs::is_regular_file(*output, missing)) {
            throw UsageError(fmt::format("{} is a file; several inputs need a folder", *output));
        }
        paths = output_names(inputs);
        for (std::string& path : paths) path = (fs::path(*output) / path).string();
    }
    require_inputs_kept(inputs, paths);
    return paths;
}

}  // namespace torikumi
