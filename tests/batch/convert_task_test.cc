// Tests pipeline/batch/convert_task.cc.

#include "pipeline/batch/convert_task.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

const std::string kPlan = TORIKUMI_SOURCE_DIR "/fixtures/karise.calc.pdf";

TEST(ConvertTask, GivesThePlanAndWhatWasOddAboutIt) {
    const TaskResult result = convert_task({"7", kPlan}, {});
    EXPECT_EQ(result.task, (Task{"7", kPlan}));
    EXPECT_EQ(result.status, ExitStatus::kDone);
    EXPECT_EQ(result.refusal, std::nullopt);
    EXPECT_THAT(result.plan, testing::AllOf(testing::StartsWith("{\n"), testing::EndsWith("}\n")));
    EXPECT_EQ(result.counts, (DiagnosticCounts{0, 0, 1}));
    EXPECT_THAT(result.log, testing::HasSubstr("info recommendation-unused"));
    ASSERT_TRUE(result.input.has_value());
    EXPECT_EQ(result.input->sha256.size(), 64u);
    EXPECT_GT(result.input->bytes, 10'000);
}

TEST(ConvertTask, RefusesWithACodeAMessageAndALine) {
    const ScratchFolder folder;
    folder.write("note.txt", "Milk, bread, eggs.\n");
    struct Row {
        std::string input;
        std::string code;
        bool was_read;
    };
    const Row rows[] = {{folder / "missing.pdf", "input-not-found", false},
                        {folder / "note.txt", "no-plan-found", true}};
    for (const Row& row : rows) {
        const TaskResult result = convert_task({{}, row.input}, {.diagnostics = DiagnosticsForm::kJsonLines});
        EXPECT_EQ(result.status, ExitStatus::kNotConverted);
        ASSERT_TRUE(result.refusal.has_value());
        EXPECT_EQ(result.refusal->code, row.code);
        EXPECT_EQ(result.plan, "");
        EXPECT_EQ(result.counts, (DiagnosticCounts{1, 0, 0}));
        EXPECT_THAT(result.log, testing::HasSubstr("\"code\":\"" + row.code + "\""));
        EXPECT_EQ(result.input.has_value(), row.was_read);
    }
}

TEST(ConvertTask, APlanThatCannotBeWrittenIsRefusedBehindItsDiagnostics) {
    TaskResult result = convert_task({{}, kPlan}, {});
    const std::string log = result.log;
    refuse(result, DocumentError(DiagnosticCode::kOutputNotWritten, "disk full").diagnostic(),
           DiagnosticsForm::kText);
    EXPECT_EQ(result.status, ExitStatus::kEnvironmentFault);
    EXPECT_EQ(result.plan, "");
    EXPECT_EQ(result.log, log + kPlan + ": error output-not-written: disk full\n");
    EXPECT_EQ(result.counts, (DiagnosticCounts{1, 0, 1}));
}

}  // namespace
}  // namespace torikumi
