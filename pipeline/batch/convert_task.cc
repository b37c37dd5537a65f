#include "pipeline/batch/convert_task.h"

#include <fmt/format.h>

#include <chrono>

#include "pipeline/batch/worker_end.h"
#include "pipeline/run/refusal.h"

namespace torikumi {
namespace {

DiagnosticCounts count(const std::vector<Diagnostic>& diagnostics) {
    DiagnosticCounts counts;
    for (const Diagnostic& diagnostic : diagnostics) {
        switch (diagnostic.severity) {
            case Severity::kError: ++counts.errors; break;
            case Severity::kWarning: ++counts.warnings; break;
            case Severity::kInfo: ++counts.infos; break;
        }
    }
    return counts;
}

std::string write_within(std::uintmax_t most_bytes, const Plan& plan, JsonStyle style) {
    std::string json = write_plan_json(plan, style);
    if (json.size() <= most_bytes) return json;
    throw DocumentError(
        DiagnosticCode::kSizeLimit,
        fmt::format("the result has {} bytes, more than {}; raise the limit with --max-output-size",
                    json.size(), most_bytes));
}

}  // namespace

TaskResult convert_task(const Task& task, const TaskSettings& settings) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    TaskResult result{.task = task};
    const std::optional<Diagnostic> refusal = refusal_of([&] {
        const SourceDocument document = task.descriptor
                                            ? read_document(*task.descriptor, task.input, settings.open)
                                            : open_document(task.input, settings.open);
        result.input = {document.file.sha256, static_cast<std::int64_t>(document.bytes.size())};
        const Plan plan = convert(document, settings.convert).plan;
        result.plan = write_within(settings.limits.output_bytes, plan, settings.style);
        result.status = status_of_plan(plan.diagnostics);
        result.counts = count(plan.diagnostics);
        result.log = diagnostic_lines(task.input, plan.diagnostics, settings.diagnostics);
    });
    if (refusal) {
        const bool out_of_memory = refusal->code == DiagnosticCode::kOutOfMemory;
        refuse(result, out_of_memory ? over_memory(settings.limits) : *refusal, settings.diagnostics);
    }
    result.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
    return result;
}

void refuse(TaskResult& result, const Diagnostic& reason, DiagnosticsForm form) {
    result.status = status_of_refusal(reason.code);
    result.refusal = Refusal{std::string(id_of(reason)), reason.message};
    ++result.counts.errors;
    result.log += diagnostic_lines(result.task.input, {reason}, form);
    result.plan.clear();
}

}  // namespace torikumi
