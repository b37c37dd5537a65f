#include "pipeline/diff/legend_pairs.h"

#include <algorithm>

#include "normalizers/compact_form.h"

namespace torikumi {
namespace {

using Legend = std::vector<Category>;

std::optional<std::size_t> place_of(const Legend& legend, const std::string& code) {
    const std::string sought = compact_form(code);
    const auto found = std::ranges::find_if(
        legend, [&](const Category& category) { return compact_form(category.code) == sought; });
    if (found == legend.end()) return std::nullopt;
    return static_cast<std::size_t>(found - legend.begin());
}

/// Pairs in turn what `same` calls the same and has no partner yet.
template <typename Same>
void pair_by(LegendPairs& legend, Same same) {
    const auto is_old = [&](std::size_t i) { return [i](const auto& pair) { return pair.first == i; }; };
    const auto is_new = [&](std::size_t j) { return [j](const auto& pair) { return pair.second == j; }; };
    for (std::size_t i = 0; i < legend.old_legend.size(); ++i) {
        for (std::size_t j = 0; j < legend.new_legend.size(); ++j) {
            const bool taken =
                std::ranges::any_of(legend.pairs, is_old(i)) || std::ranges::any_of(legend.pairs, is_new(j));
            if (!taken && same(legend.old_legend[i], legend.new_legend[j])) legend.pairs.emplace_back(i, j);
        }
    }
}

/// The place in the other legend of what stands at a place in this one.
std::optional<std::size_t> partner(const LegendPairs& legend, std::optional<std::size_t> old_place) {
    const auto found =
        std::ranges::find_if(legend.pairs, [&](const auto& pair) { return pair.first == old_place; });
    return found == legend.pairs.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> old_partner(const LegendPairs& legend, std::optional<std::size_t> new_place) {
    const auto found =
        std::ranges::find_if(legend.pairs, [&](const auto& pair) { return pair.second == new_place; });
    return found == legend.pairs.end() ? std::nullopt : std::optional(found->first);
}

std::optional<Direction> direction(std::optional<std::size_t> before, std::optional<std::size_t> after) {
    if (!before || !after || *before == *after) return std::nullopt;
    return *after < *before ? Direction::kAdvanced : Direction::kReceded;
}

}  // namespace

LegendPairs pair_legends(const Legend& old_legend, const Legend& new_legend) {
    LegendPairs legend{old_legend, new_legend, {}};
    const auto same_code = [](const Category& left, const Category& right) {
        return compact_form(left.code) == compact_form(right.code);
    };
    const auto same_meaning = [](const Category& left, const Category& right) {
        return compact_form(left.meaning) == compact_form(right.meaning);
    };
    // A legend may give one code two meanings; each is then paired with its own.
    pair_by(legend, [&](const Category& left, const Category& right) {
        return same_code(left, right) && same_meaning(left, right);
    });
    pair_by(legend, same_code);
    pair_by(legend, [&](const Category& left, const Category& right) {
        return same_meaning(left, right) && !place_of(new_legend, left.code) &&
               !place_of(old_legend, right.code);
    });
    std::ranges::sort(legend.pairs);
    return legend;
}

bool same_category(const LegendPairs& legend, const std::optional<std::string>& old_code,
                   const std::optional<std::string>& new_code) {
    if (!old_code || !new_code) return old_code.has_value() == new_code.has_value();
    if (compact_form(*old_code) == compact_form(*new_code)) return true;
    const auto renamed = partner(legend, place_of(legend.old_legend, *old_code));
    return renamed && renamed == place_of(legend.new_legend, *new_code);
}

std::optional<Direction> direction_of(const LegendPairs& legend, const std::optional<std::string>& old_code,
                                      const std::optional<std::string>& new_code) {
    if (!old_code || !new_code) return std::nullopt;
    const auto old_before = place_of(legend.old_legend, *old_code);
    const auto new_after = place_of(legend.new_legend, *new_code);
    auto old_after = place_of(legend.old_legend, *new_code);
    if (!old_after) old_after = old_partner(legend, new_after);
    auto new_before = place_of(legend.new_legend, *old_code);
    if (!new_before) new_before = partner(legend, old_before);
    const auto by_old = direction(old_before, old_after);
    const auto by_new = direction(new_before, new_after);
    if (by_old && by_new && by_old != by_new) return std::nullopt;
    return by_new ? by_new : by_old;
}

}  // namespace torikumi
