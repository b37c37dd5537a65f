#include "pipeline/diff/level_pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

namespace torikumi {
namespace {

using KeyOf = std::function<std::optional<std::string>(const Item&)>;

/// Indexes of the items without a partner, by their key; those without a key are left out.
std::unordered_map<std::string, std::vector<std::size_t>> lonely_by_key(
    const Items& items, const std::vector<std::optional<std::size_t>>& partners, const KeyOf& key_of) {
    std::unordered_map<std::string, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (partners[i]) continue;
        if (const std::optional<std::string> key = key_of(items[i])) by_key[*key].push_back(i);
    }
    return by_key;
}

/// Pairs two things where nothing else has their key.
void pair_unique(LevelPairs& level, const KeyOf& old_key, const KeyOf& new_key) {
    const auto old_by_key = lonely_by_key(level.old_items, level.new_of_old, old_key);
    const auto new_by_key = lonely_by_key(level.new_items, level.old_of_new, new_key);
    for (const auto& [key, old_indexes] : old_by_key) {
        const auto found = new_by_key.find(key);
        if (old_indexes.size() == 1 && found != new_by_key.end() && found->second.size() == 1)
            level.pair(old_indexes.front(), found->second.front());
    }
}

std::optional<std::string> text_key(const Item& item) {
    if (item.text.empty()) return std::nullopt;
    return item.text + (item.is_repeat ? "\n再掲" : "\n");
}

/// Names the parent by its old index, so that both sides of a pair have one name.
std::optional<std::string> parent_name(std::size_t parent,
                                       const std::vector<std::optional<std::size_t>>& old_of) {
    if (!old_of[parent]) return std::nullopt;
    return fmt::format("\n{}", *old_of[parent]);
}

void read_clues_of_lonely(const Plan& plan, Items& items,
                          const std::vector<std::optional<std::size_t>>& partners) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!partners[i]) read_clues(plan, items[i]);
}

/// 0, 1, 2 …: what new_of_old is from the side of the new plan.
std::vector<std::optional<std::size_t>> itself_where_paired(
    const std::vector<std::optional<std::size_t>>& partners) {
    std::vector<std::optional<std::size_t>> itself(partners.size());
    for (std::size_t i = 0; i < partners.size(); ++i)
        if (partners[i]) itself[i] = i;
    return itself;
}

void pair_equal_texts_of_one_parent(LevelPairs& level, const LevelPairs& parents) {
    const auto old_names = itself_where_paired(parents.new_of_old);
    for (const bool with_mark : {false, true}) {
        const auto key_by = [&](const std::vector<std::optional<std::size_t>>& names) {
            return [&, with_mark](const Item& item) -> std::optional<std::string> {
                const auto text = text_key(item);
                const auto parent = parent_name(item.parent, names);
                if (!text || !parent) return std::nullopt;
                return *text + *parent + (with_mark ? fmt::format("\n{}", item.ordinal.value_or(0)) : "");
            };
        };
        pair_unique(level, key_by(old_names), key_by(parents.old_of_new));
    }
}

}  // namespace

void LevelPairs::pair(std::size_t old_index, std::size_t new_index) {
    new_of_old[old_index] = new_index;
    old_of_new[new_index] = old_index;
}

LevelPairs unpaired(Items old_items, Items new_items) {
    LevelPairs level{std::move(old_items), std::move(new_items), {}, {}};
    level.new_of_old.resize(level.old_items.size());
    level.old_of_new.resize(level.new_items.size());
    return level;
}

SharedChildren no_shared_children(const LevelPairs& parents) {
    return {{},
            std::vector<std::size_t>(parents.old_items.size()),
            std::vector<std::size_t>(parents.new_items.size())};
}

void count_shared(const LevelPairs& children, SharedChildren& counts, const LevelPairs* between) {
    for (std::size_t i = 0; i < children.old_items.size(); ++i) {
        if (!children.new_of_old[i]) continue;
        std::size_t old_parent = children.old_items[i].parent;
        std::size_t new_parent = children.new_items[*children.new_of_old[i]].parent;
        if (between != nullptr) {
            old_parent = between->old_items[old_parent].parent;
            new_parent = between->new_items[new_parent].parent;
        }
        ++counts.shared[{old_parent, new_parent}];
        ++counts.of_old[old_parent];
        ++counts.of_new[new_parent];
    }
}

void pair_equal_texts(const Plan& old_plan, const Plan& new_plan, LevelPairs& level,
                      const LevelPairs* parents) {
    pair_unique(level, text_key, text_key);
    read_clues_of_lonely(old_plan, level.old_items, level.new_of_old);
    read_clues_of_lonely(new_plan, level.new_items, level.old_of_new);
    const KeyOf whole = [](const Item& item) -> std::optional<std::string> {
        const auto text = text_key(item);
        if (!text || (item.content.empty() && item.departments.empty())) return std::nullopt;
        return fmt::format("{}\n{}\n{}", *text, item.content, fmt::join(item.departments, "\n"));
    };
    pair_unique(level, whole, whole);
    if (parents != nullptr) pair_equal_texts_of_one_parent(level, *parents);
}

}  // namespace torikumi
