#include "pipeline/cli/plan_input.h"

#include <cstdio>
#include <vector>

#include "pipeline/run/refusal.h"
#include "pipeline/run/write_output.h"

namespace torikumi {

PlanInput read_plan_input(const std::string& file, const PlanInputSettings& settings) {
    PlanInput input;
    std::vector<Diagnostic> diagnostics;
    const std::optional<Diagnostic> refusal = refusal_of([&] {
        input.reading = read_plan(open_document(file, settings.open), {.profile = settings.profile});
    });
    if (refusal) {
        input.reading.reset();
        diagnostics.push_back(*refusal);
        input.status = status_of_refusal(refusal->code);
    } else if (input.reading->origin == PlanOrigin::kConverted) {
        diagnostics = input.reading->plan.diagnostics;
        input.status = status_of_plan(diagnostics);
    }
    std::fputs(diagnostic_lines(file, diagnostics, settings.diagnostics).c_str(), stderr);
    return input;
}

void write_result(const std::string& text, const std::string& output) {
    if (output == kStandardStream) {
        write_standard_output(text);
    } else {
        write_output_file(output, text);
    }
}

}  // namespace torikumi
