#include "pipeline/run/diagnostic_cap.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace torikumi {

std::vector<Diagnostic> with_capped_codes(std::vector<Diagnostic> diagnostics, std::size_t most) {
    std::map<DiagnosticCode, std::size_t> counts;
    std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
        return ++counts[diagnostic.code] > most && diagnostic.severity != Severity::kError;
    });
    for (const auto& [code, count] : counts) {
        const Severity severity = kind_of(code).severity;
        if (count <= most || severity == Severity::kError) continue;
        diagnostics.push_back({code,
                               severity,
                               fmt::format("and {} more of this code, which are not listed", count - most),
                               {},
                               {}});
    }
    return diagnostics;
}

}  // namespace torikumi
