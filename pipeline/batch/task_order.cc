#include "pipeline/batch/task_order.h"

#include <algorithm>

namespace torikumi {

TaskOrder::TaskOrder(std::vector<std::uintmax_t> sizes, std::size_t window)
    : sizes_(std::move(sizes)), window_(window) {
    done_before(0);
}

std::optional<std::size_t> TaskOrder::next() {
    if (waiting_.empty()) return std::nullopt;
    const std::size_t number = waiting_.top().number;
    waiting_.pop();
    return number;
}

void TaskOrder::done_before(std::size_t number) {
    for (; admitted_ < std::min(sizes_.size(), number + window_); ++admitted_)
        waiting_.push({sizes_[admitted_], admitted_});
}

}  // namespace torikumi
