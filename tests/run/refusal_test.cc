// Tests pipeline/run/refusal.cc and pipeline/run/exit_status.cc.

#include "pipeline/run/refusal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <new>

#include "pipeline/run/exit_status.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

TEST(Refusal, IsEmptyForWorkThatIsDone) {
    bool done = false;
    EXPECT_EQ(refusal_of([&] { done = true; }), std::nullopt);
    EXPECT_TRUE(done);
}

TEST(Refusal, KeepsWhatStoppedTheWork) {
    const auto broken = refusal_of([] { throw DocumentError(DiagnosticCode::kPdfBroken, "no pages"); });
    ASSERT_TRUE(broken);
    EXPECT_EQ(broken->code, DiagnosticCode::kPdfBroken);
    EXPECT_EQ(broken->message, "no pages");

    EXPECT_EQ(refusal_of([] { throw std::bad_alloc(); })->code, DiagnosticCode::kOutOfMemory);

    const auto unforeseen = refusal_of([] { throw std::out_of_range("vector::at"); });
    EXPECT_EQ(unforeseen->code, DiagnosticCode::kInternalFault);
    EXPECT_EQ(unforeseen->message, "vector::at");
}

TEST(Refusal, LetsAUsageErrorThrough) {
    EXPECT_THROW(refusal_of([] { throw UsageError("no such page"); }), UsageError);
}

TEST(ExitStatus, TheHeavierWins) {
    using enum ExitStatus;
    const ExitStatus by_weight[] = {kDone, kDifferences, kUsage, kLosses, kNotConverted, kEnvironmentFault};
    for (const ExitStatus left : by_weight) {
        for (const ExitStatus right : by_weight) {
            EXPECT_EQ(static_cast<int>(worse(left, right)),
                      std::max(static_cast<int>(left), static_cast<int>(right)));
        }
    }
}

TEST(ExitStatus, TellsTheDocumentFromTheEnvironment) {
    EXPECT_EQ(status_of_refusal(DiagnosticCode::kPdfBroken), ExitStatus::kNotConverted);
    EXPECT_EQ(status_of_refusal(DiagnosticCode::kInternalFault), ExitStatus::kNotConverted);
    EXPECT_EQ(status_of_refusal(DiagnosticCode::kOutputNotWritten), ExitStatus::kEnvironmentFault);
    EXPECT_EQ(status_of_refusal(DiagnosticCode::kOutOfMemory), ExitStatus::kEnvironmentFault);
}

TEST(ExitStatus, OfAPlanIsLossesOnlyForErrors) {
    Diagnostics diagnostics;
    EXPECT_EQ(status_of_plan(diagnostics.all()), ExitStatus::kDone);
    diagnostics.add(DiagnosticCode::kMarkGap, "");
    EXPECT_EQ(status_of_plan(diagnostics.all()), ExitStatus::kDone);
    diagnostics.add(DiagnosticCode::kLostText, "");
    EXPECT_EQ(status_of_plan(diagnostics.all()), ExitStatus::kLosses);
}

}  // namespace
}  // namespace torikumi
