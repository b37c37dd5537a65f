#pragma once

// Owns what a run over many documents says of itself: how far it is, and at its end what became of all, with
// the failures grouped by their reason.

#include <chrono>
#include <cstddef>
#include <map>
#include <string>

#include "pipeline/batch/task.h"

namespace torikumi {

struct RunProgress {
    std::size_t documents = 0;  // of the run
    std::size_t over = 0;       // converted or not
    std::size_t kept = 0;       // of these, what an earlier run did
    std::size_t failed = 0;     // of these, not converted
};

/// [####....] 512/10000, 3 failed, 41.3 a second, 3:50 left
std::string progress_line(const RunProgress& progress, std::chrono::milliseconds elapsed);

class RunSummary {
 public:
    explicit RunSummary(std::size_t documents) { progress_.documents = documents; }

    void add(const TaskResult& result);
    void add_kept(const TaskResult& result);
    const RunProgress& progress() const { return progress_; }

    /// A line with the counts, one a reason of failures, the most frequent first, and what to do about those
    /// that another try may mend.
    std::string text() const;

 private:
    struct Failures {
        std::size_t count = 0;
        std::string example{};  // the first: its input and message
    };

    RunProgress progress_;
    std::size_t with_errors_ = 0;
    std::size_t worth_a_retry_ = 0;
    std::map<std::string, Failures> failures_;  // by code
};

}  // namespace torikumi
