#include "pipeline/batch/worker_end.h"

#include <fmt/format.h>
#include <string.h>
#include <sys/wait.h>

#include <csignal>

namespace torikumi {
namespace {

using enum DiagnosticCode;

double seconds(std::chrono::milliseconds time) {
    return std::chrono::duration<double>(time).count();
}

bool is_sent_from_outside(int signal) {
    return signal == SIGKILL || signal == SIGTERM || signal == SIGINT || signal == SIGHUP;
}

Diagnostic crashed(const std::string& how) {
    return DocumentError(
               kWorkerCrashed,
               fmt::format("the process that converted it {}; please report it with the input", how))
        .diagnostic();
}

Diagnostic reason_of_signal(int signal, const DocumentLimits& limits) {
    if (signal == kWallTimeSignal) return over_wall_time(limits);
    if (signal == kCpuTimeSignal) return over_cpu_time(limits);
    const char* name = ::sigabbrev_np(signal);
    const std::string shown = name == nullptr ? fmt::format("signal {}", signal) : fmt::format("SIG{}", name);
    if (!is_sent_from_outside(signal)) return crashed("crashed with " + shown);
    return DocumentError(kWorkerLost,
                         fmt::format("the process that converted it was ended with {}, which the "
                                     "kernel does where memory is short; try again",
                                     shown))
        .diagnostic();
}

}  // namespace

Diagnostic reason_of_end(const WorkerEnd& end, const DocumentLimits& limits) {
    if (end.cause == WorkerEnd::Cause::kOverdue) return over_wall_time(limits);
    if (end.cause == WorkerEnd::Cause::kNoResult) return crashed("answered with what is no result");
    if (WIFSIGNALED(end.wait_status)) return reason_of_signal(WTERMSIG(end.wait_status), limits);
    const int status = WEXITSTATUS(end.wait_status);
    if (status == kStatusWithoutMemory) return over_memory(limits);
    return crashed(fmt::format("ended with status {}", status));
}

Diagnostic over_wall_time(const DocumentLimits& limits) {
    return DocumentError(kTimeLimit,
                         fmt::format("it took longer than {:g} s; raise the limit with --max-time",
                                     seconds(limits.wall_time)))
        .diagnostic();
}

Diagnostic over_cpu_time(const DocumentLimits& limits) {
    return DocumentError(kTimeLimit,
                         fmt::format("it took more than {:g} s of processor time; raise the limit "
                                     "with --max-cpu-time",
                                     seconds(limits.cpu_time)))
        .diagnostic();
}

Diagnostic over_memory(const DocumentLimits& limits) {
    return DocumentError(kOutOfMemory, fmt::format("it takes more than {} bytes of memory; raise the limit "
                                                   "with --max-memory",
                                                   limits.memory_bytes))
        .diagnostic();
}

}  // namespace torikumi
