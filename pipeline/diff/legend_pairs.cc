#include "pipeline/diff/legend_pairs.h"

#include "normalizers/compact_form.h"
#include "pipeline/matching/equal_keys.h"

namespace torikumi {
namespace {

using Legend = std::vector<Category>;

CodePlaces places_of(const Legend& legend) {
    CodePlaces places;
    for (std::size_t i = 0; i < legend.size(); ++i) places.emplace(compact_form(legend[i].code), i);
    return places;
}

std::optional<std::size_t> place_of(const CodePlaces& places, const std::string& code) {
    const auto found = places.find(compact_form(code));
    return found == places.end() ? std::nullopt : std::optional(found->second);
}

/// Pairs in turn what has one key and no partner yet.
template <typename OldKey, typename NewKey>
void pair_by(LegendPairs& legend, const OldKey& old_key, const NewKey& new_key) {
    const auto keys = [](const Legend& codes, const auto& partners, const auto& key_of) {
        Keys all;
        for (std::size_t i = 0; i < codes.size(); ++i)
            all.push_back(partners[i] ? std::nullopt : key_of(codes[i]));
        return all;
    };
    const auto partners = pair_equal_keys(keys(legend.old_legend, legend.new_of_old, old_key),
                                          keys(legend.new_legend, legend.old_of_new, new_key));
    for (std::size_t i = 0; i < partners.size(); ++i) {
        if (!partners[i]) continue;
        legend.new_of_old[i] = partners[i];
        legend.old_of_new[*partners[i]] = i;
    }
}

/// The place in the other legend of what stands at a place in this one.
std::optional<std::size_t> partner(const std::vector<std::optional<std::size_t>>& partners,
                                   std::optional<std::size_t> place) {
    return place ? partners[*place] : std::nullopt;
}

std::optional<Direction> direction(std::optional<std::size_t> before, std::optional<std::size_t> after) {
    if (!before || !after || *before == *after) return std::nullopt;
    return *after < *before ? Direction::kAdvanced : Direction::kReceded;
}

}  // namespace

LegendPairs pair_legends(const Legend& old_legend, const Legend& new_legend) {
    LegendPairs legend{old_legend, new_legend, {}, {}, places_of(old_legend), places_of(new_legend)};
    legend.new_of_old.resize(old_legend.size());
    legend.old_of_new.resize(new_legend.size());
    const auto code = [](const Category& category) { return std::optional(compact_form(category.code)); };
    const auto code_and_meaning = [&](const Category& category) {
        return std::optional(*code(category) + "\n" + compact_form(category.meaning));
    };
    const auto meaning_of_code_not_in = [&](const CodePlaces& others) {
        return [&](const Category& category) -> std::optional<std::string> {
            const std::string meaning = compact_form(category.meaning);
            if (meaning.empty() || others.contains(*code(category))) return std::nullopt;
            return meaning;
        };
    };
    // A legend may give one code two meanings; each is then paired with its own.
    pair_by(legend, code_and_meaning, code_and_meaning);
    pair_by(legend, code, code);
    pair_by(legend, meaning_of_code_not_in(legend.new_places), meaning_of_code_not_in(legend.old_places));
    return legend;
}

bool same_category(const LegendPairs& legend, const std::optional<std::string>& old_code,
                   const std::optional<std::string>& new_code) {
    if (!old_code || !new_code) return old_code.has_value() == new_code.has_value();
    if (compact_form(*old_code) == compact_form(*new_code)) return true;
    const auto renamed = partner(legend.new_of_old, place_of(legend.old_places, *old_code));
    return renamed && renamed == place_of(legend.new_places, *new_code);
}

std::optional<Direction> direction_of(const LegendPairs& legend, const std::optional<std::string>& old_code,
                                      const std::optional<std::string>& new_code) {
    if (!old_code || !new_code) return std::nullopt;
    const auto old_before = place_of(legend.old_places, *old_code);
    const auto new_after = place_of(legend.new_places, *new_code);
    auto old_after = place_of(legend.old_places, *new_code);
    if (!old_after) old_after = partner(legend.old_of_new, new_after);
    auto new_before = place_of(legend.new_places, *old_code);
    if (!new_before) new_before = partner(legend.new_of_old, old_before);
    const auto by_old = direction(old_before, old_after);
    const auto by_new = direction(new_before, new_after);
    if (by_old && by_new && by_old != by_new) return std::nullopt;
    return by_new ? by_new : by_old;
}

}  // namespace torikumi
