#include "pipeline/cli/run_to_the_end.h"

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/output/terminal_text.h"
#include "pipeline/run/refusal.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

/// A message may quote the name of a file, which holds any bytes.
void say(std::string_view message) {
    std::fputs(("torikumi: " + without_controls(message) + "\n").c_str(), stderr);
}

}  // namespace

ExitStatus run_to_the_end(const std::function<ExitStatus()>& program) {
    ExitStatus status = ExitStatus::kDone;
    try {
        const std::optional<Diagnostic> refusal = refusal_of([&] { status = program(); });
        if (!refusal) return status;
        say(refusal->message);
        return status_of_refusal(refusal->code);
    } catch (const UsageError& error) {
        say(error.what());
        return ExitStatus::kUsage;
    }
}

}  // namespace torikumi
