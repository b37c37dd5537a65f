#pragma once

// Owns the assignment problem: which of n things belongs to which of m places, so that the sum of scores is
// greatest. Not here: what a score means.

#include <cstddef>
#include <optional>
#include <vector>

namespace torikumi {

/// `scores[i][j]` is the gain of putting thing i into place j; all rows are equally long. Answers the place
/// of each thing, empty where there are more things than places and this one is left over. O(n²·m), the
/// Hungarian method with potentials (Kuhn 1955, Munkres 1957, in the form of Jonker and Volgenant 1987).
std::vector<std::optional<std::size_t>> assign(const std::vector<std::vector<double>>& scores);

}  // namespace torikumi
