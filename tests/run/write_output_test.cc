// Tests pipeline/run/write_output.cc.

#include "pipeline/run/write_output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <future>

#include "pipeline/model/diagnostic.h"
#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

std::string refusal(const std::string& path, std::string_view bytes) {
    try {
        write_output_file(path, bytes);
    } catch (const DocumentError& error) {
        EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kOutputNotWritten);
        return error.what();
    }
    return "was written";
}

TEST(WriteOutputFile, ReplacesTheFileAsAWhole) {
    const ScratchFolder scratch;
    scratch.write("plan.json", "an older and longer result");
    write_output_file(scratch / "plan.json", "new");
    EXPECT_EQ(scratch.read("plan.json"), "new");
    EXPECT_THAT(scratch.list(), testing::ElementsAre("plan.json"));
}

TEST(WriteOutputFile, MakesTheFolder) {
    const ScratchFolder scratch;
    write_output_file(scratch / "a/b/plan.json", "new");
    EXPECT_EQ(scratch.read("a/b/plan.json"), "new");
}

TEST(WriteOutputFile, KeepsALinkAndReplacesWhatItPointsAt) {
    const ScratchFolder scratch;
    scratch.write("real.json", "old");
    fs::create_symlink("real.json", scratch / "link.json");
    write_output_file(scratch / "link.json", "new");
    EXPECT_TRUE(fs::is_symlink(scratch / "link.json"));
    EXPECT_EQ(scratch.read("real.json"), "new");

    fs::create_symlink("missing.json", scratch / "first.json");
    fs::create_symlink("first.json", scratch / "second.json");
    write_output_file(scratch / "second.json", "new");
    EXPECT_EQ(scratch.read("missing.json"), "new");
    EXPECT_TRUE(fs::is_symlink(scratch / "first.json") && fs::is_symlink(scratch / "second.json"));

    fs::create_symlink("ring.json", scratch / "ring.json");
    EXPECT_THAT(refusal(scratch / "ring.json", "new"),
                testing::HasSubstr("Too many levels of symbolic links"));
}

TEST(WriteOutputFile, WritesIntoADeviceRatherThanReplacingIt) {
    write_output_file("/dev/null", "new");
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(WriteOutputFile, SaysWhatFailedAndLeavesNothing) {
    const ScratchFolder scratch;
    scratch.write("file", "");
    fs::create_directory(scratch / "folder");
    EXPECT_THAT(refusal("/dev/full", "x"), testing::HasSubstr("cannot write /dev/full: No space left"));
    EXPECT_THAT(refusal(scratch / "file/plan.json", "x"), testing::HasSubstr("Not a directory"));
    EXPECT_THAT(refusal(scratch / "folder", "x"), testing::HasSubstr("Is a directory"));
    EXPECT_THAT(scratch.list(), testing::ElementsAre("file", "folder"));
}

/// While it lives, a file takes so many bytes only, as on a full disk.
class FileSizeLimit {
 public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limited{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
    rlimit before_{};
    void (*handler_)(int) = SIG_DFL;
};

TEST(WriteOutputFile, KeepsTheOlderResultWhenTheNewOneFails) {
    const ScratchFolder scratch;
    scratch.write("plan.json", "old");
    {
        const FileSizeLimit limit(10);
        EXPECT_THAT(refusal(scratch / "plan.json", std::string(100, 'x')),
                    testing::HasSubstr("File too large"));
    }
    EXPECT_THAT(refusal(scratch / std::string(256, 'x'), "new"), testing::HasSubstr("File name too long"));
    EXPECT_EQ(scratch.read("plan.json"), "old");
    EXPECT_THAT(scratch.list(), testing::ElementsAre("plan.json"));
}

TEST(WriteOutputFile, TakesTheLongestNameThatAFolderTakes) {
    const ScratchFolder scratch;
    std::string name;
    for (int i = 0; i < 83; ++i) name += "橋";  // 249 bytes
    name += ".json";
    write_output_file(scratch / name, "new");
    EXPECT_EQ(scratch.read(name), "new");
}

TEST(WriteOutputFile, KeepsTheModeOfAFileThatItReplaces) {
    const ScratchFolder scratch;
    scratch.write("plan.json", "old");
    for (const fs::perms mode : {fs::perms{0640}, fs::perms{0604}}) {
        fs::permissions(scratch / "plan.json", mode);
        write_output_file(scratch / "plan.json", "new");
        EXPECT_EQ(fs::status(scratch / "plan.json").permissions(), mode);
    }
}

TEST(WriteOutputFile, LeavesTheModeOfANewFileToTheUmask) {
    const ScratchFolder scratch;
    const mode_t before = ::umask(027);
    write_output_file(scratch / "plan.json", "new");
    EXPECT_EQ(::umask(before), 027u);
    EXPECT_EQ(fs::status(scratch / "plan.json").permissions(), fs::perms{0640});
}

TEST(WriteOutputFile, WaitsForTheReaderOfAFullPipe) {
    const ScratchFolder scratch;
    ASSERT_EQ(::mkfifo((scratch / "pipe").c_str(), 0600), 0);
    const std::string much(1 << 20, 'x');  // more than a pipe holds
    auto reading = std::async(std::launch::async, [&] { return scratch.read("pipe"); });
    write_output_file(scratch / "pipe", much);
    EXPECT_EQ(reading.get(), much);
}

}  // namespace
}  // namespace torikumi
