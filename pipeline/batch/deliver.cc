#include "pipeline/batch/deliver.h"

#include <utility>

#include "pipeline/batch/convert_task.h"
#include "pipeline/run/refusal.h"
#include "pipeline/run/write_output.h"

namespace torikumi {

Stream deliver(TaskResult& result, const std::string& output, DiagnosticsForm form) {
    const std::string plan = std::exchange(result.plan, {});
    if (plan.empty()) return Stream::kGoesOn;
    const bool to_stream = output == kStandardStream;
    Reader reader = Reader::kPresent;
    const std::optional<Diagnostic> failure = refusal_of([&] {
        if (to_stream) {
            reader = write_standard_output(plan);
        } else {
            write_output_file(output, plan);
        }
    });
    if (failure) refuse(result, *failure, form);
    return to_stream && (failure || reader == Reader::kGone) ? Stream::kEnds : Stream::kGoesOn;
}

}  // namespace torikumi
