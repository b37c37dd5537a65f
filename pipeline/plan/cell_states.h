#pragma once

// Owns what is known of a section's late cells while they are laid over its measures from above: which are
// used, and, where they keep an order, how far it has come. Cells are named by their place in that order. In
// come the rules, out go states by number, from 0, and the ways on from each. Not here: weights of the
// measures (department_lattice.h).

#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
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
    const std::vector<Step>& steps_from(std::size_t state);
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

/// Weights by state, of which most are 0.
class StateWeights {
 public:
    void add(std::size_t state, double weight) {
        if (weight == 0) return;
        if (state >= weights_.size()) weights_.resize(state + 1 + state / 2, 0);
        if (weights_[state] == 0) states_.push_back(state);
        weights_[state] += weight;
    }
    void clear() {
        for (const std::size_t state : states_) weights_[state] = 0;
        states_.clear();
    }
    double at(std::size_t state) const { return state < weights_.size() ? weights_[state] : 0; }
    /// Those that were added, in the order of their first weight.
    const std::vector<std::size_t>& states() const { return states_; }

 private:
    std::vector<double> weights_;
    std::vector<std::size_t> states_;
};

}  // namespace torikumi
