#pragma once

// Owns where results go: to standard output, to one file, or into a folder under names made from the inputs.
// Not here: writing (write_output.h).

#include <optional>
#include <string>
#include <vector>

namespace torikumi {

/// For each input the path of its JSON; "-" is standard output. `output` is the value of -o: a folder where
/// it exists as one, ends in / or has to hold several results; otherwise a file. Two results never share a
/// name: plan.pdf and plan.txt become plan.pdf.json and plan.txt.json.
std::vector<std::string> output_paths(const std::vector<std::string>& inputs,
                                      const std::optional<std::string>& output);

/// The names alone, in the order of the inputs.
std::vector<std::string> output_names(const std::vector<std::string>& inputs);

}  // namespace torikumi
