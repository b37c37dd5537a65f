#pragma once

// Owns how strongly two texts of one section belong together. Character pairs that stand in many texts of the
// section (the subject of the whole plan) say little, rare ones much: the cosine of pairs weighted by inverse
// document frequency (Spärck Jones 1972).

#include <cstdint>
#include <span>
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
    /// Of the texts, with the range of `texts_` that names those with it.
    struct Pair {
        std::uint64_t pair = 0;
        double weight = 0;
        std::size_t first = 0;
        std::size_t count = 0;
    };

    /// `texts` are those of the section, or of the document, that are to be compared.
    explicit TextAffinity(const std::vector<const CharacterPairs*>& texts);

    /// The texts that this was made of, in their order. Cheaper than to weigh each.
    std::vector<WeighedText> weigh_own() const;
    WeighedText weigh(const CharacterPairs& text) const;

    /// Sorted.
    const std::vector<Pair>& pairs() const { return pairs_; }
    /// Indexes of the texts that hold a pair, ascending; none of an unknown one.
    std::span<const std::uint32_t> texts_with(const Pair& pair) const {
        return std::span(texts_).subspan(pair.first, pair.count);
    }
    std::span<const std::uint32_t> texts_with(std::uint64_t pair) const;

 private:
    std::vector<Pair> pairs_;
    std::vector<std::uint32_t> texts_;  // by pair
    std::vector<std::size_t> sizes_;    // by text: distinct pairs
    double unknown_ = 0;                // weight of any other pair
};

/// 0 (nothing in common) to 1 (equal). Both weighed by the same TextAffinity.
double affinity(const WeighedText& left, const WeighedText& right);

/// All pairs of several texts.
CharacterPairs merged(const std::vector<const CharacterPairs*>& texts);

}  // namespace torikumi
