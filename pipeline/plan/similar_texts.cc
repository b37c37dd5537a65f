#include "pipeline/plan/similar_texts.h"

#include <algorithm>
#include <utility>

namespace torikumi {
namespace {

CharacterPairs distinct(CharacterPairs pairs) {
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    return pairs;
}

}  // namespace

SimilarTexts::SimilarTexts(const std::vector<std::string>& texts, const SimilarTextsSettings& settings)
    : settings_(settings) {
    pairs_.reserve(texts.size());
    for (std::size_t index = 0; index < texts.size(); ++index) {
        equal_[texts[index]].push_back(index);
        pairs_.push_back(character_pairs(texts[index]));
        for (const std::uint64_t pair : distinct(pairs_.back())) sharing_[pair].push_back(index);
    }
}

std::vector<std::size_t> SimilarTexts::find(const std::string& text) const {
    const auto equal = equal_.find(text);
    if (equal == equal_.end()) return find_sharing(character_pairs(text));
    std::vector<std::size_t> found = equal->second;
    if (found.size() > settings_.max_found) found.resize(settings_.max_found);
    return found;
}

std::vector<std::size_t> SimilarTexts::find_sharing(const CharacterPairs& pairs) const {
    std::vector<const std::vector<std::size_t>*> lists;  // rarest first
    for (const std::uint64_t pair : distinct(pairs)) {
        if (const auto list = sharing_.find(pair); list != sharing_.end()) lists.push_back(&list->second);
    }
    std::ranges::stable_sort(lists, {}, [](const auto* list) { return list->size(); });

    std::unordered_map<std::size_t, std::size_t> shared;  // text → pairs that it shares
    std::size_t visited = 0;
    for (const auto* list : lists) {
        for (const std::size_t index : *list) {
            if (visited++ == settings_.max_visited_entries) break;
            ++shared[index];
        }
        if (visited > settings_.max_visited_entries) break;
    }

    std::vector<std::pair<std::size_t, std::size_t>> ranked(shared.begin(), shared.end());
    const auto more_shared_then_first = [](const auto& left, const auto& right) {
        return left.second != right.second ? left.second > right.second : left.first < right.first;
    };
    std::ranges::sort(ranked, more_shared_then_first);
    if (ranked.size() > settings_.max_found) ranked.resize(settings_.max_found);

    std::vector<std::size_t> found;
    for (const auto& [index, count] : ranked) found.push_back(index);
    std::ranges::sort(found);
    return found;
}

}  // namespace torikumi
