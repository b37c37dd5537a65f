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
    Results(const std::vector<Errand>& errands, DiagnosticsForm form, TaskOrder& order,
            const TakeInOrder& take, const Note& note)
        : errands_(errands), form_(form), order_(order), take_(take), note_(note) {}

    Going accept(TaskResult result) {
        const std::size_t number = number_of(result.task);
        if (errands_[number].output != kStandardStream) put_away(result, errands_[number]);
        ready_.emplace(number, std::move(result));
        return hand_over();
    }

 private:
    void put_away(TaskResult& result, const Errand& errand) {
        const std::string digest = note_ && !result.plan.empty() ? sha256_of(result.plan) : "";
        deliver(result, errand.output, form_);
        if (note_) note_(errand, result, result.refusal ? "" : digest);
    }

    Going hand_over() {
        for (auto next = ready_.begin(); next != ready_.end() && next->first == done_;
             next = ready_.begin()) {
            TaskResult result = std::move(next->second);
            ready_.erase(next);
            const Stream stream = deliver(result, errands_[done_].output, form_);
            if (take_(result) == Going::kToAnEnd || stream == Stream::kEnds) return give_up();
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
    DiagnosticsForm form_;
    TaskOrder& order_;
    const TakeInOrder& take_;
    const Note& note_;
    std::map<std::size_t, TaskResult> ready_;  // before those that were named earlier
    std::size_t done_ = 0;
};

}  // namespace

void convert_many(const std::vector<Errand>& errands, const ManySettings& settings, const TakeInOrder& take,
                  const Note& note) {
    TaskOrder order(sizes_of(errands));
    Results results(errands, settings.task.diagnostics, order, take, note);
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
