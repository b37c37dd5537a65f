#include "pipeline/run/exit_status.h"

namespace torikumi {

ExitStatus status_of_refusal(DiagnosticCode code) {
    const bool environment =
        code == DiagnosticCode::kOutputNotWritten || code == DiagnosticCode::kOutOfMemory;
    return environment ? ExitStatus::kEnvironmentFault : ExitStatus::kNotConverted;
}

ExitStatus status_of_plan(const std::vector<Diagnostic>& diagnostics) {
    return has_errors(diagnostics) ? ExitStatus::kLosses : ExitStatus::kDone;
}

}  // namespace torikumi
