#pragma once

// Owns where results go: to standard output, to one file, or into a folder under names made from the inputs.
// Not here: writing (write_output.h).

#include <optional>
#include <string>
#include <vector>

namespace torikumi {

/// A document, and by which name its result is called: that of the file, after the folders that it keeps.
struct NamedInput {
    std::string path;
    std::string name;

    friend bool operator==(const NamedInput&, const NamedInput&) = default;
};

/// Called by the name of its file alone.
NamedInput named_by_itself(const std::string& path);
std::vector<NamedInput> named_by_themselves(const std::vector<std::string>& paths);

/// How many results `output` has to take, whatever their number is today.
enum class Results { kOne, kSeveral };

/// Whether `output` is a folder, or has to be one: it exists as one, ends in / or has to hold several
/// results.
bool is_for_folder(Results results, const std::string& output);

/// For each input the path of its JSON; "-" is standard output. `output` is the value of -o: a folder, see
/// above, or a file. Two results never share a name: plan.pdf and plan.txt become plan.pdf.json and
/// plan.txt.json. Names made here are UTF-8, whatever those of the inputs are. Throws UsageError where `output` is empty, is something else where a folder is needed, or
/// where a result would replace an input.
std::vector<std::string> output_paths(const std::vector<NamedInput>& inputs, Results results,
                                      const std::optional<std::string>& output);

/// The path of one result of all inputs together; "-" is standard output. Throws UsageError where `output` is
/// empty or a folder, or where the result would replace an input.
std::string output_path_of_all(const std::vector<std::string>& inputs,
                               const std::optional<std::string>& output);

/// Throws UsageError where `path` and one of `others` are, or would become, one file.
void require_apart(const std::string& path, const std::vector<std::string>& others);

/// Throws UsageError where one of `outputs`, but for standard output, would replace one of `files`, whatever
/// names lead there.
void require_kept(const std::vector<std::string>& files, const std::vector<std::string>& outputs);

}  // namespace torikumi
