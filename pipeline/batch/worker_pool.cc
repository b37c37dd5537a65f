#include "pipeline/batch/worker_pool.h"

#include <poll.h>

#include <algorithm>
#include <deque>
#include <vector>

namespace torikumi {
namespace {

int milliseconds_until(Worker::Clock::time_point moment) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(moment - Worker::Clock::now()).count() + 1;
    constexpr std::int64_t kLongestWait = 60'000;
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, kLongestWait));
}

/// Until one of them can be read, or the time of one is over.
void wait_for_any(const std::vector<Worker*>& busy) {
    std::vector<pollfd> wanted;
    Worker::Clock::time_point deadline = Worker::Clock::time_point::max();
    for (const Worker* worker : busy) {
        wanted.push_back({.fd = worker->descriptor(), .events = POLLIN, .revents = 0});
        deadline = std::min(deadline, worker->deadline());
    }
    ::poll(wanted.data(), wanted.size(), milliseconds_until(deadline));
}

std::vector<Worker*> busy_among(std::deque<Worker>& workers) {
    std::vector<Worker*> busy;
    for (Worker& worker : workers) {
        if (worker.is_busy()) busy.push_back(&worker);
    }
    return busy;
}

void give_task(Worker& worker, const PoolOrders& orders) {
    if (worker.is_busy()) return;
    if (const std::optional<Task> task = orders.next_task()) worker.begin(*task);
}

}  // namespace

void run_pool(int workers, const WorkerSettings& settings, const PoolOrders& orders) {
    std::deque<Worker> pool;
    for (int i = 0; i < workers; ++i) pool.emplace_back(settings);
    for (;;) {
        for (Worker& worker : pool) give_task(worker, orders);
        const std::vector<Worker*> busy = busy_among(pool);
        if (busy.empty()) return;
        wait_for_any(busy);
        for (Worker* worker : busy) {
            std::optional<TaskResult> result = worker->advance();
            if (!result) continue;
            give_task(*worker, orders);  // before the result is written, which takes its time
            if (orders.take_result(*std::move(result)) == Going::kToAnEnd) return;
        }
    }
}

TaskResult work_alone(Worker& worker, const Task& task) {
    worker.begin(task);
    for (;;) {
        wait_for_any({&worker});
        if (std::optional<TaskResult> result = worker.advance()) return *std::move(result);
    }
}

}  // namespace torikumi
