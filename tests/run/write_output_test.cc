// Tests pipeline/run/write_output.cc.

#include "pipeline/run/write_output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

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

TEST(WriteOutputFile, KeepsTheOlderResultWhenTheNewOneFails) {
    const ScratchFolder scratch;
    scratch.write("plan.json", "old");
    const std::string long_name = scratch / std::string(250, 'x');  // its draft has a name too long to make
    EXPECT_THAT(refusal(long_name, "new"), testing::HasSubstr("File name too long"));
    EXPECT_EQ(scratch.read("plan.json"), "old");
    EXPECT_THAT(scratch.list(), testing::ElementsAre("plan.json"));
}

}  // namespace
}  // namespace torikumi
