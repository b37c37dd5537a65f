#include "pipeline/cli/unrelated_plans.h"

#include <fmt/format.h>

#include <cstdio>

#include "pipeline/model/diagnostic.h"

namespace torikumi {

void warn_of_unrelated(const Changes& changes, const std::string& old_file, const std::string& new_file,
                       DiagnosticsForm form) {
    if (!changes.unrelated) return;
    Diagnostics diagnostics;
    diagnostics.add(DiagnosticCode::kPlansUnrelated,
                    fmt::format("little in common with {} (similarity {:.2f}); these may not be two years of "
                                "one plan",
                                old_file, changes.similarity));
    std::fputs(diagnostic_lines(new_file, diagnostics.all(), form).c_str(), stderr);
}

}  // namespace torikumi
