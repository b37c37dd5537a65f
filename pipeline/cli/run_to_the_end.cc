#include "pipeline/cli/run_to_the_end.h"

#include <cstdio>
#include <optional>

#include "pipeline/run/refusal.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {

ExitStatus run_to_the_end(const std::function<ExitStatus()>& program) {
    ExitStatus status = ExitStatus::kDone;
    try {
        const std::optional<Diagnostic> refusal = refusal_of([&] { status = program(); });
        if (!refusal) return status;
        std::fprintf(stderr, "torikumi: %s\n", refusal->message.c_str());
        return status_of_refusal(refusal->code);
    } catch (const UsageError& error) {
        std::fprintf(stderr, "torikumi: %s\n", error.what());
        return ExitStatus::kUsage;
    }
}

}  // namespace torikumi
