#include "pipeline/batch/worker.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include "pipeline/batch/convert_task.h"
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

/// Results are the only thing that leaves a worker; a library that prints, be it its last words, must not get
/// between them or between the lines of diagnostics.
void close_standard_streams() {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
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
    // Where it fails, the process has just been ended, which `advance` finds out.
    static_cast<void>(write_all(socket_, write_task(task) + "\n"));
}

/// A copy of this process, so that it knows the settings without being told; it has no threads to lose.
void Worker::start_process() {
    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        fail_to_start("socketpair");
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process < 0) {
        ::close(sockets[0]);
        ::close(sockets[1]);
        fail_to_start("fork");
    }
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(0);  // it has ended in between
        ::close(sockets[0]);
        serve(sockets[1]);
    }
    ::close(sockets[1]);
    process_ = process;
    socket_ = sockets[0];
    lines_ = LineBuffer(settings_.limits.output_bytes + kMostBytesOfHead);
}

void Worker::serve(int socket) const {
    close_standard_streams();
    limit_memory(settings_.limits.memory_bytes);
    serve_tasks(socket, socket, [&](const Task& task) {
        const TimeLimits time(settings_.limits);
        return settings_.work(task);
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
    // Libraries that ran out of memory leave behind what they had.
    const bool ran_out = result.refusal && result.refusal->code == kind_of(DiagnosticCode::kOutOfMemory).id;
    if (ran_out) end_process();
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
    rusage usage{};
    while (::wait4(process_, &end.wait_status, 0, &usage) < 0 && errno == EINTR) {
    }
    constexpr std::uintmax_t kBytesPerUnit = 1024;
    end.peak_memory_bytes = static_cast<std::uintmax_t>(usage.ru_maxrss) * kBytesPerUnit;
    ::close(socket_);
    process_ = 0;
    socket_ = -1;
    return end;
}

}  // namespace torikumi
