// Tests pipeline/plan/dump_departments.

#include "pipeline/plan/dump_departments.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/plan/dump_builder.h"

namespace torikumi {
namespace {

enum class Printed { kLate, kInRow };

DepartmentSeeker measure(std::size_t policy, std::string text = "", Printed printed = Printed::kLate) {
    DepartmentSeeker seeker;
    seeker.policy = policy;
    seeker.text = std::move(text);
    seeker.printed = printed == Printed::kInRow;
    return seeker;
}

DepartmentSeeker repeat(std::size_t policy, std::string original_departments) {
    DepartmentSeeker seeker = measure(policy);
    seeker.original_departments = std::move(original_departments);
    return seeker;
}

struct Puzzle {
    std::string name;
    std::vector<DepartmentSeeker> measures;
    std::vector<std::string> cells;
    std::string expected;  // the cell of each measure
    std::vector<std::vector<std::size_t>> policy_blocks = {};
    std::vector<std::vector<std::size_t>> measure_blocks = {};
    DepartmentProfiles profiles = {};
};

/// Cell i stands in block 10 + i.
DepartmentPairing solve(const Puzzle& puzzle) {
    std::vector<LateDepartments> cells;
    for (const std::string& cell : puzzle.cells)
        cells.push_back({testing::make_lines(cell), 10 + cells.size()});
    auto policy_blocks = puzzle.policy_blocks;
    policy_blocks.resize(puzzle.measures.empty() ? 0 : puzzle.measures.back().policy + 1);
    auto measure_blocks = puzzle.measure_blocks;
    measure_blocks.resize(puzzle.measures.size());
    return pair_departments(puzzle.measures, cells, policy_blocks, measure_blocks, puzzle.profiles, {});
}

std::string shown(const DepartmentPairing& pairing) {
    std::string text;
    for (const auto& cell : pairing.cell)
        text += (text.empty() ? "" : " ") + (cell ? std::to_string(*cell) : std::string("-"));
    return text;
}

void check(const std::vector<Puzzle>& puzzles) {
    for (const Puzzle& puzzle : puzzles) EXPECT_EQ(shown(solve(puzzle)), puzzle.expected) << puzzle.name;
}

const DepartmentSeeker kPrinted = measure(0, "", Printed::kInRow);

TEST(DumpDepartments, CellsSpanTheMeasuresWithoutDepartments) {
    check({
        {"nothing", {}, {}, ""},
        {"no cell is late", {kPrinted, measure(0)}, {}, "- -"},
        {"no measure seeks one", {kPrinted}, {"緑）公園課"}, "-"},
        {"one cell for one gap", {measure(0), measure(0), measure(0)}, {"緑）公園課"}, "0 0 0"},
        {"printed ones keep their own", {kPrinted, measure(0), kPrinted}, {"緑）公園課"}, "- 0 -"},
        {"one cell over two policies", {measure(0), measure(1)}, {"緑）公園課"}, "0 0"},
        {"a border of policies parts cells",
         {measure(0), measure(0), measure(1)},
         {"緑）公園課", "港）桟橋課"},
         "0 0 1"},
        {"gaps keep the order of the print",
         {measure(0), kPrinted, measure(0), kPrinted, measure(0)},
         {"緑）公園課", "港）桟橋課", "港）灯台係"},
         "0 - 1 - 2"},
        {"more cells than policies: one is cut inside",
         {measure(0), measure(0), measure(1)},
         {"緑）公園課", "港）桟橋課", "港）灯台係"},
         "0 1 2"},
        {"more cells than measures: one is left over",
         {measure(0), measure(1)},
         {"緑）公園課", "港）桟橋課", "港）灯台係"},
         "0 1"},
    });
}

TEST(DumpDepartments, FewerCellsThanGapsLeaveAGapOpen) {
    const DepartmentPairing pairing =
        solve({"",
               {measure(0, "灯台の灯りを直す"), kPrinted, measure(0, "公園課が苗を植える")},
               {"緑）公園課"},
               ""});
    EXPECT_EQ(shown(pairing), "- - 0");
}

TEST(DumpDepartments, ASharedBlockIsNearlyAProof) {
    const std::vector<DepartmentSeeker> two = {measure(0), measure(1)};
    check({
        {"with the marks of the policy", two, {"緑）公園課", "港）桟橋課"}, "1 0", {{11}, {10}}},
        {"with the text of the measure", two, {"緑）公園課", "港）桟橋課"}, "1 0", {}, {{11}, {10}}},
        {"with one only, the other follows", two, {"緑）公園課", "港）桟橋課"}, "1 0", {{11}}},
    });
}

TEST(DumpDepartments, CellsKeepTheirOrderAroundTheRing) {
    const std::vector<DepartmentSeeker> four = {measure(0), measure(1), measure(2), measure(3)};
    const std::vector<std::string> cells = {"緑）公園課", "港）桟橋課", "港）灯台係", "緑）温室係"};
    check({
        {"from the first on", four, cells, "0 1 2 3"},
        {"from the second on", four, cells, "3 0 1 2", {{}, {10}}},
        {"from the last on", four, cells, "1 2 3 0", {{}, {}, {}, {10}}},
        {"another cell names the turn as well", four, cells, "2 3 0 1", {{12}}},
    });
}

TEST(DumpDepartments, ContentPlacesCells) {
    DepartmentProfiles profiles;
    profiles["公園課"] = character_pairs("花壇に苗を植えて水をやる");
    profiles["桟橋課"] = character_pairs("桟橋の板を張り替えて渡りやすくする");
    check({
        {"rows like others of the department",
         {measure(0, "桟橋の板を張り替えて広げる"), kPrinted, measure(0, "海辺の花壇に苗を植えて増やす")},
         {"緑）公園課", "港）桟橋課"},
         "1 - 0",
         {},
         {},
         profiles},
        {"rows that name the department",
         {measure(0, "板を張る。桟橋課が見回る"), kPrinted, measure(0, "苗を植える。公園課が見回る")},
         {"緑）公園課", "港）桟橋課"},
         "1 - 0"},
        {"a repeat keeps the departments of its original",
         {repeat(0, "港）桟橋課"), kPrinted, repeat(0, "緑）公園課")},
         {"緑）公園課", "港）桟橋課"},
         "1 - 0"},
    });
}

TEST(DumpDepartments, ConfidenceIsHighWithoutChoiceOnly) {
    const DepartmentPairing sole = solve({"", {kPrinted, measure(0), measure(0)}, {"緑）公園課"}, ""});
    EXPECT_GE(sole.confidence[1], 0.9);
    EXPECT_GE(sole.confidence[2], 0.9);
    const DepartmentPairing over_policies = solve({"", {measure(0), measure(1)}, {"緑）公園課"}, ""});
    EXPECT_LE(over_policies.confidence[0], 0.8) << "a cell mostly ends with its policy";
    const std::vector<DepartmentSeeker> two = {measure(0), measure(1)};
    const DepartmentPairing guess = solve({"", two, {"緑）公園課", "港）桟橋課"}, ""});
    EXPECT_LT(guess.confidence[0], 0.8);
    const DepartmentPairing proved = solve({"", two, {"緑）公園課", "港）桟橋課"}, "", {{10}, {11}}});
    EXPECT_GT(proved.confidence[0], guess.confidence[0]);
    EXPECT_DOUBLE_EQ(proved.confidence[0], 1);
}

TEST(DumpDepartments, ManyCellsEndQuicklyAndOnceEach) {
    std::vector<DepartmentSeeker> measures;
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < 60; ++i) {
        measures.push_back(measure(i / 2, "浜辺" + std::to_string(i)));
        if (i % 2 == 0) cells.push_back("緑）第" + std::to_string(i) + "課");
    }
    const DepartmentPairing pairing = solve({"", measures, cells, ""});
    std::vector<int> measures_of_cell(cells.size(), 0);
    for (const auto& cell : pairing.cell) {
        ASSERT_TRUE(cell);
        ++measures_of_cell[*cell];
    }
    EXPECT_EQ(measures_of_cell, std::vector<int>(cells.size(), 2));
}

TEST(DumpDepartments, ProfilesAreLearntFromRowsWithDepartments) {
    const DumpSections sections = read_rows(
        testing::make_pieces("# section (1)\n"
                             "# measure (ｱ)\n/ text 　苗を植える。\n# text 　植えた。\n# category Ａ\n_ "
                             "departments 緑）公園課⏎港）桟橋課\n"
                             "# measure (ｲ)\n/ text 　水をやる。\n# category Ａ\n_ departments 緑）公園課\n"
                             "# measure (ｳ)\n/ text 　灯台を塗る。\n# category Ａ\n"));
    const DepartmentProfiles profiles = learn_department_profiles(sections.sections);
    ASSERT_EQ(profiles.size(), 2U);
    EXPECT_NEAR(containment(character_pairs("苗を植える"), profiles.at("公園課")), 1, 1e-9);
    EXPECT_NEAR(containment(character_pairs("水をやる"), profiles.at("公園課")), 1, 1e-9);
    EXPECT_NEAR(containment(character_pairs("植えた"), profiles.at("桟橋課")), 1, 1e-9);
    EXPECT_LT(containment(character_pairs("水をやる"), profiles.at("桟橋課")), 0.5);
    EXPECT_NEAR(containment(character_pairs("灯台を塗る"), profiles.at("公園課")), 0, 0.3);
}

}  // namespace
}  // namespace torikumi
