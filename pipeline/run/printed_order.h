#pragma once

// Owns the order of diagnostics: that of the print, so that two runs compare equal and a reader meets them as
// the pages go. Those of the whole document come first.

#include <vector>

#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// Stable: diagnostics of one place stay in the order of the stages that found them.
std::vector<Diagnostic> in_printed_order(std::vector<Diagnostic> diagnostics);

}  // namespace torikumi
