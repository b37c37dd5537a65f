#pragma once

// Owns what was split into several things, or merged from several: the texts of the parts stand in the text
// of the whole and hold nearly all of it together. In comes a paired level, out go wholes with their parts.

#include <cstddef>
#include <vector>

#include "pipeline/diff/level_pairs.h"

namespace torikumi {

/// Two parts or more; the first is the one that is paired with the whole.
struct Parts {
    std::size_t whole = 0;
    std::vector<std::size_t> parts;

    friend bool operator==(const Parts&, const Parts&) = default;
};

struct SplitsAndMerges {
    std::vector<Parts> splits;  // whole: index of an old item, parts: of new ones
    std::vector<Parts> merges;  // whole: index of a new item, parts: of old ones
};

/// The whole is then paired with the part that has kept its place, or else is most like it. Nothing is split
/// and merged at once, so that a diff turned round finds the same. `parents` is the level above.
SplitsAndMerges find_splits_and_merges(LevelPairs& level, const LevelPairs& parents,
                                       const PartSettings& settings);

}  // namespace torikumi
