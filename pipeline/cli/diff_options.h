#pragma once

// Owns the words of the command line of the commands that compare plans.

#include "pipeline/cli/arguments.h"

namespace CLI {
class App;
}

namespace torikumi {

void add_diff_options(CLI::App& command, DiffArguments& arguments);
void add_timeline_options(CLI::App& command, TimelineArguments& arguments);

}  // namespace torikumi
