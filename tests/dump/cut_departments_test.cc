// Tests pipeline/dump/cut_departments.

#include "pipeline/dump/cut_departments.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

/// Measures by their rows, 0 where departments were printed in the row.
DepartmentSection section_of(const std::vector<std::size_t>& rows, std::vector<LateDepartments> cells) {
    DepartmentSection section{{}, std::move(cells)};
    for (const std::size_t count : rows) {
        DepartmentSeeker& measure = section.measures.emplace_back();
        measure.rows = std::max<std::size_t>(count, 1);
        if (count == 0) measure.printed = testing::make_lines("緑）苗畑係");
    }
    return section;
}

LateDepartments cell(std::string_view lines, Joint joint = Joint::kNextBlock) {
    return {testing::make_lines(lines), 0, std::nullopt, joint};
}

const LateDepartments kBehindText = cell("緑）公園課", Joint::kSameLine);
const LateDepartments kNext = cell("港）桟橋課");

struct CutCase {
    std::string name;
    std::vector<std::size_t> rows;
    std::vector<LateDepartments> cells;
    std::string expected;
};

TEST(CutDepartments, HalvesAreJoinedWhereTheMeasuresHoldNoMoreCells) {
    LateDepartments closing = kNext;
    closing.closing_row = 3;
    const CutCase cases[] = {
        {"one measure seeks a cell", {4}, {kBehindText, kNext}, "緑）公園課⏎港）桟橋課"},
        {"two of one row hold one", {1, 1}, {kBehindText, kNext}, "緑）公園課⏎港）桟橋課"},
        {"a printed one parts them", {1, 0, 1, 2}, {kBehindText, kNext}, "緑）公園課⏎港）桟橋課"},
        {"two measures hold two", {2, 2}, {kBehindText, kNext}, "緑）公園課 港）桟橋課"},
        {"one of two gaps", {2, 0, 2}, {kBehindText, kNext}, "緑）公園課 港）桟橋課"},
        {"the last row may have its own", {2, 1}, {kBehindText, closing}, "緑）公園課 港）桟橋課"},
        {"neither is cut", {4}, {kNext, kNext}, "港）桟橋課 港）桟橋課"},
        {"two lines are a whole cell",
         {4},
         {cell("緑）花と⏎公園課", Joint::kSameLine), kNext},
         "緑）花と⏎公園課 港）桟橋課"},
        {"nothing follows", {0}, {kBehindText}, "緑）公園課"},
    };
    for (const CutCase& test : cases) {
        std::string shown;
        for (const LateDepartments& joined : join_cut_departments(section_of(test.rows, test.cells)).cells)
            shown += (shown.empty() ? "" : " ") + testing::show_lines(joined.lines);
        EXPECT_EQ(shown, test.expected) << test.name;
    }
}

}  // namespace
}  // namespace torikumi
