#include "pipeline/run/refusal.h"

#include <new>

#include "pipeline/run/usage_error.h"

namespace torikumi {

std::optional<Diagnostic> refusal_of(const std::function<void()>& work) {
    try {
        work();
        return std::nullopt;
    } catch (const DocumentError& error) {
        return error.diagnostic();
    } catch (const UsageError&) {
        throw;  // about the command line, not about the input
    } catch (const std::bad_alloc&) {
        return DocumentError(DiagnosticCode::kOutOfMemory, "memory ran out; a smaller input may pass")
            .diagnostic();
    } catch (const std::exception& error) {
        return DocumentError(DiagnosticCode::kInternalFault, error.what()).diagnostic();
    }
}

}  // namespace torikumi
