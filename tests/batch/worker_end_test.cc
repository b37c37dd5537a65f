// Tests pipeline/batch/worker_end.cc.

#include "pipeline/batch/worker_end.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>

namespace torikumi {
namespace {

TEST(WorkerEnd, HasAReasonThatSaysWhatToDo) {
    using enum DiagnosticCode;
    using Cause = WorkerEnd::Cause;
    const DocumentLimits limits{.wall_time = std::chrono::milliseconds(1500),
                                .cpu_time = std::chrono::seconds(7),
                                .memory_bytes = 1000};
    struct Row {
        WorkerEnd end;
        DiagnosticCode code;
        const char* part;
    };
    const Row rows[] = {
        {{W_EXITCODE(0, SIGALRM), Cause::kItself},
         kTimeLimit,
         "longer than 1.5 s; raise the limit with --max-time"},
        {{W_EXITCODE(0, SIGPROF), Cause::kItself}, kTimeLimit, "7 s of processor time"},
        {{W_EXITCODE(0, SIGKILL), Cause::kOverdue}, kTimeLimit, "--max-time"},
        {{W_EXITCODE(kStatusWithoutMemory, 0), Cause::kItself}, kOutOfMemory, "1000 bytes of memory"},
        {{W_EXITCODE(0, SIGABRT), Cause::kItself}, kWorkerCrashed, "crashed with SIGABRT"},
        {{W_EXITCODE(0, SIGSEGV), Cause::kItself}, kWorkerCrashed, "crashed with SIGSEGV"},
        {{W_EXITCODE(1, 0), Cause::kItself}, kWorkerCrashed, "ended with status 1"},
        {{W_EXITCODE(0, SIGKILL), Cause::kItself}, kWorkerLost, "SIGKILL"},
        {{W_EXITCODE(0, SIGKILL), Cause::kNoResult}, kWorkerCrashed, "no result"},
    };
    for (const Row& row : rows) {
        const Diagnostic reason = reason_of_end(row.end, limits);
        EXPECT_EQ(reason.code, row.code) << row.part;
        EXPECT_THAT(reason.message, testing::HasSubstr(row.part));
    }
}

}  // namespace
}  // namespace torikumi
