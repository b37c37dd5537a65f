#include "pipeline/dump/text_affinity.h"

#include <algorithm>
#include <cmath>

namespace torikumi {
namespace {

/// Calls `visit(pair)` for each distinct pair of a sorted list.
template <typename Visit>
void for_each_distinct(const CharacterPairs& pairs, Visit visit) {
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (i == 0 || pairs[i] != pairs[i - 1]) visit(pairs[i]);
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
    std::vector<std::pair<std::uint64_t, std::uint32_t>> all;  // each pair of each text, once
    std::size_t most = 0;
    for (const CharacterPairs* text : texts) most += text->size();
    all.reserve(most);
    sizes_.reserve(texts.size());
    for (std::size_t t = 0; t < texts.size(); ++t) {
        const std::size_t before = all.size();
        for_each_distinct(*texts[t],
                          [&](std::uint64_t pair) { all.emplace_back(pair, static_cast<std::uint32_t>(t)); });
        sizes_.push_back(all.size() - before);
    }
    std::ranges::sort(all);
    texts_.reserve(all.size());
    for (const auto& [pair, text] : all) {
        if (pairs_.empty() || pairs_.back().pair != pair) pairs_.push_back({pair, 0, texts_.size(), 0});
        ++pairs_.back().count;
        texts_.push_back(text);
    }
    for (Pair& pair : pairs_) pair.weight = std::log(count / static_cast<double>(pair.count));
}

std::vector<WeighedText> TextAffinity::weigh_own() const {
    std::vector<WeighedText> weighed(sizes_.size());
    for (std::size_t t = 0; t < sizes_.size(); ++t) weighed[t].pairs.reserve(sizes_[t]);
    for (const Pair& pair : pairs_) {
        for (const std::uint32_t text : texts_with(pair)) {
            weighed[text].pairs.emplace_back(pair.pair, pair.weight);
            weighed[text].norm += pair.weight * pair.weight;
        }
    }
    for (WeighedText& text : weighed) text.norm = std::sqrt(text.norm);
    return weighed;
}

WeighedText TextAffinity::weigh(const CharacterPairs& text) const {
    WeighedText weighed;
    weighed.pairs.reserve(text.size());
    double squares = 0;
    auto at = pairs_.begin();
    for_each_distinct(text, [&](std::uint64_t pair) {
        at = std::ranges::lower_bound(at, pairs_.end(), pair, {}, &Pair::pair);
        const double weight = at != pairs_.end() && at->pair == pair ? at->weight : unknown_;
        weighed.pairs.emplace_back(pair, weight);
        squares += weight * weight;
    });
    weighed.norm = std::sqrt(squares);
    return weighed;
}

std::span<const std::uint32_t> TextAffinity::texts_with(std::uint64_t pair) const {
    const auto at = std::ranges::lower_bound(pairs_, pair, {}, &Pair::pair);
    if (at == pairs_.end() || at->pair != pair) return {};
    return texts_with(*at);
}

double affinity(const WeighedText& left, const WeighedText& right) {
    double shared = 0;
    for_each_shared(left, right, [&](double weight) { shared += weight * weight; });
    const double norms = left.norm * right.norm;
    return norms > 0 ? shared / norms : 0;
}

CharacterPairs merged(const std::vector<const CharacterPairs*>& texts) {
    CharacterPairs all;
    for (const CharacterPairs* text : texts) {
        const auto behind = static_cast<std::ptrdiff_t>(all.size());
        all.insert(all.end(), text->begin(), text->end());
        std::ranges::inplace_merge(all, all.begin() + behind);
    }
    return all;
}

}  // namespace torikumi
