#include "pipeline/batch/document_limits.h"

#include <sys/time.h>

#include <csignal>

namespace torikumi {
namespace {

void set_timer(__itimer_which timer, std::chrono::milliseconds time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
    const auto rest = std::chrono::duration_cast<std::chrono::microseconds>(time - seconds);
    const itimerval once{.it_interval = {}, .it_value = {.tv_sec = seconds.count(), .tv_usec = rest.count()}};
    ::setitimer(timer, &once, nullptr);
}

}  // namespace

const int kWallTimeSignal = SIGALRM;
const int kCpuTimeSignal = SIGPROF;

TimeLimits::TimeLimits(const DocumentLimits& limits) {
    set_timer(ITIMER_REAL, limits.wall_time);
    set_timer(ITIMER_PROF, limits.cpu_time);
}

TimeLimits::~TimeLimits() {
    set_timer(ITIMER_REAL, {});
    set_timer(ITIMER_PROF, {});
}

}  // namespace torikumi
