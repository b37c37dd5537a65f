#pragma once

// Owns the life of a worker: tasks in, a line each, results out in their order. Not here: what a line says
// (worker_lines.h) and what a task is worked on with (convert_task.h).

#include <functional>
#include <string_view>
#include <system_error>

#include "pipeline/batch/task.h"

namespace torikumi {

/// Throws DocumentError{kTaskInvalid} for what it does not take.
using Work = std::function<TaskResult(const Task&)>;

/// What to answer to a line that is no task, or none that is taken. It has the id, where that can be read.
TaskResult refused_line(std::string_view line, const DocumentError& why);

/// Reads until `tasks` ends; each result is written as a whole, at once. A blank line is passed over, and one
/// that is no task has a result that says so. Ends early where `results` cannot be written, with the reason.
std::error_code serve_tasks(int tasks, int results, const Work& work);

}  // namespace torikumi
