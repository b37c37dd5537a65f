#include "pipeline/diff/pairing_score.h"

#include <algorithm>

namespace torikumi {
namespace {

/// A mean in which a clue that says nothing has no weight.
class WeightedMean {
 public:
    void add(double weight, std::optional<double> value) {
        if (!value) return;
        sum_ += weight * *value;
        weights_ += weight;
    }
    /// Empty where no clue says anything.
    std::optional<double> value() const {
        return weights_ > 0 ? std::optional(sum_ / weights_) : std::nullopt;
    }

 private:
    double sum_ = 0;
    double weights_ = 0;
};

/// Texts too short for a pair of characters are alike where they are equal.
std::optional<double> likeness(std::string_view left, const CharacterPairs& left_pairs,
                               std::string_view right, const CharacterPairs& right_pairs) {
    if (left.empty() && right.empty()) return std::nullopt;
    if (left == right) return 1;
    if (left_pairs.empty() || right_pairs.empty()) return 0;
    return similarity(left_pairs, right_pairs);
}

std::optional<double> departments_alike(const Item& left, const Item& right) {
    if (left.departments.empty() && right.departments.empty()) return std::nullopt;
    std::vector<std::string> shared;
    std::ranges::set_intersection(left.departments, right.departments, std::back_inserter(shared));
    return 2.0 * static_cast<double>(shared.size()) /
           static_cast<double>(left.departments.size() + right.departments.size());
}

std::optional<double> same_children(const SharedChildren* children, std::size_t old_index,
                                    std::size_t new_index) {
    if (children == nullptr) return std::nullopt;
    const std::size_t all = children->of_old[old_index] + children->of_new[new_index];
    if (all == 0) return std::nullopt;
    const auto found = children->shared.find({old_index, new_index});
    return found == children->shared.end()
               ? 0
               : 2.0 * static_cast<double>(found->second) / static_cast<double>(all);
}

/// Of two new parents nothing is known.
std::optional<double> same_parent(const LevelPairs* parents, std::size_t old_parent, std::size_t new_parent) {
    if (parents == nullptr) return std::nullopt;
    if (!parents->new_of_old[old_parent] && !parents->old_of_new[new_parent]) return std::nullopt;
    return parents->new_of_old[old_parent] == new_parent ? 1 : 0;
}

/// The sibling before (-1) or behind (+1); empty at the ends of the family.
std::optional<std::size_t> sibling(const Items& items, std::size_t index, int step) {
    if (step < 0 && index == 0) return std::nullopt;
    const std::size_t other = step < 0 ? index - 1 : index + 1;
    if (other >= items.size() || items[other].parent != items[index].parent) return std::nullopt;
    return other;
}

/// A side with a sibling whose partner is not known says nothing.
std::optional<double> same_neighbours(const LevelPairs& level, std::size_t old_index, std::size_t new_index) {
    WeightedMean sides;
    for (const int step : {-1, 1}) {
        const auto old_sibling = sibling(level.old_items, old_index, step);
        const auto new_sibling = sibling(level.new_items, new_index, step);
        const bool old_known = old_sibling && level.new_of_old[*old_sibling];
        const bool new_known = new_sibling && level.old_of_new[*new_sibling];
        if (!old_known && !new_known) continue;
        sides.add(1, old_known && new_known && level.new_of_old[*old_sibling] == new_sibling ? 1 : 0);
    }
    return sides.value();
}

}  // namespace

std::optional<double> pairing_score(const LevelPairs& level, const LevelContext& context,
                                    std::size_t old_index, std::size_t new_index,
                                    const PairingSettings& settings) {
    const Item& left = level.old_items[old_index];
    const Item& right = level.new_items[new_index];
    const PairingWeights& weights = settings.weights;
    WeightedMean own;
    own.add(weights.text, likeness(left.text, left.text_pairs, right.text, right.text_pairs));
    own.add(weights.content, likeness(left.content, left.content_pairs, right.content, right.content_pairs));
    own.add(weights.children, same_children(context.children, old_index, new_index));
    if (own.value() && *own.value() < settings.least_own) return std::nullopt;

    WeightedMean all = own;
    all.add(weights.departments, departments_alike(left, right));
    all.add(weights.parent, same_parent(context.parents, left.parent, right.parent));
    all.add(weights.neighbours, same_neighbours(level, old_index, new_index));
    all.add(weights.mark, left.ordinal == right.ordinal ? 1 : 0);
    return *all.value() < settings.least_score ? std::nullopt : all.value();
}

}  // namespace torikumi
