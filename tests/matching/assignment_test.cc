// Tests pipeline/matching/assignment.

#include "pipeline/matching/assignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

namespace torikumi {
namespace {

using Scores = std::vector<std::vector<double>>;
using Places = std::vector<std::optional<std::size_t>>;

struct AssignmentCase {
    std::string name;
    Scores scores;
    Places places;
};

TEST(Assignment, PutsThingsIntoTheirPlaces) {
    const std::vector<AssignmentCase> cases = {
        {"nothing at all", {}, {}},
        {"things without any place", {{}, {}}, {std::nullopt, std::nullopt}},
        {"one thing, one place", {{0}}, {0}},
        {"one place that only loses is taken all the same", {{-4}}, {0}},
        {"fewer things than places", {{1, 5, 2}, {4, 6, 0}}, {1, 0}},
        {"more things than places: the worst is left over", {{3}, {8}, {5}}, {std::nullopt, 0, std::nullopt}},
        {"more things than places, with a choice",
         {{5, 1}, {6, 4}, {2, 3}},
         {0, 1, std::nullopt}},  // 5 + 4, not 6 + 3 and not 6 + 1
        // The best pair of all (9) costs the others more than it gains: 9 + 1 + 1 against 8 + 7 + 3.
        {"the greedy answer is wrong", {{9, 8, 1}, {7, 1, 1}, {2, 2, 3}}, {1, 0, 2}},
        {"taking row by row is wrong", {{10, 9, 0}, {9, 0, 0}, {0, 8, 7}}, {1, 0, 2}},
        {"losses are weighed like gains", {{-1, -9}, {-2, -3}}, {0, 1}},
    };
    for (const AssignmentCase& test : cases) EXPECT_EQ(assign(test.scores), test.places) << test.name;
}

double total(const Scores& scores, const Places& places) {
    double sum = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i]) sum += scores[i][*places[i]];
    return sum;
}

void expect_each_place_once(const Scores& scores, const Places& places) {
    std::set<std::size_t> taken;
    for (const auto& place : places) {
        if (!place) continue;
        EXPECT_LT(*place, scores.front().size());
        EXPECT_TRUE(taken.insert(*place).second) << "place " << *place << " is taken twice";
    }
    EXPECT_EQ(taken.size(), std::min(scores.size(), scores.front().size()));
}

TEST(Assignment, TiesStillFillEveryPlaceOnce) {
    const std::vector<Scores> cases = {
        Scores(4, std::vector<double>(4, 1)),
        Scores(5, std::vector<double>(2, 0)),
        Scores(2, std::vector<double>(5, 0)),
        {{2, 2, 1}, {2, 2, 1}, {1, 1, 1}},
    };
    for (const Scores& scores : cases) {
        const Places places = assign(scores);
        expect_each_place_once(scores, places);
        EXPECT_EQ(places, assign(scores)) << "the same question has one answer";
    }
}

/// The best sum over all orders of the places, by trying each.
double best_sum(const Scores& scores) {
    const std::size_t n = std::max(scores.size(), scores.front().size());
    std::vector<std::size_t> order(n);
    for (std::size_t i = 0; i < n; ++i) order[i] = i;
    double best = -1e9;
    do {
        double sum = 0;
        for (std::size_t i = 0; i < scores.size(); ++i)
            if (order[i] < scores.front().size()) sum += scores[i][order[i]];
        best = std::max(best, sum);
    } while (std::ranges::next_permutation(order).found);
    return best;
}

TEST(Assignment, IsAsGoodAsTryingAllOrders) {
    std::mt19937 random(7);  // NOLINT: the same numbers on every run
    for (int round = 0; round < 200; ++round) {
        const std::size_t things = 1 + random() % 5;
        const std::size_t places = 1 + random() % 5;
        Scores scores(things, std::vector<double>(places));
        for (auto& row : scores)
            for (double& score : row) score = static_cast<double>(random() % 9) - 3;
        const Places found = assign(scores);
        expect_each_place_once(scores, found);
        EXPECT_DOUBLE_EQ(total(scores, found), best_sum(scores)) << "round " << round;
    }
}

}  // namespace
}  // namespace torikumi
