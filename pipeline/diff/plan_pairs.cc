#include "pipeline/diff/plan_pairs.h"

#include <utility>

namespace torikumi {
namespace {

/// Sections are known by what stands below them as much as by their title, and the other way round: what is
/// paired in one round is a clue in the next.
constexpr int kRounds = 2;

SharedChildren shared_by_policies(const LevelPairs& policies, const LevelPairs& measures) {
    SharedChildren shared = no_shared_children(policies);
    count_shared(measures, shared);
    return shared;
}

SharedChildren shared_by_sections(const LevelPairs& sections, const LevelPairs& recommendations,
                                  const LevelPairs& policies, const LevelPairs& measures) {
    SharedChildren shared = no_shared_children(sections);
    count_shared(recommendations, shared);
    count_shared(policies, shared);
    count_shared(measures, shared, &policies);
    return shared;
}

}  // namespace

PlanPairs pair_plans(const Plan& old_plan, const Plan& new_plan, const DiffSettings& settings) {
    PlanItems old_items = items_of(old_plan);
    PlanItems new_items = items_of(new_plan);
    LevelPairs sections = unpaired(std::move(old_items.sections), std::move(new_items.sections));
    LevelPairs recommendations =
        unpaired(std::move(old_items.recommendations), std::move(new_items.recommendations));
    LevelPairs policies = unpaired(std::move(old_items.policies), std::move(new_items.policies));
    LevelPairs measures = unpaired(std::move(old_items.measures), std::move(new_items.measures));

    pair_equal_texts(old_plan, new_plan, sections, nullptr);
    pair_equal_texts(old_plan, new_plan, recommendations, &sections);
    pair_equal_texts(old_plan, new_plan, policies, &sections);
    pair_equal_texts(old_plan, new_plan, measures, &policies);

    for (int round = 0; round < kRounds; ++round) {
        const SharedChildren of_sections = shared_by_sections(sections, recommendations, policies, measures);
        pair_alike(sections, {nullptr, &of_sections}, settings.pairing);
        pair_alike(recommendations, {&sections, nullptr}, settings.pairing);
        const SharedChildren of_policies = shared_by_policies(policies, measures);
        pair_alike(policies, {&sections, &of_policies}, settings.pairing);
        pair_alike(measures, {&policies, nullptr}, settings.pairing);
    }

    PlanPairs pairs{{std::move(sections), {}},
                    {std::move(recommendations), {}},
                    {std::move(policies), {}},
                    {std::move(measures), {}}};
    const LevelPairs& of_sections = pairs.sections.pairs;
    pairs.recommendations.parts =
        find_splits_and_merges(pairs.recommendations.pairs, of_sections, settings.parts);
    pairs.policies.parts = find_splits_and_merges(pairs.policies.pairs, of_sections, settings.parts);
    pairs.measures.parts = find_splits_and_merges(pairs.measures.pairs, pairs.policies.pairs, settings.parts);
    return pairs;
}

}  // namespace torikumi
