#pragma once

// Owns the words of the command line of what converts documents.

#include "pipeline/cli/arguments.h"

namespace CLI {
class App;
}

namespace torikumi {

void add_convert(CLI::App& app, ConvertArguments& arguments);
void add_merge(CLI::App& app, MergeArguments& arguments);
void add_worker(CLI::App& app, WorkerArguments& arguments);

}  // namespace torikumi
