#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/diff/find_changes.h"

namespace torikumi {
namespace {

/// Which recommendation of its section a policy answers: its index among all of the plan where it is listed.
struct Answer {
    std::optional<std::size_t> index;
    int number = 0;

    friend auto operator<=>(const Answer&, const Answer&) = default;
};

/// By section, as it stands in the plan, and number.
using ByNumber = std::map<std::pair<std::size_t, int>, std::size_t>;

ByNumber recommendations_by_number(const Plan& plan, const Items& items) {
    ByNumber by_number;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const NodePath& path = items[i].place.path;
        by_number.emplace(std::pair(path.section, recommendation_at(plan, path).number), i);
    }
    return by_number;
}

std::vector<Answer> answers_of(const Plan& plan, const NodePath& policy, const ByNumber& by_number) {
    std::vector<Answer> answers;
    for (const int number : policy_at(plan, policy).recommendations) {
        const auto found = by_number.find({policy.section, number});
        answers.push_back({found == by_number.end() ? std::nullopt : std::optional(found->second), number});
    }
    return answers;
}

/// What both plans have, by old index; what is not listed, by its number. Left out is what was added or
/// removed with its recommendation.
std::set<Answer> comparable(const std::vector<Answer>& answers,
                            const std::vector<std::optional<std::size_t>>* old_of_new,
                            const std::vector<std::optional<std::size_t>>& partners) {
    std::set<Answer> kept;
    for (const Answer& answer : answers) {
        if (!answer.index)
            kept.insert(answer);
        else if (partners[*answer.index])
            kept.insert({old_of_new != nullptr ? (*old_of_new)[*answer.index] : answer.index, 0});
    }
    return kept;
}

std::string printed_form(const Plan& plan, const std::vector<Answer>& answers, const Items& items) {
    std::string marks;
    for (const Answer& answer : answers)
        marks += answer.index ? recommendation_at(plan, items[*answer.index].place.path).mark
                              : fmt::format("({})", answer.number);
    return marks;
}

}  // namespace

void find_answer_changes(const ChangeContext& context, Events& events) {
    const LevelPairs& policies = context.pairs.policies.pairs;
    const LevelPairs& recommendations = context.pairs.recommendations.pairs;
    const ByNumber old_numbers = recommendations_by_number(context.old_plan, recommendations.old_items);
    const ByNumber new_numbers = recommendations_by_number(context.new_plan, recommendations.new_items);
    for (std::size_t i = 0; i < policies.old_items.size(); ++i) {
        if (!policies.new_of_old[i]) continue;
        const NodePlace& old_place = policies.old_items[i].place;
        const NodePlace& new_place = policies.new_items[*policies.new_of_old[i]].place;
        const auto before = answers_of(context.old_plan, old_place.path, old_numbers);
        const auto after = answers_of(context.new_plan, new_place.path, new_numbers);
        if (comparable(before, nullptr, recommendations.new_of_old) ==
            comparable(after, &recommendations.old_of_new, recommendations.old_of_new)) {
            continue;
        }
        events.push_back(event_of(EventKind::kMetadataChanged,
                                  {NodeKind::kPolicy, old_place, new_place, "recommendations"},
                                  printed_form(context.old_plan, before, recommendations.old_items),
                                  printed_form(context.new_plan, after, recommendations.new_items)));
    }
}

}  // namespace torikumi
