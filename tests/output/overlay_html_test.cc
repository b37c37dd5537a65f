// Tests overlay_html.cc; what its script does is tested in a browser (tests/browser).

#include "pipeline/output/overlay_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/output/sample_plan.h"

namespace torikumi {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

OverlayPage page_with_a_cell() {
    OverlayPage page{
        .number = 1, .width_pt = 200, .height_pt = 100, .png = "png", .rulings = {}, .tables = {}};
    page.rulings.push_back({{10, 10}, {110, 10}, 1});
    Table& table = page.tables.emplace_back();
    TableCell& cell = table.cells.emplace_back();
    cell.row_span = 2;
    cell.box = {10, 10, 110, 50};
    return page;
}

PlacedLine line_at(const Rect& box, int page = 1) {
    return {PlanPlace::kMeasure, {"/sections/0"}, "木を<植える>", {{page, box, {}}}};
}

TEST(OverlayHtml, ShowsRulingsCellsAndLines) {
    const std::string html =
        write_overlay_html({page_with_a_cell()}, {line_at({20, 20, 60, 30})}, full_plan());
    EXPECT_THAT(html, HasSubstr(R"(<line x1="10.0" y1="10.0" x2="110.0" y2="10.0"/>)"));
    EXPECT_THAT(html, HasSubstr(R"(<rect class="cell measure")"));
    EXPECT_THAT(html, HasSubstr(R"(row 0, column 0, 2 × 1: measure)"));
    EXPECT_THAT(html, HasSubstr(R"(data-at="/sections/0")"));
    EXPECT_THAT(html, HasSubstr("木を&lt;植える&gt;"));
    EXPECT_THAT(html, HasSubstr(R"(href="data:image/png;base64,)"));
}

TEST(OverlayHtml, OfACellWithoutTextIsEmpty) {
    const std::vector<PlacedLine> lines{line_at({120, 20, 160, 30}), line_at({20, 20, 60, 30}, 2)};
    EXPECT_THAT(write_overlay_html({page_with_a_cell()}, lines, full_plan()),
                HasSubstr(R"(class="cell empty")"));
}

TEST(OverlayHtml, NeedsNoPicture) {
    OverlayPage page = page_with_a_cell();
    page.png.clear();
    EXPECT_THAT(write_overlay_html({page}, {}, full_plan()), Not(HasSubstr("<image")));
}

TEST(OverlayHtml, MarksWhatIsUnplaced) {
    Plan plan = full_plan();
    plan.unplaced = {{"欄外", {{1, Rect{5, 80, 25, 90}, {}}}}};
    EXPECT_THAT(write_overlay_html({page_with_a_cell()}, {}, plan),
                HasSubstr(R"(<rect class="loss" x="5.0" y="80.0" width="20.0" height="10.0">)"));
}

}  // namespace
}  // namespace torikumi
