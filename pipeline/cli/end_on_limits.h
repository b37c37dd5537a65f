#pragma once

// Owns the end of this process when the one document that it converts has taken its time or its memory: a
// line on standard error and a status, whatever a library is busy with. Of several documents each has a
// process (pipeline/batch/worker.h), and nothing ends here.

#include <string>

#include "pipeline/batch/convert_task.h"

namespace torikumi {

/// From now on, where the TimeLimits of `settings` are over, or it gets no more memory.
void end_on_limits(const std::string& input, const TaskSettings& settings);

}  // namespace torikumi
