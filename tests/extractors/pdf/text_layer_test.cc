// Tests text_layer.cc and page_numbers.cc.

#include "extractors/pdf/text_layer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <optional>

#include "extractors/pdf/page_numbers.h"

namespace torikumi {
namespace {

using ::testing::HasSubstr;

PrintedPage with_text() {
    PrintedPage page;
    page.characters.push_back({.code_point = U'字', .box = {}});
    return page;
}

PrintedPage with_loss(TextLoss::Of of, PrintedPage page = {}) {
    page.loss = TextLoss{of, "the reason"};
    return page;
}

const std::vector<Rect> kPageBoxes(5, Rect{0, 0, 842, 595});

std::optional<Diagnostic> refusal_of(const std::vector<PrintedPage>& pages) {
    Diagnostics diagnostics;
    try {
        check_text_layer(pages, kPageBoxes, diagnostics);
    } catch (const DocumentError& error) {
        return error.diagnostic();
    }
    return std::nullopt;
}

TEST(NamePages, GathersNeighbours) {
    EXPECT_EQ(name_pages({2}), "page 2");
    EXPECT_EQ(name_pages({1, 2, 3}), "pages 1–3");
    EXPECT_EQ(name_pages({1, 3, 4, 7}), "pages 1, 3–4, 7");
}

TEST(CheckTextLayer, RefusesPictures) {
    const auto refusal = refusal_of({PrintedPage{}, PrintedPage{}, PrintedPage{}});
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->code, DiagnosticCode::kNoTextLayer);
    EXPECT_THAT(refusal->message, HasSubstr("pages 1–3"));
    EXPECT_THAT(refusal->message, HasSubstr("OCR"));
}

TEST(CheckTextLayer, DoesNotTakeMissingFontMapsForPictures) {
    const auto refusal = refusal_of({with_loss(TextLoss::Of::kFontForLackOfMaps)});
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->code, DiagnosticCode::kFontUnreadable);
    EXPECT_THAT(refusal->message, HasSubstr("poppler-data"));
}

TEST(CheckTextLayer, RefusesAFileWithoutReadablePages) {
    const auto refusal = refusal_of({with_loss(TextLoss::Of::kWholePage)});
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->code, DiagnosticCode::kPdfBroken);
    EXPECT_THAT(refusal->message, HasSubstr("the reason"));
}

TEST(CheckTextLayer, NamesEachPageThatIsMissingOnce) {
    Diagnostics diagnostics;
    check_text_layer({with_text(), PrintedPage{}, with_loss(TextLoss::Of::kWholePage),
                      with_loss(TextLoss::Of::kFont, with_text()), PrintedPage{}},
                     kPageBoxes, diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 3U);
    const Diagnostic& unreadable = diagnostics.all()[0];
    EXPECT_EQ(unreadable.code, DiagnosticCode::kPageUnreadable);
    EXPECT_THAT(unreadable.message, HasSubstr("page 3"));
    const Diagnostic& font = diagnostics.all()[1];
    EXPECT_EQ(font.code, DiagnosticCode::kFontUnreadable);
    EXPECT_EQ(font.source, (Sources{{4, kPageBoxes[3], std::nullopt}}));
    const Diagnostic& blank = diagnostics.all()[2];
    EXPECT_EQ(blank.code, DiagnosticCode::kPageWithoutText);
    EXPECT_THAT(blank.message, HasSubstr("pages 2, 5"));
}

TEST(CheckTextLayer, IsContentWithTextOnEveryPage) {
    Diagnostics diagnostics;
    check_text_layer({with_text(), with_text()}, kPageBoxes, diagnostics);
    EXPECT_TRUE(diagnostics.all().empty());
}

}  // namespace
}  // namespace torikumi
