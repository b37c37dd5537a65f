#pragma once

// Owns what the build puts into the program: its version, the JSON Schemas, and pages of HTML.

#include <string_view>

namespace torikumi {

inline constexpr std::string_view kProgramName = "torikumi";
std::string_view program_version();

/// The text of plan.schema.json.
std::string_view plan_schema();

/// The text of diff.schema.json.
std::string_view diff_schema();

/// The text of diff.html, see diff_html.h.
std::string_view diff_template();

/// The text of worker.schema.json.
std::string_view worker_schema();

/// The text of overlay.html, see overlay_html.h.
std::string_view overlay_template();

/// The text of run_report.html, see pipeline/batch/run_report.h.
std::string_view run_report_template();

/// The text of timeline.schema.json.
std::string_view timeline_schema();

/// The text of timeline.html, see timeline_html.h.
std::string_view timeline_template();

}  // namespace torikumi
