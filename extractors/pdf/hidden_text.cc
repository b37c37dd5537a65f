#include "extractors/pdf/hidden_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

namespace torikumi {
namespace {

// Settled baselines are those of the strings, but for words whose start no string shares.
constexpr double kSameBaselineEm = 0.2;
// Where a string starts its first letter does, give or take what is rounded.
constexpr double kSameStartPt = 0.1;
constexpr double kSameSizeShare = 0.02;

/// The string that a character belongs to: of those of its size on its baseline the last one that begins
/// left of it. `origins` stand in the order of y.
const TextOrigin* string_of(const Character& character, std::span<const TextOrigin> origins) {
    const double slack_pt = kSameBaselineEm * character.em_pt;
    const TextOrigin* nearest = nullptr;
    const auto y_of = [](const TextOrigin& origin) { return origin.at.y; };
    auto at = std::ranges::lower_bound(origins, character.baseline_pt - slack_pt, {}, y_of);
    for (; at != origins.end() && at->at.y <= character.baseline_pt + slack_pt; ++at) {
        const bool fits = at->at.x <= character.box.left + kSameStartPt &&
                          std::abs(at->em_pt - character.em_pt) <= kSameSizeShare * character.em_pt;
        if (!fits) continue;
        // A white halo below black letters: of strings that start together the visible one counts.
        const bool same_start = nearest != nullptr && std::abs(at->at.x - nearest->at.x) <= kSameStartPt;
        if (nearest == nullptr || (same_start ? at->painted == Painted::kVisibly : at->at.x > nearest->at.x))
            nearest = &*at;
    }
    return nearest;
}

}  // namespace

std::vector<Character> take_hidden(std::vector<Character>& characters,
                                   const std::vector<TextOrigin>& origins) {
    const auto is_without_ink = [](const TextOrigin& origin) { return origin.painted == Painted::kNot; };
    if (std::ranges::none_of(origins, is_without_ink)) return {};
    std::vector<TextOrigin> by_height = origins;
    std::ranges::stable_sort(by_height, {}, [](const TextOrigin& origin) { return origin.at.y; });
    std::vector<Character> shown;
    std::vector<Character> hidden;
    for (const Character& character : characters) {
        const TextOrigin* string = string_of(character, by_height);
        (string != nullptr && is_without_ink(*string) ? hidden : shown).push_back(character);
    }
    if (hidden.size() > shown.size()) return {};
    characters = std::move(shown);
    return hidden;
}

}  // namespace torikumi
