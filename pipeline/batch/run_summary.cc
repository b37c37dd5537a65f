#include "pipeline/batch/run_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "pipeline/output/terminal_text.h"

namespace torikumi {
namespace {

std::string bar(const RunProgress& progress) {
    constexpr std::size_t kWidth = 20;
    const std::size_t full = progress.documents == 0 ? kWidth : progress.over * kWidth / progress.documents;
    return std::string(full, '#') + std::string(kWidth - full, '.');
}

std::string time_left(double seconds) {
    constexpr long kMinute = 60;
    constexpr long kHour = 60 * kMinute;
    const long left = static_cast<long>(seconds) + 1;
    if (left >= kHour)
        return fmt::format("{}:{:02}:{:02}", left / kHour, left % kHour / kMinute, left % kMinute);
    return fmt::format("{}:{:02}", left / kMinute, left % kMinute);
}

std::string counted(std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "document" : "documents");
}

}  // namespace

std::string progress_line(const RunProgress& progress, std::chrono::milliseconds elapsed) {
    std::string line = fmt::format("[{}] {}/{}", bar(progress), progress.over, progress.documents);
    if (progress.failed > 0) line += fmt::format(", {} failed", progress.failed);
    const std::size_t of_this_run = progress.over - progress.kept;
    if (of_this_run == 0 || elapsed.count() == 0) return line;
    const double rate = static_cast<double>(of_this_run) / std::chrono::duration<double>(elapsed).count();
    line += fmt::format(", {:.1f} a second", rate);
    const std::size_t left = progress.documents - progress.over;
    if (left > 0) line += fmt::format(", {} left", time_left(static_cast<double>(left) / rate));
    return line;
}

void RunSummary::add(const TaskResult& result) {
    ++progress_.over;
    if (result.status == ExitStatus::kLosses) ++with_errors_;
    if (result.status == ExitStatus::kEnvironmentFault) ++worth_a_retry_;
    if (!result.refusal) return;
    ++progress_.failed;
    Failures& alike = failures_[result.refusal->code];
    if (++alike.count == 1) alike.example = fmt::format("{}: {}", result.task.input, result.refusal->message);
}

void RunSummary::add_kept(const TaskResult& result) {
    ++progress_.kept;
    add(result);
}

std::string RunSummary::text() const {
    std::string text =
        fmt::format("{}: {} converted", counted(progress_.documents), progress_.over - progress_.failed);
    if (with_errors_ > 0) text += fmt::format(" ({} of them with errors)", with_errors_);
    text += fmt::format(", {} not", progress_.failed);
    if (progress_.over < progress_.documents)
        text += fmt::format(", {} not begun", progress_.documents - progress_.over);
    if (progress_.kept > 0) text += fmt::format("; {} as an earlier run left them", progress_.kept);
    text += "\n";

    std::vector<std::pair<std::string, Failures>> reasons(failures_.begin(), failures_.end());
    std::ranges::stable_sort(reasons, std::greater(), [](const auto& reason) { return reason.second.count; });
    for (const auto& [code, alike] : reasons)
        text += without_controls(fmt::format("{:>6} {}, such as {}", alike.count, code, alike.example)) + "\n";
    if (worth_a_retry_ > 0)
        text += fmt::format("{} may succeed in another run, with --resume\n", counted(worth_a_retry_));
    return text;
}

}  // namespace torikumi
