#pragma once

// Owns the lines of the protocol `torikumi.worker/1`, both ways: a task a line in, a result a line out. The
// normative form is worker.schema.json.

#include <optional>
#include <string>
#include <string_view>

#include "pipeline/batch/task.h"

namespace torikumi {

inline constexpr std::string_view kWorkerProtocol = "torikumi.worker/1";

/// All lines come and go without their line break.
std::string write_task(const Task& task);

/// Throws DocumentError{kTaskInvalid}.
Task read_task(std::string_view line);

/// The id of what else is no task, if it has one.
std::optional<std::string> read_id(std::string_view line);

/// The plan is the last member, as it was written; where it is set in several lines, each break is a tab,
/// which JSON takes as well and which ends no line.
std::string write_result(const TaskResult& result);

/// Throws DocumentError{kTaskInvalid} for what `write_result` does not write.
TaskResult read_result(std::string_view line);

}  // namespace torikumi
