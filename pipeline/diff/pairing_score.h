#pragma once

// Owns how sure it is that two things of one kind are the same. Symmetric: a diff turned round scores alike.

#include <optional>

#include "pipeline/diff/level_pairs.h"

namespace torikumi {

/// 0–1; empty where they are no pair whatever else is left. Both items have their clues read.
std::optional<double> pairing_score(const LevelPairs& level, const LevelContext& context,
                                    std::size_t old_index, std::size_t new_index,
                                    const PairingSettings& settings);

}  // namespace torikumi
