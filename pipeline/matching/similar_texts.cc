#include "pipeline/matching/similar_texts.h"

#include <algorithm>
#include <span>

namespace torikumi {
namespace {

CharacterPairs distinct(CharacterPairs pairs) {
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

}  // namespace

SimilarTexts::SimilarTexts(const std::vector<std::string>& texts, const SimilarTextsSettings& settings)
    : settings_(settings), shared_(texts.size()) {
    pairs_.reserve(texts.size());
    for (std::size_t index = 0; index < texts.size(); ++index) {
        equal_[texts[index]].push_back(index);
        pairs_.push_back(character_pairs(texts[index]));
        for (const std::uint64_t pair : distinct(pairs_.back())) sharing_.emplace_back(pair, index);
    }
    std::ranges::sort(sharing_);
}

std::vector<std::size_t> SimilarTexts::find(const std::string& text) const {
    const auto equal = equal_.find(text);
    if (equal == equal_.end()) return find_sharing(character_pairs(text));
    std::vector<std::size_t> found = equal->second;
    if (found.size() > settings_.max_found) found.resize(settings_.max_found);
    return found;
}

std::vector<std::size_t> SimilarTexts::find_sharing(const CharacterPairs& pairs) const {
    using Entry = std::pair<std::uint64_t, std::size_t>;
    std::vector<std::span<const Entry>> lists;  // rarest first
    for (const std::uint64_t pair : distinct(pairs)) {
        const auto first = std::ranges::lower_bound(sharing_, pair, {}, &Entry::first);
        const auto last = std::ranges::upper_bound(sharing_, pair, {}, &Entry::first);
        if (first != last) lists.emplace_back(first, last);
    }
    std::ranges::stable_sort(lists, {}, [](const auto& list) { return list.size(); });

    std::vector<std::size_t> visited;
    std::size_t visits_left = settings_.max_visited_entries;
    for (const std::span<const Entry> list : lists) {
        const std::size_t visits = std::min(visits_left, list.size());
        for (const Entry& entry : list.first(visits))
            if (++shared_[entry.second] == 1) visited.push_back(entry.second);
        visits_left -= visits;
    }

    std::vector<std::size_t> found = visited;
    if (found.size() > settings_.max_found) {
        const auto shares_more = [&](std::size_t left, std::size_t right) {
            return shared_[left] != shared_[right] ? shared_[left] > shared_[right] : left < right;
        };
        const auto end = found.begin() + static_cast<std::ptrdiff_t>(settings_.max_found);
        std::ranges::nth_element(found, end, shares_more);
        found.erase(end, found.end());
    }
    std::ranges::sort(found);
    for (const std::size_t index : visited) shared_[index] = 0;
    return found;
}

}  // namespace torikumi
