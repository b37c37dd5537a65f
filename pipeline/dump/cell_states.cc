#include "pipeline/dump/cell_states.h"

#include <bit>
#include <utility>

namespace torikumi {
namespace {

/// An order with more exceptions at a time is none. Among many cells each exception costs too much to seek.
constexpr int kMostAstray = 2;
constexpr std::size_t kManyCells = 12;

std::uint64_t bit(std::size_t place) {
    return std::uint64_t{1} << place;
}

}  // namespace

CellStates::CellStates(const CellStateRules& rules) : rules_(rules) {
    number_of(0, 0);
}

std::size_t CellStates::count_used(std::size_t state) const {
    return static_cast<std::size_t>(std::popcount(nodes_[state].used));
}

double CellStates::weigh_orders() {
    if (weight_of_orders_) return *weight_of_orders_;
    if (rules_.cells > kManyCells && rules_.anchored != 0) {
        // Anchored cells may be used at any time: in more ways than can be counted, where they are many.
        CellStateRules rules = rules_;
        rules.anchored = 0;
        return weight_of_orders_.emplace(CellStates(rules).weigh_orders());
    }
    std::map<std::size_t, double> weights{{0, 1.0}};
    for (std::size_t used = 0; used < rules_.cells; ++used) {
        std::map<std::size_t, double> next;
        for (const auto& [state, weight] : weights)
            for (const Step& step : steps_from(state)) next[step.next] += weight * step.weight;
        weights = std::move(next);
    }
    weight_of_orders_ = 0;
    for (const auto& [state, weight] : weights) *weight_of_orders_ += weight;
    return *weight_of_orders_;
}

void CellStates::expand(std::size_t state) {
    const std::uint64_t used = nodes_[state].used;
    const std::size_t passed = nodes_[state].passed;
    std::vector<Step> steps;
    for (std::size_t place = 0; place < rules_.cells; ++place) {
        if (used & bit(place)) continue;
        const std::uint64_t with_it = used | bit(place);
        if (!rules_.ordered) {
            steps.push_back({place, number_of(with_it, 0), 1});
            continue;
        }
        if (place >= passed && keeps_order(with_it, place + 1))
            steps.push_back({place, number_of(with_it, place + 1), 1});
        if (keeps_order(with_it, passed))
            steps.push_back({place, number_of(with_it, passed),
                             rules_.anchored & bit(place) ? 1.0 : rules_.out_of_order});
    }
    nodes_[state].steps = std::move(steps);
    nodes_[state].is_expanded = true;
}

std::size_t CellStates::number_of(std::uint64_t used, std::size_t passed) {
    const std::uint64_t key = used | static_cast<std::uint64_t>(passed) << kMostCells;
    const auto [at, added] = numbers_.emplace(key, nodes_.size());
    if (added) nodes_.push_back({used, passed, false, {}});
    return at->second;
}

/// Few cells are out of order, but for those that a shared block holds in their place.
bool CellStates::keeps_order(std::uint64_t used, std::size_t passed) const {
    const std::uint64_t before = bit(passed) - 1;
    return std::popcount((used ^ before) & ~rules_.anchored) <= (rules_.cells > kManyCells ? 0 : kMostAstray);
}

std::shared_ptr<CellStates> CellStatesPool::states_under(const CellStateRules& rules) {
    if (rules.cells > kManyCells) return std::make_shared<CellStates>(rules);
    std::shared_ptr<CellStates>& states = kept_[rules];
    if (!states) states = std::make_shared<CellStates>(rules);
    return states;
}

void StateWeights::move_level(std::size_t level, std::size_t to) {
    for (const std::size_t state : states_[level]) {
        double* const weights = &weights_[state * levels_];
        weights[to] = std::exchange(weights[level], 0);
        ends_[state] = std::max(ends_[state], to + 1);
    }
    std::swap(states_[to], states_[level]);
}

void StateWeights::clear_level(std::size_t level) {
    for (const std::size_t state : states_[level]) weights_[state * levels_ + level] = 0;
    states_[level].clear();
}

void StateWeights::clear() {
    for (std::size_t level = 0; level < levels_; ++level) clear_level(level);
    std::ranges::fill(ends_, 0);
}

void StateWeights::grow(std::size_t states) {
    weights_.resize(states * levels_);
    ends_.resize(states);
}

}  // namespace torikumi
