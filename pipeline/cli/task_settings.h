#pragma once

// Owns the way from the words of the command line to the settings of a task.

#include "pipeline/batch/convert_task.h"
#include "pipeline/cli/arguments.h"
#include "pipeline/cli/profile_file.h"

namespace torikumi {

/// `profile` must outlive them; `style` is what nobody asked for otherwise.
TaskSettings task_settings(const ConversionArguments& arguments, const ChosenProfile& profile,
                           JsonStyle style);

}  // namespace torikumi
