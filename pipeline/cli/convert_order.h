#pragma once

// Owns what a command line of `convert` asks for, once its inputs have been looked up: which document goes
// where, and that nothing is read or written twice. Not here: converting (convert_command.cc).

#include <optional>
#include <string>
#include <vector>

#include "pipeline/batch/convert_many.h"
#include "pipeline/cli/arguments.h"

namespace torikumi {

/// All that is to be converted; `results` says whether it is one document or may be more. `folder` has the
/// manifest, where there is one; `report` is where its page goes.
struct ConvertOrder {
    std::vector<Errand> errands;
    Results results = Results::kOne;
    std::optional<std::string> folder;
    std::optional<std::string> report;
};

bool is_to_stream(const ConvertArguments& arguments);

/// Throws UsageError for what cannot be meant: an input that is not there, a result that would replace an
/// input or another result, standard input for two things.
ConvertOrder order_of(const ConvertArguments& arguments);

}  // namespace torikumi
