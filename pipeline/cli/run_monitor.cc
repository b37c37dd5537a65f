#include "pipeline/cli/run_monitor.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "pipeline/output/terminal_text.h"

namespace torikumi {
namespace {

constexpr const char* kEraseLine = "\r\x1b[K";

bool is_terminal_for_people() {
    const char* terminal = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) != 0 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

}  // namespace

Telling usual_telling() {
    return is_terminal_for_people() ? Telling::kBar : Telling::kLines;
}

RunMonitor::RunMonitor(std::size_t documents, Telling telling)
    : telling_(telling), progress_{.documents = documents} {
    print_bar();
}

void RunMonitor::count(const TaskResult& result) {
    ++progress_.over;
    if (result.refusal) ++progress_.failed;
}

void RunMonitor::tell(const TaskResult& result) {
    count(result);
    print(result.log);
    if (telling_ != Telling::kLines || result.refusal) return;
    print(without_controls(result.task.input) +
          (result.status == ExitStatus::kDone ? ": converted\n" : ": converted with errors\n"));
}

void RunMonitor::tell_kept(const TaskResult& result) {
    ++progress_.kept;
    count(result);
    print(result.log);
}

void RunMonitor::finish(const RunSummary& summary) const {
    if (telling_ == Telling::kDiagnosticsOnly) return;
    erase_bar();
    std::fputs(summary_text(summary).c_str(), stderr);
}

void RunMonitor::print(const std::string& lines) const {
    if (!lines.empty()) erase_bar();
    std::fputs(lines.c_str(), stderr);
    print_bar();
}

void RunMonitor::print_bar() const {
    if (telling_ != Telling::kBar) return;
    const auto elapsed =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin_);
    std::fputs((kEraseLine + progress_line(progress_, elapsed)).c_str(), stderr);
}

void RunMonitor::erase_bar() const {
    if (telling_ == Telling::kBar) std::fputs(kEraseLine, stderr);
}

}  // namespace torikumi
