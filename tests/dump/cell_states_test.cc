// Tests cell_states.cc.

#include "pipeline/dump/cell_states.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace torikumi {
namespace {

std::vector<std::size_t> places_from(CellStates& states, std::size_t state) {
    std::vector<std::size_t> places;
    for (const CellStates::Step& step : states.steps_from(state)) places.push_back(step.place);
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

double weight_of(CellStates& states, std::size_t state, std::size_t place) {
    double heaviest = 0;
    for (const CellStates::Step& step : states.steps_from(state))
        if (step.place == place) heaviest = std::max(heaviest, step.weight);
    return heaviest;
}

std::size_t state_behind(CellStates& states, std::size_t state, std::size_t place) {
    const auto& steps = states.steps_from(state);
    return std::ranges::find(steps, place, &CellStates::Step::place)->next;
}

TEST(CellStates, WithoutAnOrderTakeAnyCellThatIsLeft) {
    CellStates states({.ordered = false, .cells = 3});
    EXPECT_EQ(places_from(states, 0), (std::vector<std::size_t>{0, 1, 2}));
    const std::size_t behind = state_behind(states, 0, 1);
    EXPECT_EQ(places_from(states, behind), (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(states.count_used(behind), 1u);
    EXPECT_DOUBLE_EQ(states.weigh_orders(), 6);  // 3!
}

TEST(CellStates, AreTheSameHoweverTheyWereReached) {
    CellStates states({.ordered = false, .cells = 2});
    EXPECT_EQ(state_behind(states, state_behind(states, 0, 0), 1),
              state_behind(states, state_behind(states, 0, 1), 0));
}

TEST(CellStates, PreferTheOrderToACellThatBreaksIt) {
    CellStates states({.ordered = true, .cells = 3, .out_of_order = 0.1});
    EXPECT_DOUBLE_EQ(weight_of(states, 0, 0), 1);
    const std::size_t behind = state_behind(states, 0, 0);
    EXPECT_DOUBLE_EQ(weight_of(states, behind, 1), 1);
    EXPECT_GT(states.weigh_orders(), 1);  // the order itself, and exceptions
}

TEST(CellStates, OfOneCellHaveOneOrder) {
    CellStates states({.ordered = true, .cells = 1, .out_of_order = 0});
    EXPECT_DOUBLE_EQ(states.weigh_orders(), 1);
}

TEST(CellStates, UseAnAnchoredCellAtAnyTimeAtNoCost) {
    CellStates states({.ordered = true, .cells = 3, .anchored = 0b100, .out_of_order = 0.1});
    EXPECT_DOUBLE_EQ(weight_of(states, 0, 2), 1);
}

TEST(CellStates, OfManyCellsAllowNoException) {
    CellStates states({.ordered = true, .cells = 20, .out_of_order = 0.1});
    EXPECT_EQ(places_from(states, 0), (std::vector<std::size_t>{0}));
    EXPECT_DOUBLE_EQ(states.weigh_orders(), 1);
}

TEST(CellStatesPool, SharesTheStatesOfFewCells) {
    CellStatesPool pool;
    const CellStateRules few{.cells = 3};
    const CellStateRules many{.cells = 30};
    EXPECT_EQ(pool.states_under(few), pool.states_under(few));
    EXPECT_NE(pool.states_under(few), pool.states_under({.ordered = false, .cells = 3}));
    EXPECT_NE(pool.states_under(many), pool.states_under(many));
}

TEST(StateWeights, AddUpByLevelAndState) {
    StateWeights weights(3);
    weights.make_room(6);
    weights.add(1, 5, 0.25);
    weights.add(0, 5, 0.5, std::vector<double>{1, 2});
    weights.add(1, 2, 1);
    EXPECT_DOUBLE_EQ(weights.at(0, 5), 0.5);
    EXPECT_DOUBLE_EQ(weights.at(1, 5), 1.25);
    EXPECT_DOUBLE_EQ(weights.at(2, 5), 0);
    EXPECT_DOUBLE_EQ(weights.from(0, 5)[1], 1.25);
    EXPECT_EQ(weights.states(1), (std::vector<std::size_t>{5, 2}));
    weights.clear();
    EXPECT_TRUE(weights.states(1).empty());
    EXPECT_DOUBLE_EQ(weights.at(1, 5), 0);
}

}  // namespace
}  // namespace torikumi
