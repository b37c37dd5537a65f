#pragma once

// Owns how the program ends: whatever escapes the commands becomes one line on standard error and a status.
// Not here: what stops the work on one input (pipeline/run/refusal.h).

#include <functional>

#include "pipeline/run/exit_status.h"

namespace torikumi {

/// The status of `program`, or where it throws that of a command line that cannot be followed (UsageError),
/// of standard output that cannot be written (DocumentError), of memory that ran out, of a fault that nobody
/// foresaw. Throws nothing.
ExitStatus run_to_the_end(const std::function<ExitStatus()>& program);

}  // namespace torikumi
