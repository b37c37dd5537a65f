#pragma once

// Owns what each command does with its arguments: runs the pipeline, sends data to standard output or files
// and diagnostics to standard error. The only place that prints.

#include "pipeline/cli/arguments.h"

namespace torikumi {

/// All throw UsageError, and those that print on standard output DocumentError{kOutputNotWritten} where that
/// fails; what is wrong with an input never leaves them. `validate` and `convert` go on with the next input
/// after a bad one.
ExitStatus run_command(const ConvertArguments& arguments);
ExitStatus run_command(const MergeArguments& arguments);
ExitStatus run_command(const WorkerArguments& arguments);
ExitStatus run_command(const SchemaArguments& arguments);
ExitStatus run_command(const ValidateArguments& arguments);
ExitStatus run_command(const InspectArguments& arguments);
ExitStatus run_command(const DiffArguments& arguments);
ExitStatus run_command(const ProfileShowArguments& arguments);
ExitStatus run_command(const ProfileCheckArguments& arguments);
ExitStatus run_command(const TimelineArguments& arguments);

}  // namespace torikumi
