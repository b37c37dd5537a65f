#pragma once

// Owns what is known of a section's late cells while they are laid over its measures from above: which are
// used, and, where they keep an order, how far it has come. Cells are named by their place in that order. In
// come the rules, out go states by number, from 0, and the ways on from each. Not here: weights of the
// measures (department_lattice.h).

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace torikumi {

/// Cells of one section; they are bits of a word. More are left without a place.
inline constexpr std::size_t kMostCells = 57;

struct CellStateRules {
    bool ordered = true;
    std::size_t cells = 0;
    std::uint64_t anchored = 0;  // places of cells that a shared block holds, wherever the order has come
    double out_of_order = 1;     // weight of a cell that the order has passed, or has not reached

    friend auto operator<=>(const CellStateRules&, const CellStateRules&) = default;
};

class CellStates {
 public:
    struct Step {
        std::size_t place = 0;
        std::size_t next = 0;  // state
        double weight = 1;
    };

    /// Begins with the state 0, in which no cell is used.
    explicit CellStates(const CellStateRules& rules);

    /// Found when first asked for: most states are too unlikely to be.
    const std::vector<Step>& steps_from(std::size_t state) {
        if (!nodes_[state].is_expanded) expand(state);
        return nodes_[state].steps;
    }
    /// So many were found.
    std::size_t size() const { return nodes_.size(); }
    std::size_t count_used(std::size_t state) const;
    /// The weight of all orders in which the cells may be used up, exceptions with theirs.
    double weigh_orders();

 private:
    struct Node {
        std::uint64_t used = 0;
        std::size_t passed = 0;  // places
        bool is_expanded = false;
        std::vector<Step> steps;
    };

    void expand(std::size_t state);
    std::size_t number_of(std::uint64_t used, std::size_t passed);
    bool keeps_order(std::uint64_t used, std::size_t passed) const;

    CellStateRules rules_;
    std::deque<Node> nodes_;
    std::unordered_map<std::uint64_t, std::size_t> numbers_;
    std::optional<double> weight_of_orders_;
};

/// States by their rules: sections with as many cells have the same. Those of many cells are too many to
/// keep.
class CellStatesPool {
 public:
    std::shared_ptr<CellStates> states_under(const CellStateRules& rules);

 private:
    std::map<CellStateRules, std::shared_ptr<CellStates>> kept_;
};

/// Weights by level and state, of which most are 0. Those of one state stand side by side: a cell that begins
/// at a level may end at each of the next.
class StateWeights {
 public:
    explicit StateWeights(std::size_t levels) : levels_(levels), states_(levels) {}

    double at(std::size_t level, std::size_t state) const { return weights_[state * levels_ + level]; }
    /// The weights of a state from a level on.
    const double* from(std::size_t level, std::size_t state) const {
        return &weights_[state * levels_ + level];
    }
    /// Those that were added to at a level, in the order of their first weight.
    const std::vector<std::size_t>& states(std::size_t level) const { return states_[level]; }

    /// Adds `factor` times each of `weights` at as many levels.
    void add(std::size_t first_level, std::size_t state, double factor, std::span<const double> weights) {
        double* const to = &weights_[state * levels_ + first_level];
        for (std::size_t i = 0; i < weights.size(); ++i) to[i] += factor * weights[i];
        const std::size_t end = first_level + weights.size();
        for (std::size_t level = std::max(first_level, ends_[state]); level < end; ++level)
            states_[level].push_back(state);
        ends_[state] = std::max(ends_[state], end);
    }
    void add(std::size_t level, std::size_t state, double weight) { add(level, state, 1, {&weight, 1}); }
    /// Where there is none yet, from the last level to the first.
    void put(std::size_t level, std::size_t state, double weight) {
        weights_[state * levels_ + level] = weight;
        states_[level].push_back(state);
    }
    /// What stands at a level stands at `to`, where nothing stood, instead.
    void move_level(std::size_t level, std::size_t to);
    void clear_level(std::size_t level);
    void clear();
    /// To be called before states with higher numbers are named.
    void make_room(std::size_t states) {
        if (states > ends_.size()) grow(states);
    }

 private:
    void grow(std::size_t states);

    std::size_t levels_;
    std::vector<double> weights_;    // by state, then by level
    std::vector<std::size_t> ends_;  // by state: behind the last level that was added to
    std::vector<std::vector<std::size_t>> states_;
};

}  // namespace torikumi
