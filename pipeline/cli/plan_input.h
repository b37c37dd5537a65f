#pragma once

// Owns the plans that a command compares: each is read or converted on the way, what is odd about it goes to
// standard error, and the status says what became of it. Also where the one result of several plans goes.

#include <optional>
#include <string>

#include "pipeline/output/diagnostic_text.h"
#include "pipeline/run/exit_status.h"
#include "pipeline/run/read_plan.h"

namespace torikumi {

/// `reading` is empty where the input was refused.
struct PlanInput {
    std::optional<PlanReading> reading;
    ExitStatus status = ExitStatus::kDone;
};

/// `profile` is for what is converted, and must outlive them.
struct PlanInputSettings {
    const OpenSettings& open;
    const Profile& profile;
    DiagnosticsForm diagnostics = DiagnosticsForm::kText;
};

PlanInput read_plan_input(const std::string& file, const PlanInputSettings& settings);

/// `output` as output_path_of_all gives it. Throws DocumentError{kOutputNotWritten}.
void write_result(const std::string& text, const std::string& output);

}  // namespace torikumi
