#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "pipeline/diff/level_pairs.h"
#include "pipeline/diff/pairing_score.h"
#include "pipeline/matching/assignment.h"
#include "pipeline/matching/similar_texts.h"

namespace torikumi {
namespace {

using IndexPairs = std::set<std::pair<std::size_t, std::size_t>>;  // old, new

std::vector<std::size_t> lonely(const std::vector<std::optional<std::size_t>>& partners) {
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < partners.size(); ++i)
        if (!partners[i]) indexes.push_back(i);
    return indexes;
}

std::vector<std::string> texts_of(const Items& items, const std::vector<std::size_t>& indexes) {
    std::vector<std::string> texts;
    for (const std::size_t index : indexes) texts.push_back(items[index].text);
    return texts;
}

/// Both ways, so that a diff turned round has the same candidates.
void add_with_similar_texts(const LevelPairs& level, const std::vector<std::size_t>& old_lonely,
                            const std::vector<std::size_t>& new_lonely, std::size_t most_found,
                            IndexPairs& candidates) {
    const SimilarTextsSettings settings{.max_found = most_found};
    const SimilarTexts old_texts(texts_of(level.old_items, old_lonely), settings);
    const SimilarTexts new_texts(texts_of(level.new_items, new_lonely), settings);
    for (const std::size_t i : old_lonely)
        for (const std::size_t found : new_texts.find(level.old_items[i].text))
            candidates.emplace(i, new_lonely[found]);
    for (const std::size_t j : new_lonely)
        for (const std::size_t found : old_texts.find(level.new_items[j].text))
            candidates.emplace(old_lonely[found], j);
}

/// Things that may be each other.
struct Family {
    std::vector<std::size_t> old_members;
    std::vector<std::size_t> new_members;
};

bool is_larger(const Family& family, std::size_t most) {
    return std::max(family.old_members.size(), family.new_members.size()) > most;
}

void add_all(const Family& family, IndexPairs& candidates) {
    for (const std::size_t i : family.old_members)
        for (const std::size_t j : family.new_members) candidates.emplace(i, j);
}

/// Those that have a mark, by its number.
std::map<int, Family> by_mark(const Family& family, const LevelPairs& level) {
    std::map<int, Family> of_mark;
    for (const std::size_t i : family.old_members)
        if (const auto& mark = level.old_items[i].ordinal) of_mark[*mark].old_members.push_back(i);
    for (const std::size_t j : family.new_members)
        if (const auto& mark = level.new_items[j].ordinal) of_mark[*mark].new_members.push_back(j);
    return of_mark;
}

/// Things that stand below the same parent, whatever they say; in a large family only those with one mark.
void add_siblings(const LevelPairs& level, const std::vector<std::size_t>& old_lonely,
                  const std::vector<std::size_t>& new_lonely, const LevelPairs* parents,
                  std::size_t most_in_family, IndexPairs& candidates) {
    std::map<std::size_t, Family> families;  // by the new parent
    for (const std::size_t i : old_lonely) {
        const std::size_t parent = level.old_items[i].parent;
        if (const auto after =
                parents == nullptr ? std::optional<std::size_t>(0) : parents->new_of_old[parent])
            families[*after].old_members.push_back(i);
    }
    for (const std::size_t j : new_lonely) families[level.new_items[j].parent].new_members.push_back(j);
    for (const auto& [parent, family] : families) {
        if (!is_larger(family, most_in_family)) {
            add_all(family, candidates);
            continue;
        }
        for (const auto& [mark, namesakes] : by_mark(family, level))
            if (!is_larger(namesakes, most_in_family)) add_all(namesakes, candidates);
    }
}

void add_with_shared_children(const LevelPairs& level, const SharedChildren& children,
                              IndexPairs& candidates) {
    for (const auto& [parents, count] : children.shared)
        if (!level.new_of_old[parents.first] && !level.old_of_new[parents.second]) candidates.insert(parents);
}

struct ScoredPair {
    std::size_t old_index = 0;
    std::size_t new_index = 0;
    double score = 0;
};

/// Which things hang together by possible pairs: union-find over old and new ones.
class Components {
 public:
    explicit Components(std::size_t count) : leader_(count) { std::iota(leader_.begin(), leader_.end(), 0u); }
    std::size_t leader(std::size_t thing) {
        while (leader_[thing] != thing) thing = leader_[thing] = leader_[leader_[thing]];
        return thing;
    }
    void join(std::size_t left, std::size_t right) { leader_[leader(left)] = leader(right); }

 private:
    std::vector<std::size_t> leader_;
};

std::vector<std::vector<ScoredPair>> components_of(const std::vector<ScoredPair>& pairs,
                                                   const LevelPairs& level) {
    const std::size_t old_count = level.old_items.size();
    Components components(old_count + level.new_items.size());
    for (const ScoredPair& pair : pairs) components.join(pair.old_index, old_count + pair.new_index);
    std::map<std::size_t, std::vector<ScoredPair>> by_leader;
    for (const ScoredPair& pair : pairs) by_leader[components.leader(pair.old_index)].push_back(pair);
    std::vector<std::vector<ScoredPair>> found;
    for (auto& [leader, component] : by_leader) found.push_back(std::move(component));
    return found;
}

/// Index of each different value, by the order of values.
std::map<std::size_t, std::size_t> places_of(const std::vector<ScoredPair>& pairs,
                                             std::size_t ScoredPair::*index) {
    std::map<std::size_t, std::size_t> places;
    for (const ScoredPair& pair : pairs) places.emplace(pair.*index, 0);
    std::size_t next = 0;
    for (auto& [value, place] : places) place = next++;
    return places;
}

void pair_by_assignment(const std::vector<ScoredPair>& component, LevelPairs& level) {
    const auto rows = places_of(component, &ScoredPair::old_index);
    const auto columns = places_of(component, &ScoredPair::new_index);
    std::vector scores(rows.size(), std::vector<double>(columns.size(), 0));
    for (const ScoredPair& pair : component)
        scores[rows.at(pair.old_index)][columns.at(pair.new_index)] = pair.score;
    const std::vector<std::optional<std::size_t>> column_of_row = assign(scores);
    for (const ScoredPair& pair : component)
        if (column_of_row[rows.at(pair.old_index)] == columns.at(pair.new_index))
            level.pair(pair.old_index, pair.new_index);
}

void pair_best_first(std::vector<ScoredPair> component, LevelPairs& level) {
    std::ranges::stable_sort(component, std::ranges::greater{}, &ScoredPair::score);
    for (const ScoredPair& pair : component)
        if (!level.new_of_old[pair.old_index] && !level.old_of_new[pair.new_index])
            level.pair(pair.old_index, pair.new_index);
}

/// Far below any difference of scores; where all else is equal, things keep their order.
double nearness(std::size_t old_index, std::size_t new_index, const LevelPairs& level) {
    constexpr double kTieBreak = 1e-6;
    const double old_place = static_cast<double>(old_index) / static_cast<double>(level.old_items.size());
    const double new_place = static_cast<double>(new_index) / static_cast<double>(level.new_items.size());
    return kTieBreak * (1 - std::abs(old_place - new_place));
}

}  // namespace

void pair_alike(LevelPairs& level, const LevelContext& context, const PairingSettings& settings) {
    const std::vector<std::size_t> old_lonely = lonely(level.new_of_old);
    const std::vector<std::size_t> new_lonely = lonely(level.old_of_new);
    if (old_lonely.empty() || new_lonely.empty()) return;

    IndexPairs candidates;
    add_with_similar_texts(level, old_lonely, new_lonely, settings.most_candidates, candidates);
    add_siblings(level, old_lonely, new_lonely, context.parents, settings.most_in_family, candidates);
    if (context.children != nullptr) add_with_shared_children(level, *context.children, candidates);

    std::vector<ScoredPair> possible;
    for (const auto& [i, j] : candidates)
        if (const auto score = pairing_score(level, context, i, j, settings))
            possible.push_back({i, j, *score + nearness(i, j, level)});

    for (const std::vector<ScoredPair>& component : components_of(possible, level)) {
        const std::size_t longer_side = std::max(places_of(component, &ScoredPair::old_index).size(),
                                                 places_of(component, &ScoredPair::new_index).size());
        if (longer_side <= settings.most_exact) {
            pair_by_assignment(component, level);
        } else {
            pair_best_first(component, level);
        }
    }
}

}  // namespace torikumi
