#pragma once

// Owns several workers at work at once: who has a task, who is waited for. Not here: what a worker is
// (worker.h), and in which order tasks are given and results taken (convert_many.h).

#include <functional>
#include <optional>

#include "pipeline/batch/worker.h"

namespace torikumi {

enum class Going { kOn, kToAnEnd };

struct PoolOrders {
    /// Asked whenever a worker is idle; empty where there is none, at the moment or any more.
    std::function<std::optional<Task>()> next_task;
    /// Gets each result once, in the order in which they are ready. kToAnEnd gives up what is being worked
    /// on.
    std::function<Going(TaskResult)> take_result;
};

/// Until all workers are idle and there is no task. `workers` is one or more.
void run_pool(int workers, const WorkerSettings& settings, const PoolOrders& orders);

/// One task, with nothing else to do meanwhile.
TaskResult work_alone(Worker& worker, const Task& task);

}  // namespace torikumi
