#include "pipeline/batch/run_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

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

RunSummary summarise_run(const std::vector<DocumentOutcome>& outcomes) {
    RunSummary summary{.documents = outcomes.size()};
    std::map<std::string, FailureGroup> failures;
    for (const DocumentOutcome& outcome : outcomes) {
        if (!outcome.row) {
            ++summary.not_begun;
            continue;
        }
        const ManifestRow& row = *outcome.row;
        if (outcome.done_by == DoneBy::kEarlierRun) ++summary.kept;
        if (row.code.empty()) {
            ++summary.converted;
            if (row.status == ExitStatus::kLosses) ++summary.with_errors;
            continue;
        }
        ++summary.failed;
        FailureGroup& alike =
            failures.try_emplace(row.code, FailureGroup{row.code, 0, 0, row.input, row.message})
                .first->second;
        ++alike.count;
        if (row.status != ExitStatus::kEnvironmentFault) continue;
        ++alike.worth_a_retry;
        ++summary.worth_a_retry;
    }
    for (auto& [code, alike] : failures) summary.failures.push_back(std::move(alike));
    std::ranges::stable_sort(summary.failures, std::greater(), &FailureGroup::count);
    return summary;
}

std::string headline_of(const RunSummary& summary) {
    std::string line = fmt::format("{}: {} converted", counted(summary.documents), summary.converted);
    if (summary.with_errors > 0) line += fmt::format(" ({} of them with errors)", summary.with_errors);
    line += fmt::format(", {} not", summary.failed);
    if (summary.not_begun > 0) line += fmt::format(", {} not begun", summary.not_begun);
    if (summary.kept > 0) line += fmt::format("; {} as an earlier run left them", summary.kept);
    return line;
}

std::string retry_advice_of(const RunSummary& summary) {
    if (summary.worth_a_retry == 0) return "";
    return fmt::format("{} may succeed in another run, with --resume", counted(summary.worth_a_retry));
}

std::string summary_text(const RunSummary& summary) {
    std::string text = headline_of(summary) + "\n";
    for (const FailureGroup& alike : summary.failures) {
        text += without_controls(fmt::format("{:>6} {}, such as {}: {}", alike.count, alike.code, alike.input,
                                             alike.message)) +
                "\n";
    }
    const std::string advice = retry_advice_of(summary);
    return advice.empty() ? text : text + advice + "\n";
}

}  // namespace torikumi
