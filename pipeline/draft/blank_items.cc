#include "pipeline/draft/blank_items.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace torikumi {
namespace {

bool is_printed(const TextLine& line) {
    for (std::size_t at = 0; at < line.text.size();) {
        if (is_counted(decode_code_point(line.text.value, at))) return true;
    }
    return false;
}

bool is_printed(const TextLines& lines) {
    return std::ranges::any_of(lines, [](const TextLine& line) { return is_printed(line); });
}

bool is_printed(const std::vector<ExtraDraft>& columns) {
    return std::ranges::any_of(columns, [](const ExtraDraft& column) { return is_printed(column.text); });
}

bool is_printed(const ProgressDraft& row) {
    return is_printed(row.text) || is_printed(row.category) || is_printed(row.extra);
}

void drop_blank_items(SectionDraft& section) {
    std::erase_if(section.recommendations, [](const RecommendationDraft& item) {
        return !is_printed(item.mark) && !is_printed(item.text);
    });
    const auto is_blank_measure = [&](const MeasureDraft& measure) {
        return !is_printed(measure.mark) && !is_printed(measure.text) && !is_printed(measure.extra) &&
               std::ranges::none_of(measure.progress,
                                    [](const ProgressDraft& row) { return is_printed(row); }) &&
               !(measure.departments && is_printed(section.department_cells.at(*measure.departments)));
    };
    for (PolicyDraft& policy : section.policies) std::erase_if(policy.measures, is_blank_measure);
    std::erase_if(section.policies, [](const PolicyDraft& policy) {
        return !is_printed(policy.mark) && !is_printed(policy.text) && !is_printed(policy.recommendations) &&
               policy.measures.empty();
    });
}

bool is_blank(const SectionDraft& section) {
    return !is_printed(section.mark) && !is_printed(section.title) && section.recommendations.empty() &&
           section.policies.empty();
}

}  // namespace

void drop_blank_items(PlanDraft& draft) {
    for (SectionDraft& section : draft.sections) {
        drop_blank_items(section);
        if (is_blank(section))
            std::ranges::move(section.department_cells, std::back_inserter(draft.unplaced));
    }
    std::erase_if(draft.sections, is_blank);
}

}  // namespace torikumi
