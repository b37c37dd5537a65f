// Tests pipeline/cli/run_to_the_end.cc.

#include "pipeline/cli/run_to_the_end.h"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>

#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

TEST(RunToTheEnd, TakesTheStatusOfTheProgram) {
    EXPECT_EQ(run_to_the_end([] { return ExitStatus::kLosses; }), ExitStatus::kLosses);
}

TEST(RunToTheEnd, EndsWithALineAndAStatusWhateverIsThrown) {
    struct Row {
        std::function<ExitStatus()> program;
        ExitStatus status;
        std::string line;
    };
    const Row rows[] = {
        {[]() -> ExitStatus { throw UsageError("no such page"); }, ExitStatus::kUsage,
         "torikumi: no such page\n"},
        {[]() -> ExitStatus { throw DocumentError(DiagnosticCode::kOutputNotWritten, "cannot write"); },
         ExitStatus::kEnvironmentFault, "torikumi: cannot write\n"},
        {[]() -> ExitStatus { throw std::bad_alloc(); }, ExitStatus::kEnvironmentFault,
         "torikumi: memory ran out; a smaller input may pass\n"},
        {[]() -> ExitStatus { throw std::length_error("basic_string"); }, ExitStatus::kNotConverted,
         "torikumi: basic_string\n"},
    };
    for (const Row& row : rows) {
        testing::internal::CaptureStderr();
        EXPECT_EQ(run_to_the_end(row.program), row.status) << row.line;
        EXPECT_EQ(testing::internal::GetCapturedStderr(), row.line);
    }
}

}  // namespace
}  // namespace torikumi
