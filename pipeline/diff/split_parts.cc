#include "pipeline/diff/split_parts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "normalizers/similarity.h"
#include "pipeline/matching/similar_texts.h"

namespace torikumi {
namespace {

using Partners = std::vector<std::optional<std::size_t>>;

/// One plan seen as that of the wholes, the other as that of the parts.
struct Sides {
    const Items& wholes;
    const Items& parts;
    const Partners& part_of_whole;
    const Partners& whole_of_part;
};

/// What has its text in the other plan, too, is neither a whole nor a part.
std::vector<std::size_t> changed_wholes(const Sides& sides) {
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < sides.wholes.size(); ++i) {
        const auto partner = sides.part_of_whole[i];
        if (!partner || sides.parts[*partner].text != sides.wholes[i].text) indexes.push_back(i);
    }
    return indexes;
}

/// For each whole, the parts without a partner that stand in it more than in any other.
std::map<std::size_t, std::vector<std::size_t>> lonely_parts_by_whole(const Sides& sides,
                                                                      const PartSettings& settings) {
    const std::vector<std::size_t> changed = changed_wholes(sides);
    std::vector<std::string> texts;
    for (const std::size_t index : changed) texts.push_back(sides.wholes[index].text);
    const SimilarTexts index(texts);

    std::map<std::size_t, std::vector<std::size_t>> by_whole;
    for (std::size_t part = 0; part < sides.parts.size(); ++part) {
        if (sides.whole_of_part[part]) continue;
        std::optional<std::size_t> best;
        double best_contained = settings.least_contained;
        for (const std::size_t found : index.find(sides.parts[part].text)) {
            const double contained =
                containment(sides.parts[part].text_pairs, sides.wholes[changed[found]].text_pairs);
            if (contained < best_contained || (best && contained == best_contained)) continue;
            best = changed[found];
            best_contained = contained;
        }
        if (best) by_whole[*best].push_back(part);
    }
    return by_whole;
}

/// Share of the whole that the parts hold together, one of them left out.
double covered(const Item& whole, const Items& items, const std::vector<std::size_t>& parts,
               std::optional<std::size_t> left_out = std::nullopt) {
    CharacterPairs together;
    for (const std::size_t part : parts) {
        const CharacterPairs& pairs = items[part].text_pairs;
        if (part != left_out) together.insert(together.end(), pairs.begin(), pairs.end());
    }
    std::ranges::sort(together);
    return containment(whole.text_pairs, together);
}

/// A sentence that stands in thousands of measures is no part of one.
void keep_most_alike(const Item& whole, const Items& items, std::vector<std::size_t>& parts,
                     std::size_t most) {
    if (parts.size() <= most) return;
    std::vector<std::pair<double, std::size_t>> ranked;
    for (const std::size_t part : parts)
        ranked.emplace_back(-similarity(items[part].text_pairs, whole.text_pairs), part);
    std::ranges::sort(ranked);
    parts.clear();
    for (std::size_t i = 0; i < most; ++i) parts.push_back(ranked[i].second);
}

/// Leaves out parts that add too little to the others, the least first.
void keep_needed(const Item& whole, const Items& items, std::vector<std::size_t>& parts,
                 const PartSettings& settings) {
    while (!parts.empty()) {
        const double all = covered(whole, items, parts);
        const auto gain = [&](std::size_t part) { return all - covered(whole, items, parts, part); };
        const auto least = std::ranges::min_element(parts, {}, gain);
        if (gain(*least) >= settings.least_gained) return;
        parts.erase(least);
    }
}

/// The partner of the whole comes first; of a whole without one, the part that is most like it.
std::optional<Parts> parts_of(std::size_t whole, std::vector<std::size_t> parts, const Sides& sides,
                              const PartSettings& settings) {
    const Item& item = sides.wholes[whole];
    keep_most_alike(item, sides.parts, parts, settings.most_parts);
    const std::optional<std::size_t> partner = sides.part_of_whole[whole];
    if (partner) parts.push_back(*partner);
    keep_needed(item, sides.parts, parts, settings);
    if (parts.size() < 2 || covered(item, sides.parts, parts) < settings.least_covered) return std::nullopt;
    const auto first = partner ? std::ranges::find(parts, *partner)
                               : std::ranges::max_element(parts, {}, [&](std::size_t part) {
                                     return similarity(sides.parts[part].text_pairs, item.text_pairs);
                                 });
    if (first == parts.end()) return std::nullopt;
    if (containment(sides.parts[*first].text_pairs, item.text_pairs) < settings.least_contained)
        return std::nullopt;
    std::rotate(parts.begin(), first, first + 1);
    return Parts{whole, std::move(parts)};
}

std::vector<Parts> find_parts(const Sides& sides, const PartSettings& settings) {
    std::vector<Parts> found;
    for (auto& [whole, parts] : lonely_parts_by_whole(sides, settings))
        if (auto each = parts_of(whole, std::move(parts), sides, settings)) found.push_back(std::move(*each));
    return found;
}

/// Those of `found` that have nothing to do with `others`, which were found the other way round.
std::vector<Parts> without_crossings(const std::vector<Parts>& found, const std::vector<Parts>& others) {
    std::set<std::size_t> wholes_in_others;
    std::set<std::size_t> parts_in_others;
    for (const Parts& other : others) {
        wholes_in_others.insert(other.parts.begin(), other.parts.end());
        parts_in_others.insert(other.whole);
    }
    std::vector<Parts> kept;
    for (const Parts& each : found) {
        const bool crosses =
            wholes_in_others.contains(each.whole) ||
            std::ranges::any_of(each.parts, [&](std::size_t part) { return parts_in_others.contains(part); });
        if (!crosses) kept.push_back(each);
    }
    return kept;
}

/// Whether the thing has kept its place: then it is the one that goes on, however much it lost to the others.
bool stays(const Item& before, const Item& after, const LevelPairs& parents) {
    return before.ordinal == after.ordinal && parents.new_of_old[before.parent] == after.parent;
}

template <typename Predicate>
void put_first(Parts& parts, Predicate is_first) {
    const auto first = std::ranges::find_if(parts.parts, is_first);
    if (first != parts.parts.end()) std::rotate(parts.parts.begin(), first, first + 1);
}

void unpair_new(LevelPairs& level, const std::vector<std::size_t>& new_indexes) {
    for (const std::size_t index : new_indexes) {
        if (level.old_of_new[index]) level.new_of_old[*level.old_of_new[index]].reset();
        level.old_of_new[index].reset();
    }
}

void unpair_old(LevelPairs& level, const std::vector<std::size_t>& old_indexes) {
    for (const std::size_t index : old_indexes) {
        if (level.new_of_old[index]) level.old_of_new[*level.new_of_old[index]].reset();
        level.new_of_old[index].reset();
    }
}

}  // namespace

SplitsAndMerges find_splits_and_merges(LevelPairs& level, const LevelPairs& parents,
                                       const PartSettings& settings) {
    const std::vector<Parts> splits =
        find_parts({level.old_items, level.new_items, level.new_of_old, level.old_of_new}, settings);
    const std::vector<Parts> merges =
        find_parts({level.new_items, level.old_items, level.old_of_new, level.new_of_old}, settings);
    SplitsAndMerges kept{without_crossings(splits, merges), without_crossings(merges, splits)};
    for (Parts& split : kept.splits) {
        const Item& whole = level.old_items[split.whole];
        put_first(split, [&](std::size_t part) { return stays(whole, level.new_items[part], parents); });
        unpair_new(level, split.parts);
        level.pair(split.whole, split.parts.front());
    }
    for (Parts& merge : kept.merges) {
        const Item& whole = level.new_items[merge.whole];
        put_first(merge, [&](std::size_t part) { return stays(level.old_items[part], whole, parents); });
        unpair_old(level, merge.parts);
        level.pair(merge.parts.front(), merge.whole);
    }
    return kept;
}

}  // namespace torikumi
