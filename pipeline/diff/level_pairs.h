#pragma once

// Owns which things of one kind are the same in two plans. In come the items of both and what is known of the
// levels above and below, out go pairs. Not here: which level is paired first (plan_pairs.h).

#include <map>
#include <optional>
#include <vector>

#include "pipeline/diff/diff_settings.h"
#include "pipeline/diff/plan_items.h"

namespace torikumi {

struct LevelPairs {
    Items old_items;
    Items new_items;
    std::vector<std::optional<std::size_t>> new_of_old;  // index of the partner
    std::vector<std::optional<std::size_t>> old_of_new;

    void pair(std::size_t old_index, std::size_t new_index);
};

LevelPairs unpaired(Items old_items, Items new_items);

/// Old index → new index → how many of the things below the one stand below the other; `of_old` and `of_new`
/// count those that have a partner anywhere.
struct SharedChildren {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;
    std::vector<std::size_t> of_old;
    std::vector<std::size_t> of_new;
};

/// Adds the pairs of a level below. Where `between` stands between the two, they count for its parents.
void count_shared(const LevelPairs& children, SharedChildren& counts, const LevelPairs* between = nullptr);
SharedChildren no_shared_children(const LevelPairs& parents);

/// What stands around the level.
struct LevelContext {
    const LevelPairs* parents = nullptr;       // none for sections
    const SharedChildren* children = nullptr;  // none where nothing stands below
};

/// Pairs what has the same text, and nothing else has it; of equal texts those that also have the same clues
/// or parent.
void pair_equal_texts(const Plan& old_plan, const Plan& new_plan, LevelPairs& level,
                      const LevelPairs* parents);

/// Pairs what is left where it is alike enough, so that the sum of all scores is greatest.
void pair_alike(LevelPairs& level, const LevelContext& context, const PairingSettings& settings);

}  // namespace torikumi
