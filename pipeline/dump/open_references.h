#pragma once

// Owns the late cells 該当提言 of one section before any is weighed: which of them no mark on their line
// places, which policies may want them, and in what order both were printed. Not here: which belongs to which
// (dump_texts.h).

#include <cstddef>
#include <optional>
#include <vector>

#include "pipeline/dump/dump_late.h"
#include "pipeline/dump/text_clues.h"

namespace torikumi {

class OpenReferences {
 public:
    OpenReferences(const TextClues& clues, const LatePieces& late, std::size_t policies);

    /// Indices of the cells and the policies that are to be paired.
    const std::vector<std::size_t>& cells() const { return cells_; }
    const std::vector<std::size_t>& policies() const { return policies_; }

    /// By policy: the cell that a mark gives it, the others by their lowest number, as plans list them.
    const std::vector<std::optional<std::size_t>>& in_order() const { return in_order_; }

    /// How far a pairing is from that order, in policies; 0 where the order says nothing of the cell or the
    /// policy.
    double steps_apart(std::size_t cell, std::size_t policy) const;

 private:
    std::vector<std::size_t> cells_;
    std::vector<std::size_t> policies_;
    std::vector<std::optional<std::size_t>> in_order_;
    std::vector<std::optional<double>> rank_of_cell_;
    std::vector<std::optional<double>> rank_of_policy_;
};

}  // namespace torikumi
