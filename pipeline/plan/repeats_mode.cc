#include "pipeline/plan/repeats_mode.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace torikumi {
namespace {

/// Where the measures of a plan went: pointer before → pointer now, empty where it was dropped.
using MovedPointers = std::unordered_map<std::string, std::string>;

/// /sections/0/policies/1/measures/2/progress/0 → /sections/0/policies/1/measures/2.
std::string measure_part(const std::string& pointer) {
    constexpr std::string_view kMeasures = "/measures/";
    const std::size_t measures = pointer.find(kMeasures);
    if (measures == std::string::npos) return {};
    return pointer.substr(0, pointer.find('/', measures + kMeasures.size()));
}

std::vector<Diagnostic> moved_diagnostics(const std::vector<Diagnostic>& diagnostics,
                                          const MovedPointers& moved) {
    std::vector<Diagnostic> kept;
    for (const Diagnostic& diagnostic : diagnostics) {
        const std::string measure = measure_part(diagnostic.pointer);
        const auto place = moved.find(measure);
        if (place == moved.end()) {
            kept.push_back(diagnostic);
        } else if (!place->second.empty()) {
            kept.push_back(diagnostic);
            kept.back().pointer = place->second + diagnostic.pointer.substr(measure.size());
        }
    }
    return kept;
}

Plan without_repeats(Plan plan) {
    MovedPointers moved;
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
        auto& policies = plan.sections[s].policies;
        for (std::size_t p = 0; p < policies.size(); ++p) {
            const std::string measures = fmt::format("/sections/{}/policies/{}/measures", s, p);
            std::vector<Measure> kept;
            for (std::size_t m = 0; m < policies[p].measures.size(); ++m) {
                Measure& measure = policies[p].measures[m];
                std::string& now = moved[fmt::format("{}/{}", measures, m)];
                if (measure.same_as) continue;
                now = fmt::format("{}/{}", measures, kept.size());
                kept.push_back(std::move(measure));
            }
            policies[p].measures = std::move(kept);
        }
    }
    plan.diagnostics = moved_diagnostics(plan.diagnostics, moved);
    return plan;
}

bool says_nothing(const Progress& row) {
    return !row.text && row.tags.empty() && row.extra.empty();
}

/// Where both have the same rows, each blank cell is filled by its counterpart; where the repeat has no text
/// and no category of its own, it takes the rows as they are. Any other difference is meant, and stays.
void fill_progress(std::vector<Progress>& rows, const std::vector<Progress>& original) {
    const auto says_nothing_new = [&](const Progress& row) {
        return says_nothing(row) &&
               (!row.category ||
                std::ranges::find(original, row.category, &Progress::category) != original.end());
    };
    const auto is_blank = [](const Progress& row) { return says_nothing(row) && !row.category; };
    const bool same_rows = rows.size() == original.size();
    if (std::ranges::all_of(rows, is_blank) || (!same_rows && std::ranges::all_of(rows, says_nothing_new))) {
        rows = original;
        return;
    }
    if (!same_rows) return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].category) rows[i].category = original[i].category;
        if (!rows[i].text && rows[i].category == original[i].category) rows[i].text = original[i].text;
    }
}

Plan with_expanded_repeats(Plan plan) {
    std::unordered_map<std::string, const Measure*> by_id;
    std::vector<Measure*> repeats;
    for (Section& section : plan.sections) {
        for (Policy& policy : section.policies) {
            for (Measure& measure : policy.measures) {
                by_id.emplace(measure.id, &measure);
                if (measure.same_as) repeats.push_back(&measure);
            }
        }
    }
    for (Measure* repeat : repeats) {
        const auto original = by_id.find(repeat->same_as->id);
        if (original == by_id.end()) continue;
        fill_progress(repeat->progress, original->second->progress);
        if (repeat->departments.empty()) repeat->departments = original->second->departments;
    }
    return plan;
}

}  // namespace

Plan with_repeats(Plan plan, RepeatsMode mode) {
    switch (mode) {
        case RepeatsMode::kLink: return plan;
        case RepeatsMode::kDrop: return without_repeats(std::move(plan));
        case RepeatsMode::kExpand: return with_expanded_repeats(std::move(plan));
    }
    return plan;
}

}  // namespace torikumi
