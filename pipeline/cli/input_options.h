#pragma once

// Owns the options that several commands have in common: which profile is meant, and how what was odd is
// printed.

#include <optional>
#include <string>

#include "pipeline/output/diagnostic_text.h"
#include "pipeline/run/dump_kind.h"

namespace CLI {
class App;
}

namespace torikumi {

void add_dump_kind(CLI::App& command, DumpKind& kind);
void add_diagnostics(CLI::App& command, DiagnosticsForm& form);
void add_profile_option(CLI::App& command, std::optional<std::string>& profile);

}  // namespace torikumi
