// Tests that lay_out_page.cc reports unclosed-cell and loses no text of such a cell.

#include "extractors/layout/lay_out_page.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/draw_page.h"

namespace torikumi {
namespace {

using ::torikumi::testing::draw_page;

std::size_t count_of(const Diagnostics& diagnostics, DiagnosticCode code) {
    return static_cast<std::size_t>(std::ranges::count(diagnostics.all(), code, &Diagnostic::code));
}

TEST(UnclosedCell, IsReportedWhereACellIsNoRectangle) {
    Diagnostics diagnostics;
    const PageLayout layout = lay_out_page(draw_page(R"(
┌────┬────┐
│ 港 │ 灯 │
│    ├────┤
│         │
└─────────┘
)"),
                                           diagnostics);
    EXPECT_EQ(count_of(diagnostics, DiagnosticCode::kUnclosedCell), 1u);
    ASSERT_EQ(layout.tables.size(), 1u);
    std::size_t lines = layout.lines.size();
    for (const TableCell& cell : layout.tables.front().cells) lines += cell.lines.size();
    EXPECT_EQ(lines, 2u);
}

TEST(UnclosedCell, IsNotReportedOfRectangles) {
    Diagnostics diagnostics;
    lay_out_page(draw_page(R"(
┌────┬────┐
│ 港 │ 灯 │
└────┴────┘
)"),
                 diagnostics);
    EXPECT_EQ(count_of(diagnostics, DiagnosticCode::kUnclosedCell), 0u);
}

}  // namespace
}  // namespace torikumi
