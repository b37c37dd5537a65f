#include "pipeline/dump/open_references.h"

#include <algorithm>
#include <cmath>

namespace torikumi {

OpenReferences::OpenReferences(const TextClues& clues, const LatePieces& late, std::size_t policies)
    : in_order_(policies), rank_of_cell_(late.references.size()), rank_of_policy_(policies) {
    for (std::size_t c = 0; c < late.references.size(); ++c) {
        const std::optional<int>& mark = late.references[c].policy_mark;
        const auto policy = mark ? clues.policy_of_mark(*mark) : std::nullopt;
        if (policy) {
            in_order_[*policy] = c;
        } else {
            cells_.push_back(c);
        }
    }
    for (std::size_t k = 0; k < policies; ++k)
        if (!clues.inline_references(k) && !in_order_[k]) policies_.push_back(k);

    const auto lowest_number = [&](std::size_t c) { return late.references[c].numbers.front(); };
    std::vector<std::size_t> numbered = cells_;
    std::erase_if(numbered, [&](std::size_t c) { return late.references[c].numbers.empty(); });
    std::ranges::stable_sort(numbered, {}, lowest_number);
    for (std::size_t i = 0; i < policies_.size(); ++i) rank_of_policy_[policies_[i]] = static_cast<double>(i);
    // Cells that name none may stand anywhere between the others: ranks are stretched over the policies.
    const double stretch = numbered.size() > 1 ? (static_cast<double>(policies_.size()) - 1) /
                                                     (static_cast<double>(numbered.size()) - 1)
                                               : 1;
    for (std::size_t i = 0; i < numbered.size(); ++i) {
        rank_of_cell_[numbered[i]] = static_cast<double>(i) * stretch;
        if (i < policies_.size()) in_order_[policies_[i]] = numbered[i];
    }
}

double OpenReferences::steps_apart(std::size_t cell, std::size_t policy) const {
    if (!rank_of_cell_[cell] || !rank_of_policy_[policy]) return 0;
    return std::abs(*rank_of_cell_[cell] - *rank_of_policy_[policy]);
}

}  // namespace torikumi
