// Tests pipeline/output/diagnostic_text.cc.

#include "pipeline/output/diagnostic_text.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

Diagnostic of(DiagnosticCode code, std::string message, Sources source = {}, std::string pointer = {}) {
    return {code, kind_of(code).severity, std::move(message), std::move(pointer), std::move(source)};
}

std::string text_of(const Diagnostic& diagnostic) {
    return diagnostic_lines("plan.pdf", {diagnostic}, DiagnosticsForm::kText);
}

const Source kOnPage{.page = 2, .box = Rect{72, 310.5, 188.25, 326}, .lines = std::nullopt};

TEST(DiagnosticText, SaysWhereWhatAndWhy) {
    EXPECT_EQ(text_of(of(DiagnosticCode::kMarkGap, "(ア) to (ウ)", {kOnPage}, "/sections/0")),
              "plan.pdf: page 2 [72.0,310.5,188.2,326.0]: warning mark-gap: (ア) to (ウ) (/sections/0)\n");
    EXPECT_EQ(text_of(of(DiagnosticCode::kUnplacedText, "欄外",
                         {{{}, {}, LineRange{7, 7}}, {{}, {}, LineRange{9, 12}}})),
              "plan.pdf: line 7, lines 9-12: warning unplaced-text: 欄外\n");
    EXPECT_EQ(text_of(of(DiagnosticCode::kPageWithoutText, "", {{5, {}, {}}})),
              "plan.pdf: page 5: warning page-without-text: \n");
    EXPECT_EQ(text_of(of(DiagnosticCode::kPdfBroken, "no pages")), "plan.pdf: error pdf-broken: no pages\n");
}

TEST(DiagnosticText, StaysInOneLineAndSendsNoEscapes) {
    EXPECT_EQ(text_of(of(DiagnosticCode::kMarkMissing, "一\n二\x1B[31m")),
              "plan.pdf: warning mark-missing: 一 二 [31m\n");
}

TEST(DiagnosticText, CountsSeveralAtTheEnd) {
    const Diagnostic info = of(DiagnosticCode::kCategoryMissing, "a");
    const Diagnostic warning = of(DiagnosticCode::kMarkGap, "b");
    const Diagnostic error = of(DiagnosticCode::kLostText, "c");
    const std::string lines =
        diagnostic_lines("p.txt", {info, warning, warning, error, info}, DiagnosticsForm::kText);
    EXPECT_TRUE(lines.ends_with("p.txt: info category-missing: a\np.txt: 1 error, 2 warnings, 2 info\n"))
        << lines;
    EXPECT_EQ(diagnostic_lines("p.txt", {}, DiagnosticsForm::kText), "");
}

TEST(DiagnosticText, WritesOneJsonObjectALine) {
    const Diagnostic gap = of(DiagnosticCode::kMarkGap, "a \"b\"", {kOnPage}, "/sections/0");
    const Diagnostic broken = of(DiagnosticCode::kPdfBroken, "no\npages");
    EXPECT_EQ(
        diagnostic_lines("plan.pdf", {gap, broken}, DiagnosticsForm::kJsonLines),
        R"({"file":"plan.pdf","severity":"warning","code":"mark-gap","pointer":"/sections/0",)"
        R"("message":"a \"b\"","source":[{"page":2,"bbox":[72.0,310.5,188.25,326.0],"lines":null}]})"
        "\n"
        R"({"file":"plan.pdf","severity":"error","code":"pdf-broken","pointer":"","message":"no\npages",)"
        R"("source":[]})"
        "\n");
}

}  // namespace
}  // namespace torikumi
