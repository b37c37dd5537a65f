#include "pipeline/model/timeline.h"

#include <algorithm>

namespace torikumi {
namespace {

bool ever(const FollowedMeasure& measure, EventKind kind) {
    return std::ranges::any_of(measure.years, [&](const std::optional<MeasureInYear>& year) {
        return year && has_change(*year, kind);
    });
}

}  // namespace

const MeasureInYear& last_form(const FollowedMeasure& measure) {
    return *measure.years[measure.dropped.value_or(measure.years.size()) - 1];
}

bool has_change(const MeasureInYear& measure, EventKind kind) {
    return std::ranges::find(measure.changes, kind) != measure.changes.end();
}

std::vector<std::string> category_codes(const MeasureInYear& measure) {
    std::vector<std::string> codes;
    for (const ProgressInYear& row : measure.progress) {
        if (row.category && std::ranges::find(codes, *row.category) == codes.end())
            codes.push_back(*row.category);
    }
    return codes;
}

TimelineCounts count_measures(const Timeline& timeline) {
    TimelineCounts counts;
    counts.measures = timeline.measures.size();
    for (const FollowedMeasure& measure : timeline.measures) {
        counts.throughout += measure.first_seen == 0 && !measure.dropped ? 1 : 0;
        counts.first_seen_later += measure.first_seen > 0 ? 1 : 0;
        counts.dropped += measure.dropped ? 1 : 0;
        counts.moved += ever(measure, EventKind::kMoved) ? 1 : 0;
        counts.reworded += ever(measure, EventKind::kReworded) ? 1 : 0;
        counts.category_changed += ever(measure, EventKind::kCategoryChanged) ? 1 : 0;
    }
    return counts;
}

}  // namespace torikumi
