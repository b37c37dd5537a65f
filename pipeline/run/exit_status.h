#pragma once

// Owns the exit status of the program: what each outcome means to the caller, and which one wins where
// several apply. Not here: exiting.

#include <algorithm>
#include <vector>

#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// In the order of weight: a later one wins over an earlier one.
enum class ExitStatus {
    kDone = 0,
    kDifferences = 1,  // of a command that compares
    kUsage = 2,
    kLosses = 3,            // converted, with error diagnostics; the JSON is written
    kNotConverted = 4,      // an input could not be converted; nothing is written for it
    kEnvironmentFault = 5,  // disk full, out of memory or time: worth a retry
};

constexpr ExitStatus worse(ExitStatus left, ExitStatus right) {
    return std::max(left, right);
}

/// Of an input that could not be converted, by what it was refused for.
ExitStatus status_of_refusal(DiagnosticCode code);

/// Of a plan that was written with these diagnostics.
ExitStatus status_of_plan(const std::vector<Diagnostic>& diagnostics);

}  // namespace torikumi
