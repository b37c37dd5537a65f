#include "pipeline/batch/worker.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <limits>
#include <system_error>
#include <utility>

#include "pipeline/batch/convert_task.h"
#include "pipeline/batch/descriptor_channel.h"
#include "pipeline/batch/memory_limit.h"
#include "pipeline/batch/worker_end.h"
#include "pipeline/batch/worker_lines.h"
#include "pipeline/run/write_descriptor.h"

namespace torikumi {
namespace {

/// A process is ended by its own timer; this is for one that its timer does not reach, since it is stopped or
/// waits for a disk that does not answer.
constexpr std::chrono::seconds kGrace{2};

/// Of a result: its diagnostics. A process that has been taken over may send any number of bytes.
constexpr std::size_t kMostBytesOfHead = 100'000'000;

[[noreturn]] void fail_to_start(std::string_view what) {
    throw DocumentError(DiagnosticCode::kWorkerLost,
                        fmt::format("no process can be started to convert documents: {}: {}", what,
                                    std::generic_category().message(errno)));
}

/// Closes what nobody takes.
class SocketPair {
 public:
    SocketPair() {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_.data()) != 0)
            fail_to_start("socketpair");
    }
    ~SocketPair() {
        for (const int end : ends_) {
            if (end >= 0) ::close(end);
        }
    }
    SocketPair(const SocketPair&) = delete;
    SocketPair& operator=(const SocketPair&) = delete;

    int take_ours() { return std::exchange(ends_[0], -1); }
    int take_theirs() { return std::exchange(ends_[1], -1); }

 private:
    std::array<int, 2> ends_{-1, -1};
};

/// Results are the only thing that leaves a worker; a library that prints, be it its last words, must not get
/// between them or between the lines of diagnostics.
void close_standard_streams() {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
}

/// Not those of the scheduler, which a process that has been taken over could write to: the manifest, the
/// sockets of other workers.
void close_all_but(int first, int second) {
    const auto [low, high] = std::minmax(first, second);
    const auto close_between = [](int from, int to) {
        if (from <= to) ::close_range(static_cast<unsigned>(from), static_cast<unsigned>(to), 0);
    };
    close_between(STDERR_FILENO + 1, low - 1);
    close_between(low + 1, high - 1);
    close_between(high + 1, std::numeric_limits<int>::max());
}

void end_without_memory() {
    ::_exit(kStatusWithoutMemory);
}

/// A pipe is not waited for here, but where it is read. What cannot be opened, or is standard input, whoever
/// reads it says.
std::optional<int> open_input(const std::string& path) {
    if (path == kStandardStream) return std::nullopt;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    return descriptor;
}

bool is_readable(int descriptor) {
    pollfd wanted{.fd = descriptor, .events = POLLIN, .revents = 0};
    return ::poll(&wanted, 1, 0) > 0;
}

}  // namespace

void Worker::begin(const Task& task) {
    if (process_ == 0) start_process();
    task_ = task;
    deadline_ = Clock::now() + settings_.limits.wall_time + kGrace;
    const std::optional<int> file = open_input(task.input);
    send_descriptor(files_, file);
    if (file) ::close(*file);
    // Where it fails, the process has just been ended, which `advance` finds out.
    static_cast<void>(write_all(socket_, write_task(task) + "\n"));
}

/// A copy of this process, so that it knows the settings without being told; it has no threads to lose.
void Worker::start_process() {
    SocketPair lines;
    SocketPair files;
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process < 0) fail_to_start("fork");
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(0);  // it has ended in between
        serve(lines.take_theirs(), files.take_theirs());
    }
    process_ = process;
    tasks_done_ = 0;
    socket_ = lines.take_ours();
    files_ = files.take_ours();
    lines_ = LineBuffer(settings_.limits.output_bytes + kMostBytesOfHead);
}

void Worker::serve(int socket, int files) const noexcept {
    close_standard_streams();
    close_all_but(socket, files);
    limit_memory(settings_.limits.memory_bytes, end_without_memory);  // looks up what is taken already
    if (settings_.sandbox == Sandbox::kEntered) enter_sandbox();
    serve_tasks(socket, socket, [&](const Task& task) {
        const TimeLimits time(settings_.limits);
        const std::optional<int> file = receive_descriptor(files);
        TaskResult result = settings_.work({task.id, task.input, file});
        if (file) ::close(*file);
        return result;
    });
    ::_exit(0);
}

std::optional<TaskResult> Worker::advance() {
    if (is_readable(socket_)) {
        const LineBuffer::Source source = lines_.read_from(socket_);
        if (std::optional<TaskResult> result = take_result()) return result;
        if (source == LineBuffer::Source::kEnded) return result_without_process(WorkerEnd::Cause::kItself);
    }
    if (Clock::now() >= deadline_) return result_without_process(WorkerEnd::Cause::kOverdue);
    return std::nullopt;
}

std::optional<TaskResult> Worker::take_result() {
    const std::optional<std::string> line = lines_.take_line();
    if (!line) return std::nullopt;
    TaskResult result;
    try {
        result = read_result(*line);
    } catch (const DocumentError&) {
        return result_without_process(WorkerEnd::Cause::kNoResult);
    }
    result.task = *std::exchange(task_, std::nullopt);  // in JSON a path is text; here it may be any bytes
    const auto was_refused_for = [&](DiagnosticCode code) {
        return result.refusal && result.refusal->code == kind_of(code).id;
    };
    // Libraries that ran out of memory leave behind what they had; and who did not understand a task has not
    // taken its file, which the next one would get.
    if (was_refused_for(DiagnosticCode::kOutOfMemory) || was_refused_for(DiagnosticCode::kTaskInvalid) ||
        ++tasks_done_ == settings_.tasks_of_a_process)
        end_process();
    return result;
}

TaskResult Worker::result_without_process(WorkerEnd::Cause cause) {
    TaskResult result{.task = *std::exchange(task_, std::nullopt)};
    WorkerEnd end = end_process();
    end.cause = cause;
    refuse(result, reason_of_end(end, settings_.limits), settings_.diagnostics);
    return result;
}

/// What ended it before is not changed by ending it once more.
WorkerEnd Worker::end_process() {
    WorkerEnd end;
    if (process_ == 0) return end;
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, &end.wait_status, 0) < 0 && errno == EINTR) {
    }
    ::close(socket_);
    ::close(files_);
    process_ = 0;
    socket_ = files_ = -1;
    return end;
}

}  // namespace torikumi
