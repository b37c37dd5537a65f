#pragma once

// Owns what becomes of the wish for a sandbox on this machine.

#include "pipeline/batch/sandbox.h"
#include "pipeline/cli/arguments.h"

namespace torikumi {

/// Warns on standard error where the kernel lacks something. Throws UsageError where it is required.
Sandbox choose_sandbox(SandboxWish wish);

}  // namespace torikumi
