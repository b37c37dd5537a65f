#include "pipeline/run/output_paths.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "pipeline/model/source.h"
#include "pipeline/run/name_in_utf8.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

/// Gives names that no result has yet: a/plan.pdf and b/plan.pdf have even their whole names in common, and
/// the second becomes plan.pdf-2.json.
class UnusedNames {
 public:
    std::string take(const std::string& name) {
        int& copies = copies_[name];
        std::string candidate = name + ".json";
        while (!used_.insert(candidate).second) {
            ++copies;
            candidate = fmt::format("{}-{}.json", name, copies + 1);
        }
        return candidate;
    }

 private:
    std::set<std::string> used_;
    std::map<std::string, int> copies_;  // so that a thousand files of one name do not each count from 2
};

/// With the folders that it keeps.
std::string stem_of(const NamedInput& input) {
    return name_in_utf8(fs::path(input.name).replace_extension().native());
}

std::vector<std::string> output_names(const std::vector<NamedInput>& inputs) {
    std::map<std::string, int> inputs_with_stem;
    for (const NamedInput& input : inputs) ++inputs_with_stem[stem_of(input)];
    UnusedNames unused;
    std::vector<std::string> names;
    for (const NamedInput& input : inputs) {
        const std::string stem = stem_of(input);
        names.push_back(unused.take(inputs_with_stem[stem] == 1 ? stem : name_in_utf8(input.name)));
    }
    return names;
}

void require_no_file_there(Results results, const std::string& output) {
    const std::string name =
        output.substr(0, output.find_last_not_of('/') + 1);  // stat finds no "plan.json/"
    std::error_code unknown;
    const fs::file_status there = fs::status(name.empty() ? output : name, unknown);
    if (!fs::exists(there) || fs::is_directory(there)) return;
    throw UsageError(fmt::format("{} is no folder{}", output,
                                 results == Results::kSeveral ? "; several inputs need one" : ""));
}

using FileId = std::pair<dev_t, ino_t>;

/// Which file it is, whatever its name says; empty for what is none, such as a terminal, and so cannot be
/// replaced.
std::optional<FileId> file_id(const std::string& path) {
    struct stat found {};
    const bool standard_input = path == kStandardStream;
    const int failed = standard_input ? ::fstat(STDIN_FILENO, &found) : ::stat(path.c_str(), &found);
    if (failed != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
    return FileId{found.st_dev, found.st_ino};
}

/// Also of what does not exist yet.
fs::path place_of(const std::string& path) {
    std::error_code unknown;
    return fs::weakly_canonical(fs::absolute(path, unknown), unknown);
}

/// Names are compared first, since looking up the folders of ten thousand takes its time.
bool is_same_place(const std::string& path, const std::string& other) {
    if (path == other) return true;
    if (path == kStandardStream || other == kStandardStream) return false;
    return fs::path(path).filename() == fs::path(other).filename() && place_of(path) == place_of(other);
}

void require_inputs_kept(const std::vector<NamedInput>& inputs, const std::vector<std::string>& outputs) {
    std::map<FileId, std::string> input_of_file;
    for (const NamedInput& input : inputs) {
        if (const std::optional<FileId> file = file_id(input.path)) input_of_file.emplace(*file, input.path);
    }
    for (const std::string& output : outputs) {
        const std::optional<FileId> file = file_id(output);
        const auto replaced = file ? input_of_file.find(*file) : input_of_file.end();
        if (replaced == input_of_file.end()) continue;
        throw UsageError(fmt::format("the result would replace the input {}", replaced->second));
    }
}

}  // namespace

bool is_for_folder(Results results, const std::string& output) {
    std::error_code unknown;  // what cannot be looked up is no folder
    return results == Results::kSeveral || output.ends_with('/') || fs::is_directory(output, unknown);
}

NamedInput named_by_itself(const std::string& path) {
    return {path, path == kStandardStream ? "stdin" : fs::path(path).filename().native()};
}

std::vector<NamedInput> named_by_themselves(const std::vector<std::string>& paths) {
    std::vector<NamedInput> inputs;
    for (const std::string& path : paths) inputs.push_back(named_by_itself(path));
    return inputs;
}

std::vector<std::string> output_paths(const std::vector<NamedInput>& inputs, Results results,
                                      const std::optional<std::string>& output) {
    if (!output || *output == kStandardStream) {
        return std::vector<std::string>(inputs.size(), std::string(kStandardStream));
    }
    if (output->empty()) throw UsageError("the name of the output is empty");
    std::vector<std::string> paths{*output};
    if (is_for_folder(results, *output)) {
        require_no_file_there(results, *output);
        paths = output_names(inputs);
        for (std::string& path : paths) path = (fs::path(*output) / path).string();
    }
    require_inputs_kept(inputs, paths);
    return paths;
}

std::string output_path_of_all(const std::vector<std::string>& inputs,
                               const std::optional<std::string>& output) {
    if (!output || *output == kStandardStream) return std::string(kStandardStream);
    if (output->empty()) throw UsageError("the name of the output is empty");
    if (is_for_folder(Results::kOne, *output))
        throw UsageError(fmt::format("{} is a folder; the one result needs a file", *output));
    require_inputs_kept(named_by_themselves(inputs), {*output});
    return *output;
}

void require_apart(const std::string& path, const std::vector<std::string>& others) {
    const std::optional<FileId> file = path == kStandardStream ? std::nullopt : file_id(path);
    for (const std::string& other : others) {
        const bool is_same_file = file && other != kStandardStream && file_id(other) == file;
        if (is_same_file || is_same_place(path, other))
            throw UsageError(fmt::format("two results would be one file, {}; name another", path));
    }
}

void require_kept(const std::vector<std::string>& files, const std::vector<std::string>& outputs) {
    std::vector<std::string> written = outputs;
    std::erase(written, kStandardStream);
    require_inputs_kept(named_by_themselves(files), written);
}

}  // namespace torikumi
