// Tests pipeline/run/diagnostic_cap.cc.

#include "pipeline/run/diagnostic_cap.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TEST(DiagnosticCap, KeepsTheFirstOfACodeAndCountsTheRest) {
    Diagnostics diagnostics;
    for (int i = 0; i < 5; ++i) {
        diagnostics.add(DiagnosticCode::kMarkGap, "gap");
        diagnostics.add(DiagnosticCode::kLostText, "lost");
    }
    diagnostics.add(DiagnosticCode::kTextMissing, "missing");
    const std::vector<Diagnostic> capped = with_capped_codes(diagnostics.all(), 2);
    ASSERT_EQ(capped.size(), 9u);  // 2 gaps, 5 errors, 1 text, and how many gaps more
    EXPECT_EQ(capped.back().code, DiagnosticCode::kMarkGap);
    EXPECT_EQ(capped.back().message, "and 3 more of this code, which are not listed");
}

TEST(DiagnosticCap, LeavesFewAsTheyAre) {
    Diagnostics diagnostics;
    diagnostics.add(DiagnosticCode::kMarkGap, "gap");
    EXPECT_EQ(with_capped_codes(diagnostics.all(), 1), diagnostics.all());
}

}  // namespace
}  // namespace torikumi
