#pragma once

// Owns handing over a result: its plan to the place that it has.

#include <string>

#include "pipeline/batch/task.h"
#include "pipeline/output/diagnostic_text.h"

namespace torikumi {

/// Behind half a line on standard output no other plan can stand, and a reader that has gone reads none.
enum class Stream { kGoesOn, kEnds };

/// Writes the plan, if there is one, to `output`, a file or "-", and empties it. What fails becomes the
/// refusal of `result`.
Stream deliver(TaskResult& result, const std::string& output, DiagnosticsForm form);

}  // namespace torikumi
