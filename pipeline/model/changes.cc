#include "pipeline/model/changes.h"

#include <algorithm>
#include <array>

namespace torikumi {
namespace {

constexpr std::array<EventKindName, 20> kEventKinds{{
    {EventKind::kAdded, "added", "stands in the new plan only"},
    {EventKind::kRemoved, "removed", "stands in the old plan only"},
    {EventKind::kMoved, "moved", "stands below another parent"},
    {EventKind::kRenumbered, "renumbered", "has another mark below the same parent"},
    {EventKind::kSplit, "split", "became several"},
    {EventKind::kMerged, "merged", "several became one"},
    {EventKind::kReworded, "reworded", "says it in other words"},
    {EventKind::kCategoryChanged, "category-changed", "has another category"},
    {EventKind::kProgressAdded, "progress-added", "has one more progress row"},
    {EventKind::kProgressRemoved, "progress-removed", "has one progress row less"},
    {EventKind::kProgressExtended, "progress-extended", "its progress goes on"},
    {EventKind::kProgressReplaced, "progress-replaced", "its progress is another"},
    {EventKind::kDepartmentAdded, "department-added", "has one more department"},
    {EventKind::kDepartmentRemoved, "department-removed", "has one department less"},
    {EventKind::kDepartmentRenamed, "department-renamed", "a department has another name"},
    {EventKind::kRepeatRetargeted, "repeat-retargeted", "repeats another measure"},
    {EventKind::kTagAdded, "tag-added", "has one more tag"},
    {EventKind::kTagRemoved, "tag-removed", "has one tag less"},
    {EventKind::kLegendChanged, "legend-changed", "the legend says something else"},
    {EventKind::kMetadataChanged, "metadata-changed", "another value of the head, a link or a column"},
}};

}  // namespace

std::span<const EventKindName> event_kinds() {
    return kEventKinds;
}

std::string_view name_of(EventKind kind) {
    return kEventKinds[static_cast<std::size_t>(kind)].name;
}

std::string_view name_of(NodeKind node) {
    switch (node) {
        case NodeKind::kDocument: return "document";
        case NodeKind::kSection: return "section";
        case NodeKind::kRecommendation: return "recommendation";
        case NodeKind::kPolicy: return "policy";
        case NodeKind::kMeasure: return "measure";
    }
    return "document";
}

std::string_view name_of(Direction direction) {
    return direction == Direction::kAdvanced ? "advanced" : "receded";
}

Revision revision_of(const Plan& plan) {
    return {plan.source.file, plan.source.sha256, plan.document.title, plan.document.date};
}

std::vector<EventCount> count_events(const std::vector<Event>& events) {
    std::vector<EventCount> counts;
    for (const EventKindName& each : kEventKinds) {
        const auto count = std::ranges::count(events, each.kind, &Event::kind);
        counts.push_back({each.kind, static_cast<std::size_t>(count)});
    }
    return counts;
}

}  // namespace torikumi
