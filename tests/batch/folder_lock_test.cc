// Tests pipeline/batch/folder_lock.cc.

#include "pipeline/batch/folder_lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "pipeline/model/diagnostic.h"
#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

/// Another process that has the lock, until it is killed. The kernel keeps no process from its own lock.
class OtherRun {
 public:
    OtherRun(const std::string& folder, const Shard& shard) {
        std::array<int, 2> ends{};
        EXPECT_EQ(::pipe(ends.data()), 0);
        process_ = ::fork();
        if (process_ == 0) {
            const FolderLock lock(folder, shard);
            EXPECT_EQ(::write(ends[1], "1", 1), 1);
            for (;;) ::pause();
        }
        ::close(ends[1]);  // so that reading ends where the other process does
        char locked = 0;
        EXPECT_EQ(::read(ends[0], &locked, 1), 1);
        ::close(ends[0]);
    }
    ~OtherRun() { kill(); }
    OtherRun(const OtherRun&) = delete;
    OtherRun& operator=(const OtherRun&) = delete;

    pid_t process() const { return process_; }
    void kill() {
        if (process_ == 0) return;
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        process_ = 0;
    }

 private:
    pid_t process_ = 0;
};

std::string refusal_of_lock(const std::string& folder, const Shard& shard) {
    try {
        const FolderLock lock(folder, shard);
        return "";
    } catch (const DocumentError& error) {
        EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kOutputNotWritten);
        return error.what();
    }
}

TEST(FolderLock, KeepsOutWhoeverComesSecond) {
    const ScratchFolder folder;
    const OtherRun other(folder / "out", {});
    EXPECT_THAT(refusal_of_lock(folder / "out", {}),
                testing::AllOf(testing::HasSubstr("process " + std::to_string(other.process()) + ","),
                               testing::HasSubstr("wait until it has ended")));
    EXPECT_EQ(refusal_of_lock(folder / "elsewhere", {}), "");
}

TEST(FolderLock, KeepsShardsApartOnlyFromThemselves) {
    const ScratchFolder folder;
    const OtherRun other(folder / "out", {2, 3});
    EXPECT_EQ(refusal_of_lock(folder / "out", {1, 3}), "");
    EXPECT_NE(refusal_of_lock(folder / "out", {2, 3}), "");
    EXPECT_NE(refusal_of_lock(folder / "out", {}), "") << "which has the documents of all shards";
}

TEST(FolderLock, IsNotHeldByTheDead) {
    const ScratchFolder folder;
    OtherRun other(folder / "out", {});
    other.kill();
    EXPECT_TRUE(std::filesystem::exists(folder / "out/.torikumi-lock"));
    EXPECT_EQ(refusal_of_lock(folder / "out", {}), "");
    EXPECT_FALSE(std::filesystem::exists(folder / "out/.torikumi-lock")) << "the last one removes it";
}

TEST(FolderLock, IsNotInheritedByWorkers) {
    const ScratchFolder folder;
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const pid_t scheduler = ::fork();
    if (scheduler == 0) {
        const FolderLock lock(folder / "out", {});
        const pid_t worker = ::fork();
        if (worker == 0)
            for (;;) ::pause();
        static_cast<void>(!::write(ends[1], &worker, sizeof worker));
        for (;;) ::pause();
    }
    ::close(ends[1]);
    pid_t worker = 0;
    ASSERT_EQ(::read(ends[0], &worker, sizeof worker), static_cast<ssize_t>(sizeof worker));
    ::kill(scheduler, SIGKILL);
    ::waitpid(scheduler, nullptr, 0);
    EXPECT_EQ(refusal_of_lock(folder / "out", {}), "");
    ::kill(worker, SIGKILL);
    ::close(ends[0]);
}

TEST(FolderLock, StaysWhileAnotherShardHasIt) {
    const ScratchFolder folder;
    const OtherRun other(folder / "out", {1, 2});
    EXPECT_EQ(refusal_of_lock(folder / "out", {2, 2}), "");
    EXPECT_TRUE(std::filesystem::exists(folder / "out/.torikumi-lock"));
    EXPECT_NE(refusal_of_lock(folder / "out", {1, 2}), "");
}

TEST(FolderLock, IsNotDisturbedByShardsThatEnd) {
    const ScratchFolder folder;
    constexpr int kRuns = 2000;
    const auto refusals_of = [&](const Shard& shard) {
        int refusals = 0;
        for (int run = 0; run < kRuns; ++run)
            refusals += refusal_of_lock(folder / "out", shard).empty() ? 0 : 1;
        return refusals;
    };
    const pid_t other = ::fork();
    if (other == 0) ::_exit(refusals_of({1, 2}) == 0 ? 0 : 1);
    EXPECT_EQ(refusals_of({2, 2}), 0);
    int status = -1;
    ::waitpid(other, &status, 0);
    EXPECT_EQ(status, 0);
}

TEST(FolderLock, IsForWhoeverMayWriteIntoTheFolder) {
    const ScratchFolder folder;
    folder.write("in-it", "");
    ASSERT_EQ(::chmod((folder / "").c_str(), 0770), 0);
    const FolderLock lock(folder / "", {});
    struct stat file {};
    ASSERT_EQ(::stat((folder / ".torikumi-lock").c_str(), &file), 0);
    EXPECT_EQ(file.st_mode & 0777, 0660u);
}

TEST(FolderLock, SaysWhereTheFolderCannotBe) {
    const ScratchFolder folder;
    folder.write("file", "");
    EXPECT_THAT(refusal_of_lock(folder / "file/out", {}), testing::HasSubstr("Not a directory"));
}

}  // namespace
}  // namespace torikumi
