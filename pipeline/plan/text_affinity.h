#pragma once

// Owns how strongly two texts of one section belong together. Character pairs that stand in many texts of the
// section (the subject of the whole plan) say little, rare ones much: the cosine of pairs weighted by inverse
// document frequency (Spärck Jones 1972).

#include <cstdint>
#include <utility>
#include <vector>

#include "normalizers/similarity.h"

namespace torikumi {

/// The distinct pairs of a text, sorted, with their weights; `norm` is their Euclidean length.
struct WeighedText {
    std::vector<std::pair<std::uint64_t, double>> pairs;
    double norm = 0;
};

class TextAffinity {
 public:
    /// `texts` are those of the section, or of the document, that are to be compared.
    explicit TextAffinity(const std::vector<const CharacterPairs*>& texts);
    WeighedText weigh(const CharacterPairs& text) const;

 private:
    std::vector<std::pair<std::uint64_t, double>> weights_;  // of the pairs of all texts, sorted
    double unknown_ = 0;                                     // of any other pair
};

/// 0 (nothing in common) to 1 (equal). Both weighed by the same TextAffinity.
double affinity(const WeighedText& left, const WeighedText& right);

/// All pairs of several texts.
CharacterPairs merged(const std::vector<const CharacterPairs*>& texts);

}  // namespace torikumi
