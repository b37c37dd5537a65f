#pragma once

// Owns why a process that converts documents ended before it gave a result, in words and as a diagnostic.

#include "pipeline/batch/document_limits.h"
#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// With which a process ends itself where it gets no more memory.
inline constexpr int kStatusWithoutMemory = 70;

struct WorkerEnd {
    int wait_status = 0;  // as waitpid gives it
    enum class Cause {
        kItself,
        kOverdue,   // it did not end when its time was over
        kNoResult,  // it answered with something else
    } cause = Cause::kItself;
};

/// kTimeLimit, kOutOfMemory, kWorkerLost or kWorkerCrashed.
Diagnostic reason_of_end(const WorkerEnd& end, const DocumentLimits& limits);

/// Also for a process that converts one document and no more.
Diagnostic over_wall_time(const DocumentLimits& limits);
Diagnostic over_cpu_time(const DocumentLimits& limits);
Diagnostic over_memory(const DocumentLimits& limits);

}  // namespace torikumi
