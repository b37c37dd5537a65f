// Tests pipeline/batch/sandbox.cc, file_rules.cc and system_call_filter.cc, from inside of a worker, and that
// a worker has nothing open but what it needs.

#include "pipeline/batch/sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <functional>
#include <thread>

#include "pipeline/batch/worker_pool.h"
#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

/// What is left of an attempt: 0 where it succeeded, else why it did not.
int error_of(bool succeeded) {
    return succeeded ? 0 : errno;
}

int open_to_read(const std::string& path) {
    return error_of(::open(path.c_str(), O_RDONLY | O_CLOEXEC) >= 0);
}

int start_program() {
    const char* const words[] = {"/bin/true", nullptr};
    return error_of(::execv(words[0], const_cast<char* const*>(words)) == 0);
}

int start_process() {
    const pid_t process = ::fork();
    if (process == 0) ::_exit(0);
    if (process > 0) ::waitpid(process, nullptr, 0);
    return error_of(process > 0);
}

/// Of all above standard error.
int count_open_descriptors() {
    int count = 0;
    constexpr int kMost = 1024;
    for (int descriptor = STDERR_FILENO + 1; descriptor < kMost; ++descriptor)
        count += ::fcntl(descriptor, F_GETFD) >= 0 ? 1 : 0;
    return count;
}

class SandboxTest : public testing::Test {
 protected:
    void SetUp() override {
        if (const std::string missing = missing_for_sandbox(); !missing.empty())
            GTEST_SKIP() << "this kernel has no " << missing;
        folder_.write("input.txt", "input");
        folder_.write("other.txt", "other");
    }

    /// The answer of `attempt`, made in a worker that works on input.txt.
    int inside(const std::function<int(const Task&)>& attempt, Sandbox sandbox = Sandbox::kEntered) const {
        const Work work = [&](const Task& task) {
            return TaskResult{.task = task, .milliseconds = attempt(task)};
        };
        const WorkerSettings settings{work, {}, DiagnosticsForm::kText, sandbox};
        Worker worker(settings);
        const TaskResult result = work_alone(worker, {{}, folder_ / "input.txt"});
        EXPECT_EQ(result.refusal, std::nullopt) << result.log;
        return static_cast<int>(result.milliseconds);
    }

    const ScratchFolder& folder() const { return folder_; }

 private:
    ScratchFolder folder_;
};

TEST_F(SandboxTest, ForbidsAllButWorkOnWhatIsOpen) {
    const std::string other = folder() / "other.txt";
    const std::string made = folder() / "made.txt";
    struct Row {
        const char* what;
        std::function<int(const Task&)> attempt;
        int error;
    };
    const Row rows[] = {
        {"socket", [](auto&) { return error_of(::socket(AF_INET, SOCK_STREAM, 0) >= 0); }, EPERM},
        {"datagrams", [](auto&) { return error_of(::socket(AF_INET6, SOCK_DGRAM, 0) >= 0); }, EPERM},
        {"socket of the machine", [](auto&) { return error_of(::socket(AF_UNIX, SOCK_STREAM, 0) >= 0); },
         EPERM},
        {"program", [](auto&) { return start_program(); }, EPERM},
        {"process", [](auto&) { return start_process(); }, EPERM},
        {"read", [&](auto&) { return open_to_read(other); }, EACCES},
        {"read again", [&](const Task& task) { return open_to_read(task.input); }, EACCES},
        {"read a secret", [](auto&) { return open_to_read("/etc/passwd"); }, EACCES},
        {"list", [](auto&) { return open_to_read("/home"); }, EACCES},
        {"write", [&](auto&) { return error_of(::open(other.c_str(), O_WRONLY | O_CLOEXEC) >= 0); }, EACCES},
        {"create",
         [&](auto&) { return error_of(::open(made.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0); },
         EACCES},
        {"remove", [&](auto&) { return error_of(::unlink(other.c_str()) == 0); }, EACCES},
        {"rename", [&](auto&) { return error_of(::rename(other.c_str(), made.c_str()) == 0); }, EACCES},
        {"truncate", [&](auto&) { return error_of(::truncate(other.c_str(), 0) == 0); }, EPERM},
        {"change mode", [&](auto&) { return error_of(::chmod(other.c_str(), 0777) == 0); }, EPERM},
        {"kill", [](auto&) { return error_of(::kill(::getppid(), SIGUSR1) == 0); }, EPERM},
        {"raise", [](auto&) { return error_of(::raise(SIGCONT) == 0); }, 0},
    };
    for (const Row& row : rows) EXPECT_EQ(inside(row.attempt), row.error) << row.what;
    EXPECT_EQ(folder().read("other.txt"), "other");
    EXPECT_EQ(folder().list().size(), 2U);
}

TEST_F(SandboxTest, WithoutItTheSameAttemptsSucceed) {
    const std::string other = folder() / "other.txt";
    EXPECT_EQ(inside([&](auto&) { return open_to_read(other); }, Sandbox::kNone), 0);
    EXPECT_EQ(inside([](auto&) { return error_of(::socket(AF_INET, SOCK_STREAM, 0) >= 0); }, Sandbox::kNone),
              0);
    EXPECT_EQ(inside([](auto&) { return start_process(); }, Sandbox::kNone), 0);
}

TEST_F(SandboxTest, LeavesTheInputMemoryThreadsAndFonts) {
    EXPECT_EQ(inside([](const Task& task) {
                  char byte = 0;
                  return error_of(task.descriptor && ::read(*task.descriptor, &byte, 1) == 1 && byte == 'i');
              }),
              0);
    EXPECT_EQ(inside([](auto&) { return error_of(!std::string(50'000'000, 'x').empty()); }), 0);
    EXPECT_EQ(inside([](auto&) {
                  std::thread([] {}).join();
                  return 0;
              }),
              0);
    if (::access("/usr/share/poppler", R_OK) == 0) {
        EXPECT_EQ(inside([](auto&) { return open_to_read("/usr/share/poppler"); }), 0);
    }
}

/// Its two sockets and the document; neither the manifest nor what leads to other workers.
TEST_F(SandboxTest, AWorkerHasNothingOpenButWhatItNeeds) {
    const int not_for_workers = ::open((folder() / "other.txt").c_str(), O_RDWR | O_CLOEXEC);
    EXPECT_EQ(inside([](auto&) { return count_open_descriptors(); }, Sandbox::kNone), 3);
    ::close(not_for_workers);
}

}  // namespace
}  // namespace torikumi
