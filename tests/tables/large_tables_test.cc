// Tests plan_table.cc, group_rows.cc, page_flow.cc and page_furniture.cc on tables and documents so long that
// only time in proportion to them is short.

#include <gtest/gtest.h>

#include <ctime>

#include "pipeline/pages/page_furniture.h"
#include "pipeline/tables/group_rows.h"
#include "pipeline/tables/page_flow.h"
#include "pipeline/tables/plan_table.h"
#include "tests/support/built_in_lexicon.h"

namespace torikumi {
namespace {

constexpr double kSecondsInProportion =
    2;  // in a slow build; what grows with the square takes ten times that

/// Of this process: others may be busy.
class Stopwatch {
 public:
    double seconds() const { return static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC; }

 private:
    std::clock_t start_ = std::clock();
};

TextLine line_at(std::string_view words, const Rect& box) {
    TextLine line{{}, box, 10};
    line.text.append(words, kNoCharacter);
    return line;
}

RoleColumn column_of(ColumnRole role, int rows, int row_span, std::string_view words) {
    RoleColumn column;
    column.role = role;
    for (int row = 0; row < rows; row += row_span)
        column.cells.push_back({row, row_span, Edge::kRuled, Edge::kRuled, {line_at(words, {})}});
    return column;
}

TEST(RoleColumn, FindsCellsByRow) {
    const RoleColumn column = column_of(ColumnRole::kMeasure, 12, 3, "植樹");
    for (int row = 0; row < 12; ++row) EXPECT_EQ(column.cell_at(row).row, row / 3 * 3) << row;
    const auto rows_over = [&](int first, int end) {
        std::vector<int> rows;
        for (const PlanCell& cell : column.cells_over(first, end)) rows.push_back(cell.row);
        return rows;
    };
    EXPECT_EQ(rows_over(0, 12), (std::vector{0, 3, 6, 9}));
    EXPECT_EQ(rows_over(3, 6), (std::vector{3}));
    EXPECT_EQ(rows_over(5, 7), (std::vector{3, 6}));
    EXPECT_EQ(rows_over(11, 12), (std::vector{9}));
}

TEST(GroupRows, TakesTimeInProportionToTheRows) {
    constexpr int kRows = 30'000;
    PlanTable table;
    table.rows = kRows;
    table.columns = {
        column_of(ColumnRole::kRecommendation, kRows, 2, "①"),
        column_of(ColumnRole::kPolicy, kRows, kRows, "ア　街路樹を守る。"),
        column_of(ColumnRole::kMeasure, kRows, 2, "植樹を行う。"),
        column_of(ColumnRole::kProgress, kRows, 1, "植えた。"),
        column_of(ColumnRole::kCategory, kRows, 1, "Ａ"),
        column_of(ColumnRole::kDepartments, kRows, 2, "緑地課"),
        column_of(ColumnRole::kExtra, kRows, 1, "翌年も行う。"),
    };
    // Else a measure that says the same goes on with the one above.
    for (std::size_t i = 0; i < table.columns[2].cells.size(); ++i)
        table.columns[2].cells[i].lines.front().text.append(std::to_string(i), kNoCharacter);
    SectionDraft section;
    TextLines furniture;
    const Stopwatch watch;
    group_rows(table, section, furniture);
    EXPECT_LT(watch.seconds(), kSecondsInProportion);
    ASSERT_EQ(section.policies.size(), 1U);
    ASSERT_EQ(section.policies[0].measures.size(), kRows / 2U);
    EXPECT_EQ(section.policies[0].measures.back().progress.size(), 2U);
    EXPECT_EQ(section.department_cells.size(), kRows / 2U);
}

// A mark and its text beside each other and a page number below, on every page.
TEST(PageFlow, TakesTimeInProportionToThePages) {
    constexpr int kPages = 5'000;
    constexpr int kMarks = 10;
    std::vector<PageLayout> pages(kPages);
    for (int i = 0; i < kPages; ++i) {
        PageLayout& page = pages[static_cast<std::size_t>(i)];
        page.number = i + 1;
        page.width_pt = 500;
        page.height_pt = 800;
        for (int m = 0; m < kMarks; ++m) {
            const double top = 200 + 20.0 * m;
            page.lines.push_back(line_at("①", {50, top, 60, top + 10}));
            page.lines.push_back(line_at("街路樹の更新", {80, top, 200, top + 10}));
        }
        page.lines.push_back(line_at(std::to_string(i + 1), {245, 600, 255, 610}));
    }
    const CharacterTable characters;
    const Stopwatch watch;
    const PageFlow flow = read_flow(pages, characters, testing::built_in_lexicon());
    const std::vector<std::size_t> numbers = page_number_lines(flow);
    EXPECT_LT(watch.seconds(), kSecondsInProportion);
    ASSERT_EQ(flow.lines.size(), static_cast<std::size_t>(kPages * (kMarks + 1)));
    EXPECT_EQ(flow.lines.front().line.text.value, "①　街路樹の更新");
    EXPECT_EQ(numbers.size(), static_cast<std::size_t>(kPages));
}

}  // namespace
}  // namespace torikumi
