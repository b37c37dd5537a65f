#pragma once

// Owns what one document may take of the machine, and holding a process to its time. Not here: holding it to
// its memory (memory_limit.h), what a page and a document may hold (extractors/pdf/pdf_limits.h), and what
// ends a process that does not end (worker.h).

#include <chrono>
#include <cstdint>

namespace torikumi {

struct DocumentLimits {
    /// A plan takes some 20 ms, a dump of 10 MB six seconds; a machine may be busy with other things.
    std::chrono::milliseconds wall_time = std::chrono::minutes(5);
    std::chrono::milliseconds cpu_time = std::chrono::minutes(2);
    std::uintmax_t memory_bytes = 2'000'000'000;  // a plan takes 20 MB
    std::uintmax_t output_bytes = 500'000'000;    // a plan is some 100 kB of JSON
};

/// While it lives, this process is sent kWallTimeSignal and kCpuTimeSignal when its time is over. They end
/// it, unless it has said otherwise.
class TimeLimits {
 public:
    explicit TimeLimits(const DocumentLimits& limits);
    ~TimeLimits();
    TimeLimits(const TimeLimits&) = delete;
    TimeLimits& operator=(const TimeLimits&) = delete;
};

extern const int kWallTimeSignal;
extern const int kCpuTimeSignal;

}  // namespace torikumi
