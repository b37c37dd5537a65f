#pragma once

// Owns the words of the command line of the commands that compare plans.

#include "pipeline/cli/arguments.h"

namespace CLI {
class App;
}

namespace torikumi {

void add_diff(CLI::App& app, DiffArguments& arguments);
void add_timeline(CLI::App& app, TimelineArguments& arguments);

}  // namespace torikumi
