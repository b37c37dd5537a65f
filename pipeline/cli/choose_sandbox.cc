#include "pipeline/cli/choose_sandbox.h"

#include <fmt/format.h>

#include <cstdio>

#include "pipeline/run/usage_error.h"

namespace torikumi {

Sandbox choose_sandbox(SandboxWish wish) {
    if (wish == SandboxWish::kNone) return Sandbox::kNone;
    const std::string missing = missing_for_sandbox();
    if (missing.empty()) return Sandbox::kEntered;
    const std::string what = fmt::format("this kernel has no {} to keep documents in a sandbox", missing);
    if (wish == SandboxWish::kRequired) throw UsageError(what);
    std::fputs(fmt::format("torikumi: warning: {}\n", what).c_str(), stderr);
    return Sandbox::kEntered;
}

}  // namespace torikumi
