#pragma once

// Owns where results go: to standard output, to one file, or into a folder under names made from the inputs.
// Not here: writing (write_output.h).

#include <optional>
#include <string>
#include <vector>

namespace torikumi {

/// For each input the path of its JSON; "-" is standard output. `output` is the value of -o: a folder where
/// it exists as one, ends in / or has to hold several results; otherwise a file. Two results never share a
/// name: plan.pdf and plan.txt become plan.pdf.json and plan.txt.json. Throws UsageError where `output` is
/// empty, is something else where a folder is needed, or where a result would replace an input.
std::vector<std::string> output_paths(const std::vector<std::string>& inputs,
                                      const std::optional<std::string>& output);

/// The path of one result of all inputs together; "-" is standard output. Throws UsageError where `output` is
/// empty or a folder, or where the result would replace an input.
std::string output_path_of_all(const std::vector<std::string>& inputs,
                               const std::optional<std::string>& output);

/// Throws UsageError where one of `outputs`, but for standard output, would replace one of `files`, whatever
/// names lead there.
void require_kept(const std::vector<std::string>& files, const std::vector<std::string>& outputs);

}  // namespace torikumi
