#pragma once

// Owns the words of the command line of `convert`.

#include "pipeline/cli/arguments.h"

namespace CLI {
class App;
}

namespace torikumi {

void add_convert(CLI::App& app, ConvertArguments& arguments);

}  // namespace torikumi
