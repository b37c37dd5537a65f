#pragma once

// Owns how strongly two texts of one section belong together. Character pairs that stand in many texts of the
// section (the subject of the whole plan) say little, rare ones much: the cosine of pairs weighted by inverse
// document frequency (Spärck Jones 1972).

#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalizers/similarity.h"

namespace torikumi {

class TextAffinity {
 public:
    /// Counts a text of the section; all texts are added before the first question.
    void add(const CharacterPairs& text);
    /// 0 (nothing in common) to 1 (equal).
    double between(const CharacterPairs& left, const CharacterPairs& right) const;

    /// Share of `part`'s pairs, by weight, that stand in `whole`, 0–1.
    double containment(const CharacterPairs& part, const CharacterPairs& whole) const;

 private:
    double weight(std::uint64_t pair) const;
    double norm(const CharacterPairs& text) const;

    std::unordered_map<std::uint64_t, int> frequency_;
    int texts_ = 0;
};

/// All pairs of several texts.
CharacterPairs merged(const std::vector<const CharacterPairs*>& texts);

}  // namespace torikumi
