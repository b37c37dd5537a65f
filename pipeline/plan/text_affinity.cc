#include "pipeline/plan/text_affinity.h"

#include <algorithm>
#include <cmath>

namespace torikumi {
namespace {

/// Calls `visit(pair, count)` for each distinct pair of a sorted list.
template <typename Visit>
void for_each_distinct(const CharacterPairs& pairs, Visit visit) {
    for (auto at = pairs.begin(); at != pairs.end();) {
        const auto end = std::upper_bound(at, pairs.end(), *at);
        visit(*at);
        at = end;
    }
}

}  // namespace

void TextAffinity::add(const CharacterPairs& text) {
    ++texts_;
    for_each_distinct(text, [&](std::uint64_t pair) { ++frequency_[pair]; });
}

double TextAffinity::weight(std::uint64_t pair) const {
    const auto found = frequency_.find(pair);
    const int frequency = found == frequency_.end() ? 1 : found->second;
    return std::log((texts_ + 1.0) / frequency);
}

double TextAffinity::norm(const CharacterPairs& text) const {
    double sum = 0;
    for_each_distinct(text, [&](std::uint64_t pair) { sum += weight(pair) * weight(pair); });
    return std::sqrt(sum);
}

double TextAffinity::between(const CharacterPairs& left, const CharacterPairs& right) const {
    double shared = 0;
    for_each_distinct(left, [&](std::uint64_t pair) {
        if (std::binary_search(right.begin(), right.end(), pair)) shared += weight(pair) * weight(pair);
    });
    const double norms = norm(left) * norm(right);
    return norms > 0 ? shared / norms : 0;
}

double TextAffinity::containment(const CharacterPairs& part, const CharacterPairs& whole) const {
    double shared = 0;
    double all = 0;
    for_each_distinct(part, [&](std::uint64_t pair) {
        all += weight(pair);
        if (std::binary_search(whole.begin(), whole.end(), pair)) shared += weight(pair);
    });
    return all > 0 ? shared / all : 0;
}

CharacterPairs merged(const std::vector<const CharacterPairs*>& texts) {
    CharacterPairs all;
    for (const CharacterPairs* text : texts) all.insert(all.end(), text->begin(), text->end());
    std::ranges::sort(all);
    return all;
}

}  // namespace torikumi
