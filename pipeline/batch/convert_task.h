#pragma once

// Owns the work on one task, in this process: a document in, a result out, whatever happens in between. Not
// here: other processes (worker_pool.h) and where the plan goes.

#include "extractors/open_document.h"
#include "pipeline/batch/document_limits.h"
#include "pipeline/batch/task.h"
#include "pipeline/output/diagnostic_text.h"
#include "pipeline/output/plan_json.h"
#include "pipeline/run/convert.h"

namespace torikumi {

/// The same for all documents of a run.
struct TaskSettings {
    OpenSettings open{};
    ConvertSettings convert{};
    std::string profile_sha256{};  // of the file that holds convert.profile; empty for the built-in one
    JsonStyle style = JsonStyle::kPretty;
    DiagnosticsForm diagnostics = DiagnosticsForm::kText;
    DocumentLimits limits{};
};

/// Never throws for what is wrong with the input: that is the refusal of the result. Of the limits those of
/// time and memory are held by the process, see document_limits.h.
TaskResult convert_task(const Task& task, const TaskSettings& settings);

/// Makes `result` one without a plan, for `reason`; its log ends with it.
void refuse(TaskResult& result, const Diagnostic& reason, DiagnosticsForm form);

}  // namespace torikumi
