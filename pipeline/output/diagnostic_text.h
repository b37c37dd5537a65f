#pragma once

// Owns diagnostics as lines for a person (`plan.pdf: page 2 [72.0,310.5,188.2,326.0]: warning mark-gap: …`)
// or for a program (one JSON object a line). Not here: where the lines go.

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/diagnostic.h"

namespace torikumi {

enum class DiagnosticsForm { kText, kJsonLines };

/// The lines of all `diagnostics` of the input `file`, and in text a last line that counts them where they
/// are several. Empty where there are none.
std::string diagnostic_lines(std::string_view file, const std::vector<Diagnostic>& diagnostics,
                             DiagnosticsForm form);

}  // namespace torikumi
