#include "pipeline/cli/end_on_limits.h"

#include <unistd.h>

#include <csignal>

#include "pipeline/batch/memory_limit.h"
#include "pipeline/batch/worker_end.h"

namespace torikumi {
namespace {

/// Written before any signal can come, since a handler may neither allocate nor format.
struct LastWords {
    std::string wall_time;
    std::string cpu_time;
    std::string memory;
};

const LastWords* last_words = nullptr;

[[noreturn]] void end_with(const std::string& line) {
    static_cast<void>(!::write(STDERR_FILENO, line.data(), line.size()));
    ::_exit(static_cast<int>(ExitStatus::kEnvironmentFault));
}

void end_on_time(int signal) {
    end_with(signal == kWallTimeSignal ? last_words->wall_time : last_words->cpu_time);
}

void end_without_memory() {
    end_with(last_words->memory);
}

}  // namespace

void end_on_limits(const std::string& input, const TaskSettings& settings) {
    static LastWords words;
    const auto line = [&](const Diagnostic& reason) {
        return diagnostic_lines(input, {reason}, settings.diagnostics);
    };
    words = {line(over_wall_time(settings.limits)), line(over_cpu_time(settings.limits)),
             line(over_memory(settings.limits))};
    last_words = &words;
    std::signal(kWallTimeSignal, end_on_time);
    std::signal(kCpuTimeSignal, end_on_time);
    limit_memory(settings.limits.memory_bytes, end_without_memory);
}

}  // namespace torikumi
