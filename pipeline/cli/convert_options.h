#pragma once

// Owns the words of the command line of what converts documents.

#include "pipeline/cli/arguments.h"

namespace CLI {
class App;
}

namespace torikumi {

void add_convert_options(CLI::App& command, ConvertArguments& arguments);
void add_merge_options(CLI::App& command, MergeArguments& arguments);
void add_worker_options(CLI::App& command, WorkerArguments& arguments);

}  // namespace torikumi
