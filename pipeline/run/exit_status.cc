#include "pipeline/run/exit_status.h"

namespace torikumi {

ExitStatus status_of_refusal(DiagnosticCode code) {
    switch (code) {
        case DiagnosticCode::kOutputNotWritten:
        case DiagnosticCode::kOutOfMemory:
        case DiagnosticCode::kTimeLimit:
        case DiagnosticCode::kWorkerLost: return ExitStatus::kEnvironmentFault;
        case DiagnosticCode::kTaskInvalid: return ExitStatus::kUsage;
        default: return ExitStatus::kNotConverted;
    }
}

ExitStatus status_of_plan(const std::vector<Diagnostic>& diagnostics) {
    return has_errors(diagnostics) ? ExitStatus::kLosses : ExitStatus::kDone;
}

}  // namespace torikumi
