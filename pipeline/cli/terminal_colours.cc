#include "pipeline/cli/terminal_colours.h"

#include <unistd.h>

#include <cstdlib>

#include "pipeline/model/source.h"

namespace torikumi {
namespace {

std::string_view environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

}  // namespace

Colours colours_of(std::string_view output) {
    const bool asked_not_to = !environment("NO_COLOR").empty() || environment("TERM") == "dumb";
    const bool terminal = output == kStandardStream && isatty(STDOUT_FILENO) == 1;
    return terminal && !asked_not_to ? Colours::kAnsi : Colours::kNone;
}

}  // namespace torikumi
