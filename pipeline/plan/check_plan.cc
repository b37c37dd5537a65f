#include "pipeline/plan/check_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "pipeline/draft/printed_text.h"
#include "pipeline/plan/check_departments.h"
#include "pipeline/plan/check_marks.h"

namespace torikumi {
namespace {

template <typename Matches>
bool any_progress(const Plan& plan, const Matches& matches) {
    for (const Section& section : plan.sections) {
        for (const Policy& policy : section.policies) {
            for (const Measure& measure : policy.measures) {
                if (std::ranges::any_of(measure.progress, matches)) return true;
            }
        }
    }
    return false;
}

/// What the plan as a whole prints; a column or list that it does not have is no fault of its items.
struct PrintedParts {
    bool categories = false;
    bool recommendations = false;          // a list in any section
    const Policy* first_answer = nullptr;  // in a column 該当提言
};

PrintedParts printed_parts(const Plan& plan) {
    PrintedParts parts;
    parts.categories = any_progress(plan, [](const Progress& row) { return row.category.has_value(); });
    for (const Section& section : plan.sections) {
        parts.recommendations = parts.recommendations || !section.recommendations.empty();
        for (const Policy& policy : section.policies)
            if (!parts.first_answer && !policy.recommendations.empty()) parts.first_answer = &policy;
    }
    return parts;
}

class PlanCheck {
 public:
    PlanCheck(const Plan& plan, Diagnostics& diagnostics)
        : plan_(plan), parts_(printed_parts(plan)), diagnostics_(diagnostics) {}

    /// Once for the document where the print has no list at all: then every number is unknown.
    void check_lists() {
        if (parts_.recommendations || !parts_.first_answer) return;
        diagnostics_.add(DiagnosticCode::kRecommendationUnknown,
                         "policies answer recommendations by number, but the document lists none",
                         parts_.first_answer->source, "/sections");
    }

    void check_section(const Section& section, const std::string& pointer) {
        // A document that is one table needs no heading over it.
        if (section.title.empty() && plan_.sections.size() > 1)
            report_missing_text("section", section.id, section.source, pointer);
        for (std::size_t i = 0; i < section.recommendations.size(); ++i)
            check_recommendation(section.recommendations[i], section,
                                 fmt::format("{}/recommendations/{}", pointer, i));
        for (std::size_t i = 0; i < section.policies.size(); ++i)
            check_policy(section.policies[i], section, fmt::format("{}/policies/{}", pointer, i));
    }

 private:
    void check_recommendation(const Recommendation& item, const Section& section,
                              const std::string& pointer) {
        if (item.text.empty()) report_missing_text("recommendation", item.id, item.source, pointer);
        const bool answered = std::ranges::any_of(section.policies, [&](const Policy& policy) {
            return std::ranges::find(policy.recommendations, item.number) != policy.recommendations.end();
        });
        if (answered || !parts_.first_answer) return;
        diagnostics_.add(
            DiagnosticCode::kRecommendationUnused,
            fmt::format("no policy of section {} answers {} {}", section.id, item.mark, excerpt(item.text)),
            item.source, pointer);
    }

    void check_policy(const Policy& policy, const Section& section, const std::string& pointer) {
        if (policy.mark && policy.text.empty())
            report_missing_text("policy", policy.id, policy.source, pointer);
        if (policy.measures.empty()) {
            diagnostics_.add(DiagnosticCode::kPolicyWithoutMeasures,
                             fmt::format("policy {} {} has no measures", policy.id, excerpt(policy.text)),
                             policy.source, pointer);
        }
        for (std::size_t i = 0; i < policy.recommendations.size(); ++i) {
            const int number = policy.recommendations[i];
            const auto& listed = section.recommendations;
            const bool known = std::ranges::find(listed, number, &Recommendation::number) != listed.end();
            if (known || !parts_.recommendations) continue;
            diagnostics_.add(
                DiagnosticCode::kRecommendationUnknown,
                fmt::format("policy {} answers recommendation {}, which section {} does not list", policy.id,
                            number, section.id),
                policy.source, fmt::format("{}/recommendations/{}", pointer, i));
        }
        for (std::size_t i = 0; i < policy.measures.size(); ++i)
            check_measure(policy.measures[i], fmt::format("{}/measures/{}", pointer, i));
    }

    void check_measure(const Measure& measure, const std::string& pointer) {
        if (measure.text.empty()) report_missing_text("measure", measure.id, measure.source, pointer);
        for (std::size_t i = 0; i < measure.progress.size(); ++i)
            check_category(measure.progress[i], measure, fmt::format("{}/progress/{}", pointer, i));
    }

    void check_category(const Progress& row, const Measure& measure, const std::string& pointer) {
        if (!row.category) {
            if (!parts_.categories) return;
            diagnostics_.add(
                DiagnosticCode::kCategoryMissing,
                fmt::format("progress {} of {} has no category", excerpt(row.text.value_or("")), measure.id),
                row.source, pointer);
            return;
        }
        const auto& legend = plan_.document.categories;
        if (legend.empty() || std::ranges::find(legend, *row.category, &Category::code) != legend.end())
            return;
        diagnostics_.add(DiagnosticCode::kCategoryUnknown,
                         fmt::format("category {} of {} is not in the legend", *row.category, measure.id),
                         row.source, pointer + "/category");
    }

    void report_missing_text(std::string_view kind, const std::string& id, const Sources& source,
                             const std::string& pointer) {
        diagnostics_.add(DiagnosticCode::kTextMissing, fmt::format("{} {} has no text", kind, id), source,
                         pointer);
    }

    const Plan& plan_;
    PrintedParts parts_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_plan(const Plan& plan, Diagnostics& diagnostics) {
    check_marks(plan, diagnostics);
    PlanCheck check(plan, diagnostics);
    check.check_lists();
    for (std::size_t i = 0; i < plan.sections.size(); ++i)
        check.check_section(plan.sections[i], fmt::format("/sections/{}", i));
    check_departments(plan, {}, diagnostics);
}

}  // namespace torikumi
