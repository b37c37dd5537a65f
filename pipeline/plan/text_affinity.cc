#include "pipeline/plan/text_affinity.h"

#include <algorithm>
#include <cmath>

namespace torikumi {
namespace {

/// Calls `visit(pair, count)` for each distinct pair of a sorted list.
template <typename Visit>
void for_each_distinct(const CharacterPairs& pairs, Visit visit) {
    for (auto at = pairs.begin(); at != pairs.end();) {
        const auto end = std::find_if(at, pairs.end(), [&](std::uint64_t pair) { return pair != *at; });
        visit(*at, static_cast<std::size_t>(end - at));
        at = end;
    }
}

/// Calls `visit(weight)` for each pair that stands in both.
template <typename Visit>
void for_each_shared(const WeighedText& left, const WeighedText& right, Visit visit) {
    for (auto l = left.pairs.begin(), r = right.pairs.begin();
         l != left.pairs.end() && r != right.pairs.end();) {
        if (l->first < r->first) {
            ++l;
        } else if (r->first < l->first) {
            ++r;
        } else {
            visit(l->second);
            ++l, ++r;
        }
    }
}

}  // namespace

TextAffinity::TextAffinity(const std::vector<const CharacterPairs*>& texts) {
    const double count = static_cast<double>(texts.size()) + 1;
    unknown_ = std::log(count);
    CharacterPairs all;  // as often as texts have it
    for (const CharacterPairs* text : texts)
        for_each_distinct(*text, [&](std::uint64_t pair, std::size_t) { all.push_back(pair); });
    std::ranges::sort(all);
    for_each_distinct(all, [&](std::uint64_t pair, std::size_t frequency) {
        weights_.emplace_back(pair, std::log(count / static_cast<double>(frequency)));
    });
}

WeighedText TextAffinity::weigh(const CharacterPairs& text) const {
    WeighedText weighed;
    double squares = 0;
    auto at = weights_.begin();
    for_each_distinct(text, [&](std::uint64_t pair, std::size_t) {
        at = std::ranges::lower_bound(at, weights_.end(), pair, {}, &std::pair<std::uint64_t, double>::first);
        const double weight = at != weights_.end() && at->first == pair ? at->second : unknown_;
        weighed.pairs.emplace_back(pair, weight);
        squares += weight * weight;
    });
    weighed.norm = std::sqrt(squares);
    return weighed;
}

double affinity(const WeighedText& left, const WeighedText& right) {
    double shared = 0;
    for_each_shared(left, right, [&](double weight) { shared += weight * weight; });
    const double norms = left.norm * right.norm;
    return norms > 0 ? shared / norms : 0;
}

CharacterPairs merged(const std::vector<const CharacterPairs*>& texts) {
    CharacterPairs all;
    for (const CharacterPairs* text : texts) all.insert(all.end(), text->begin(), text->end());
    std::ranges::sort(all);
    return all;
}

}  // namespace torikumi
