#pragma once

// Owns what one document is to a run over many: the task to convert it, and the record of what became of it.
// Plain values; how they are written as lines is not decided here (worker_lines.h).

#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/model/diagnostic.h"
#include "pipeline/run/exit_status.h"

namespace torikumi {

/// `id` comes back with the result, as whoever gave the task wants to know it again. `descriptor` is of the
/// file where it is open already; no line says it.
struct Task {
    std::optional<std::string> id;
    std::string input;  // a path; "-" is standard input
    std::optional<int> descriptor{};

    friend bool operator==(const Task&, const Task&) = default;
};

/// Why there is no plan: a code of the table of diagnostics, and its message.
struct Refusal {
    std::string code;
    std::string message;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

struct DiagnosticCounts {
    int errors = 0;
    int warnings = 0;
    int infos = 0;

    friend bool operator==(const DiagnosticCounts&, const DiagnosticCounts&) = default;
};

/// Of the bytes that were read.
struct InputFacts {
    std::string sha256;
    std::int64_t bytes = 0;

    friend bool operator==(const InputFacts&, const InputFacts&) = default;
};

struct TaskResult {
    Task task{};
    ExitStatus status = ExitStatus::kDone;
    std::optional<Refusal> refusal{};
    DiagnosticCounts counts{};          // of the plan; a refusal is one error
    std::string log{};                  // the lines of all diagnostics, as they go to standard error
    std::optional<InputFacts> input{};  // empty where it could not be read
    std::int64_t milliseconds = 0;
    std::string plan{};  // the JSON, one line break at its end; empty where there is none

    friend bool operator==(const TaskResult&, const TaskResult&) = default;
};

}  // namespace torikumi
