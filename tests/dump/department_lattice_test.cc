// Tests pipeline/dump/department_lattice.

#include "pipeline/dump/department_lattice.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace torikumi {
namespace {

CellScores none(std::size_t measures, std::size_t cells) {
    return CellScores(measures, std::vector<double>(cells, 0));
}

DepartmentLattice lattice_of(std::vector<LatticeMeasure> measures, CellScores scores, std::size_t cells) {
    const std::size_t count = measures.size();
    static CellStatesPool pool;
    return {std::move(measures), std::move(scores), none(count, cells), cells, LatticeSettings{}, pool};
}

constexpr LatticeMeasure kPolicy{true, true, 2};
constexpr LatticeMeasure kMeasure{true, false, 2};
constexpr LatticeMeasure kPrinted{false, false, 1};

TEST(DepartmentLattice, LikelihoodsOfAMeasureAreShares) {
    const auto lattice = lattice_of({kPolicy, kMeasure, kPolicy, kPrinted, kMeasure}, none(5, 3), 3);
    for (const CellOrder order : {CellOrder::kDownwards, CellOrder::kUpwards, CellOrder::kNone}) {
        const LatticeReading reading = lattice.read(order);
        for (const std::size_t m : {0, 1, 2, 4})
            EXPECT_NEAR(std::accumulate(reading.likelihood[m].begin(), reading.likelihood[m].end(), 0.0), 1,
                        1e-3);
        for (const double likelihood : reading.likelihood[3])
            EXPECT_NEAR(likelihood, 0, 1e-9) << "printed in its row";
    }
}

// So many measures without a cell that the weight of any cover is 0 in a double.
TEST(DepartmentLattice, TellsNothingOfOneCellAmongHundredsOfMeasures) {
    std::vector<LatticeMeasure> measures;
    for (int i = 0; i < 120; ++i) {
        measures.push_back(kPolicy);
        measures.push_back(kPrinted);
    }
    const auto lattice = lattice_of(measures, none(240, 1), 1);
    for (const CellOrder order : {CellOrder::kDownwards, CellOrder::kUpwards, CellOrder::kNone}) {
        const LatticeReading reading = lattice.read(order);
        EXPECT_TRUE(std::isfinite(reading.evidence));
        for (const auto& row : reading.likelihood) EXPECT_EQ(row.front(), 0);
    }
}

TEST(DepartmentLattice, WithoutScoresEveryTurnIsAsLikely) {
    const auto lattice = lattice_of({kPolicy, kPolicy, kPolicy}, none(3, 3), 3);
    const LatticeReading reading = lattice.read(CellOrder::kDownwards);
    for (const double likelihood : reading.likelihood[0]) EXPECT_NEAR(likelihood, 1.0 / 3, 1e-6);
}

TEST(DepartmentLattice, OneScoreTurnsTheWholeRound) {
    CellScores scores = none(4, 4);
    scores[1][0] = 6;
    const auto lattice = lattice_of({kPolicy, kPolicy, kPolicy, kPolicy}, scores, 4);
    EXPECT_GT(lattice.read(CellOrder::kDownwards).likelihood[3][2], 0.6);
    EXPECT_GT(lattice.read(CellOrder::kUpwards).likelihood[0][1], 0.6);
    EXPECT_NEAR(lattice.read(CellOrder::kNone).likelihood[3][2], 1.0 / 3, 0.05);
}

TEST(DepartmentLattice, EvidenceTellsTheOrder) {
    CellScores scores = none(4, 4);
    for (std::size_t i = 0; i < 4; ++i) scores[i][(i + 1) % 4] = 3;
    const auto lattice = lattice_of({kPolicy, kPolicy, kPolicy, kPolicy}, scores, 4);
    EXPECT_GT(lattice.read(CellOrder::kDownwards).evidence, lattice.read(CellOrder::kNone).evidence);
    EXPECT_GT(lattice.read(CellOrder::kNone).evidence, lattice.read(CellOrder::kUpwards).evidence);
}

TEST(DepartmentLattice, EvidenceForAnOrderIsSharedAmongAllThatItAllows) {
    // With exceptions from the round, three cells may stand in each of their six orders.
    const auto lattice = lattice_of({kPolicy, kPolicy, kPolicy}, none(3, 3), 3);
    const double none = lattice.read(CellOrder::kNone).evidence;
    EXPECT_NEAR(lattice.read(CellOrder::kDownwards).evidence, none, 1e-3);
    EXPECT_NEAR(lattice.read(CellOrder::kUpwards).evidence, none, 1e-3);
}

TEST(DepartmentLattice, WhatStandsBehindTheLastRowMayBeItsCell) {
    LatticeMeasure last{true, false, 1};
    const auto likelihood = [&](std::optional<std::size_t> closing_cell) {
        last.closing_cell = closing_cell;
        const auto lattice = lattice_of({kPolicy, kPolicy, last}, none(3, 3), 3);
        return lattice.read(CellOrder::kNone).likelihood[2][0];
    };
    EXPECT_LT(likelihood({}), 0.4);
    EXPECT_GT(likelihood(0), 0.9);
    EXPECT_LT(likelihood(1), 0.1);
}

TEST(DepartmentLattice, BestCoverUsesEachCellOnce) {
    const auto lattice = lattice_of({kPolicy, kMeasure, kPolicy}, none(3, 2), 2);
    const std::vector<std::optional<std::size_t>> expected = {1, 1, 0};
    EXPECT_EQ(lattice.best_cover({{0.4, 0.6}, {0.5, 0.5}, {0.9, 0.1}}), expected);
}

}  // namespace
}  // namespace torikumi
