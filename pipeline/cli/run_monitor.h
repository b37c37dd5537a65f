#pragma once

// Owns what a run over many documents prints while it goes on: diagnostics as they come, how far it is, and a
// summary. Not here: the words (pipeline/batch/run_summary.h).

#include <chrono>
#include <cstddef>

#include "pipeline/batch/run_summary.h"

namespace torikumi {

enum class Telling {
    kDiagnosticsOnly,
    kLines,  // also one for each document that was converted, and the summary
    kBar,    // also one that is written over and over, and the summary
};

/// For people: a bar on a terminal, lines for a log. Lines of JSON stay among themselves.
Telling usual_telling();

class RunMonitor {
 public:
    RunMonitor(std::size_t documents, Telling telling);
    ~RunMonitor() { erase_bar(); }
    RunMonitor(const RunMonitor&) = delete;
    RunMonitor& operator=(const RunMonitor&) = delete;

    void tell(const TaskResult& result);
    void tell_kept(const TaskResult& result);
    void finish(const RunSummary& summary) const;

 private:
    void count(const TaskResult& result);
    void print(const std::string& lines) const;
    void print_bar() const;
    void erase_bar() const;

    Telling telling_;
    RunProgress progress_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace torikumi
