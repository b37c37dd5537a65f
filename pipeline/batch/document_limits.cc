#include "pipeline/batch/document_limits.h"

#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace torikumi {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kAddressSpaceIsTaken = true;
#elif defined(__has_feature)
constexpr bool kAddressSpaceIsTaken = __has_feature(address_sanitizer);
#else
constexpr bool kAddressSpaceIsTaken = false;
#endif

/// Libraries alone take some hundred MB of addresses, hardly any of them memory.
std::uintmax_t address_space_in_use() {
    std::uintmax_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uintmax_t>(::sysconf(_SC_PAGESIZE));
}

void set_timer(__itimer_which timer, std::chrono::milliseconds time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
    const auto rest = std::chrono::duration_cast<std::chrono::microseconds>(time - seconds);
    const itimerval once{.it_interval = {}, .it_value = {.tv_sec = seconds.count(), .tv_usec = rest.count()}};
    ::setitimer(timer, &once, nullptr);
}

}  // namespace

const int kWallTimeSignal = SIGALRM;
const int kCpuTimeSignal = SIGPROF;

void limit_memory(std::uintmax_t bytes) {
    if (kAddressSpaceIsTaken) return;
    rlimit limit{};
    ::getrlimit(RLIMIT_AS, &limit);
    const rlim_t wanted = address_space_in_use() + bytes;
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? wanted : std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_AS, &limit);
}

TimeLimits::TimeLimits(const DocumentLimits& limits) {
    set_timer(ITIMER_REAL, limits.wall_time);
    set_timer(ITIMER_PROF, limits.cpu_time);
}

TimeLimits::~TimeLimits() {
    set_timer(ITIMER_REAL, {});
    set_timer(ITIMER_PROF, {});
}

}  // namespace torikumi
