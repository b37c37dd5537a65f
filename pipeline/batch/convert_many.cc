#include "pipeline/batch/convert_many.h"

#include <charconv>
#include <filesystem>
#include <map>
#include <utility>

#include "extractors/sha256.h"
#include "pipeline/batch/deliver.h"
#include "pipeline/batch/task_order.h"

namespace torikumi {
namespace {

std::vector<std::uintmax_t> sizes_of(const std::vector<Errand>& errands) {
    std::vector<std::uintmax_t> sizes;
    for (const Errand& errand : errands) {
        std::error_code unknown;
        const std::uintmax_t size = std::filesystem::file_size(errand.input, unknown);
        sizes.push_back(unknown ? 0 : size);
    }
    return sizes;
}

std::size_t number_of(const Task& task) {
    std::size_t number = 0;
    const std::string& id = task.id.value();
    std::from_chars(id.data(), id.data() + id.size(), number);
    return number;
}

/// A file can be written as soon as its plan is ready; standard output takes one after the other.
class Results {
 public:
    Results(const std::vector<Errand>& errands, const ManySettings& settings, TaskOrder& order,
            const TakeInOrder& take, const Note& note)
        : errands_(errands), settings_(settings), order_(order), take_(take), note_(note) {}

    Going accept(TaskResult result) {
        const std::size_t number = number_of(result.task);
        const bool has_file = errands_[number].output != kStandardStream;
        if (has_file) put_away(result, errands_[number]);
        const bool ends_run = has_file && is_to_stop(result, settings_);
        ready_.emplace(number, std::move(result));
        return ends_run ? give_up() : hand_over();
    }

 private:
    void put_away(TaskResult& result, const Errand& errand) {
        const std::string digest = note_ && !result.plan.empty() ? sha256_of(result.plan) : "";
        deliver(result, errand.output, settings_.task.diagnostics);
        if (note_) note_(errand, result, result.refusal ? "" : digest);
    }

    Going hand_over() {
        for (auto next = ready_.begin(); next != ready_.end() && next->first == done_;
             next = ready_.begin()) {
            TaskResult result = std::move(next->second);
            ready_.erase(next);
            const Stream stream = deliver(result, errands_[done_].output, settings_.task.diagnostics);
            take_(result);
            if (stream == Stream::kEnds || is_to_stop(result, settings_)) return give_up();
            order_.done_before(++done_);
        }
        return Going::kOn;
    }

    /// What is in its file already is told of before the end, too; in a stream nothing comes behind a gap.
    Going give_up() {
        for (const auto& [number, result] : std::exchange(ready_, {})) {
            if (errands_[number].output != kStandardStream) take_(result);
        }
        return Going::kToAnEnd;
    }

    const std::vector<Errand>& errands_;
    const ManySettings& settings_;
    TaskOrder& order_;
    const TakeInOrder& take_;
    const Note& note_;
    std::map<std::size_t, TaskResult> ready_;  // before those that were named earlier
    std::size_t done_ = 0;
};

}  // namespace

bool is_to_stop(const TaskResult& result, const ManySettings& settings) {
    return result.refusal && settings.after_failure == AfterFailure::kStop;
}

void convert_many(const std::vector<Errand>& errands, const ManySettings& settings, const TakeInOrder& take,
                  const Note& note) {
    TaskOrder order(sizes_of(errands));
    Results results(errands, settings, order, take, note);
    // The path is taken from here, not from the line of the task: it may hold bytes that are no text.
    const Work work = [&](const Task& task) {
        return convert_task({task.id, errands[number_of(task)].input, task.descriptor}, settings.task);
    };
    const auto next_task = [&]() -> std::optional<Task> {
        const std::optional<std::size_t> number = order.next();
        if (!number) return std::nullopt;
        return Task{std::to_string(*number), errands[*number].input};
    };
    run_pool(settings.workers, {work, settings.task.limits, settings.task.diagnostics, settings.sandbox},
             {next_task, [&](TaskResult result) { return results.accept(std::move(result)); }});
}

}  // namespace torikumi
