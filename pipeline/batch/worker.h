#pragma once

// Owns one process that converts documents: it is started when there is a task, ended when it crashes, hangs
// or outgrows its limits, and then replaced for the next task. Whatever becomes of it, each task has a
// result.

#include <sys/types.h>

#include <chrono>
#include <optional>

#include "pipeline/batch/document_limits.h"
#include "pipeline/batch/line_buffer.h"
#include "pipeline/batch/sandbox.h"
#include "pipeline/batch/serve_tasks.h"
#include "pipeline/batch/worker_end.h"
#include "pipeline/output/diagnostic_text.h"

namespace torikumi {

/// What it does with a task, and what its results look like where it does not come back.
struct WorkerSettings {
    Work work;
    DocumentLimits limits{};
    DiagnosticsForm diagnostics = DiagnosticsForm::kText;
    Sandbox sandbox = Sandbox::kNone;
    /// So many, and another process takes its place: whatever libraries keep of documents stays bounded.
    int tasks_of_a_process = 500;
};

class Worker {
 public:
    using Clock = std::chrono::steady_clock;

    /// `settings` must outlive it.
    explicit Worker(const WorkerSettings& settings) : settings_(settings) {}
    ~Worker() { end_process(); }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Of an idle worker only. Throws DocumentError{kWorkerLost} where no process can be started.
    void begin(const Task& task);
    bool is_busy() const { return task_.has_value(); }

    /// Of a busy worker: when it can be read, or its time is over, `advance` may have the result.
    int descriptor() const { return socket_; }
    Clock::time_point deadline() const { return deadline_; }
    std::optional<TaskResult> advance();

 private:
    void start_process();
    [[noreturn]] void serve(int socket, int files) const noexcept;
    std::optional<TaskResult> take_result();
    TaskResult result_without_process(WorkerEnd::Cause cause);
    WorkerEnd end_process();

    const WorkerSettings& settings_;
    pid_t process_ = 0;
    int socket_ = -1;  // tasks and results
    int files_ = -1;   // the documents, open
    LineBuffer lines_;
    std::optional<Task> task_;
    int tasks_done_ = 0;  // by the process
    Clock::time_point deadline_;
};

}  // namespace torikumi
