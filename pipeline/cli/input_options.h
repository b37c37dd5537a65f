#pragma once

// Owns the options that several commands have in common: how documents are opened and read, and how what was
// odd is printed.

#include <optional>
#include <string>

#include "extractors/open_document.h"
#include "pipeline/output/diagnostic_text.h"
#include "pipeline/run/dump_kind.h"

namespace CLI {
class App;
}

namespace torikumi {

void add_dump_kind(CLI::App& command, DumpKind& kind);
void add_diagnostics(CLI::App& command, DiagnosticsForm& form);
void add_profile_option(CLI::App& command, std::optional<std::string>& profile);
void add_size_limit(CLI::App& command, OpenSettings& open);

}  // namespace torikumi
