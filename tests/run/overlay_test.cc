// Tests pipeline/run/overlay.cc; what the page looks like is tested with overlay_html.cc.

#include "pipeline/run/overlay.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "pipeline/run/usage_error.h"
#include "tests/run/fixture_files.h"

namespace torikumi {
namespace {

using testing::HasSubstr;

/// A plan of three pages.
std::string karise() {
    const std::vector<std::string> paths = plan_fixtures();
    return *std::ranges::find_if(paths,
                                 [](const std::string& path) { return path.ends_with("karise.calc.pdf"); });
}

TEST(Overlay, OfTooManyPagesShowsOneAtATime) {
    const SourceDocument document = open_document(karise(), {});
    const OverlaySettings two_pages{.most_pages = 2};
    EXPECT_THROW(draw_overlay(document, std::nullopt, {}, two_pages), UsageError);
    EXPECT_THAT(draw_overlay(document, 3, {}, two_pages), HasSubstr("id=\"page-3\""));
    EXPECT_THAT(draw_overlay(document, std::nullopt, {}, {.most_pages = 3}), HasSubstr("id=\"page-3\""));
}

}  // namespace
}  // namespace torikumi
