#pragma once

// Owns finding the texts that may be like a given one among thousands, without comparing all with all: equal
// texts by their hash, others by the rare character pairs that they share. Not here: which of them is the
// right one.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "normalizers/similarity.h"

namespace torikumi {

struct SimilarTextsSettings {
    // The rarest pairs are looked up first; what is left after so many entries stands in most of the texts
    // (する, の推) and tells none from another.
    std::size_t max_visited_entries = 4096;
    // Texts that share most of the rare pairs; the right one has been first or second so far.
    std::size_t max_found = 16;
};

class SimilarTexts {
 public:
    explicit SimilarTexts(const std::vector<std::string>& texts, const SimilarTextsSettings& settings = {});

    /// Indexes of texts to compare with `text`, ascending: the equal ones, or else those that share most rare
    /// pairs with it.
    std::vector<std::size_t> find(const std::string& text) const;

    const CharacterPairs& pairs(std::size_t index) const { return pairs_[index]; }

 private:
    std::vector<std::size_t> find_sharing(const CharacterPairs& pairs) const;

    SimilarTextsSettings settings_;
    std::vector<CharacterPairs> pairs_;
    std::unordered_map<std::string, std::vector<std::size_t>> equal_;
    std::vector<std::pair<std::uint64_t, std::size_t>> sharing_;  // pair and text with it, sorted
    // By text: how many pairs it shares with the one that is looked for. All 0 between two searches, which
    // visit few of many; a search of its own would cost as much as all texts.
    mutable std::vector<std::size_t> shared_;
};

}  // namespace torikumi
