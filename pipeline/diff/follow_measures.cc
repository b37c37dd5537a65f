#include "pipeline/diff/follow_measures.h"

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/model/plan_places.h"

namespace torikumi {
namespace {

struct PlacedMeasure {
    NodePath path;
    const Section* section;
    const Measure* measure;
};

std::vector<PlacedMeasure> measures_of(const Plan& plan) {
    std::vector<PlacedMeasure> measures;
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
        const Section& section = plan.sections[s];
        for (std::size_t p = 0; p < section.policies.size(); ++p) {
            for (std::size_t m = 0; m < section.policies[p].measures.size(); ++m)
                measures.push_back(
                    {{NodeKind::kMeasure, s, p, m}, &section, &section.policies[p].measures[m]});
        }
    }
    return measures;
}

/// What one step says about measures, by their place.
struct StepOfMeasures {
    std::map<NodePath, NodePath> new_of_old;
    std::map<NodePath, std::set<EventKind>> changes;  // by the new place
    std::map<NodePath, std::string> split_from;       // by the new place of a part that is not paired
    std::map<NodePath, std::string> merged_into;      // by the old place of a part that is not paired
};

StepOfMeasures read_step(const Changes& changes) {
    StepOfMeasures step;
    for (const PlacePair& pair : changes.pairs) {
        if (pair.new_place.path.node == NodeKind::kMeasure)
            step.new_of_old.emplace(pair.old_place.path, pair.new_place.path);
    }
    for (const Event& event : changes.events) {
        if (event.node != NodeKind::kMeasure) continue;
        if (event.new_place) step.changes[event.new_place->path].insert(event.kind);
        for (const PlacePair& pair : event.places) {
            step.changes[pair.new_place.path].insert(event.kind);
            if (event.kind == EventKind::kSplit) step.split_from[pair.new_place.path] = pair.old_place.id;
            if (event.kind == EventKind::kMerged) step.merged_into[pair.old_place.path] = pair.new_place.id;
        }
    }
    for (const auto& [old_path, new_path] : step.new_of_old) {
        step.split_from.erase(new_path);
        step.merged_into.erase(old_path);
    }
    return step;
}

MeasureInYear form_of(const PlacedMeasure& placed, const std::set<EventKind>& changes) {
    const Measure& measure = *placed.measure;
    MeasureInYear form{.id = measure.id,
                       .section = placed.section->title,
                       .text = measure.text,
                       .tags = measure.tags,
                       .progress = {},
                       .departments = {},
                       .changes = {changes.begin(), changes.end()}};
    for (const Progress& row : measure.progress) form.progress.push_back({row.category, row.text});
    for (const Department& department : measure.departments)
        form.departments.push_back(printed_form(department));
    return form;
}

template <typename Value>
std::optional<Value> find_at(const std::map<NodePath, Value>& values, const NodePath& path) {
    const auto found = values.find(path);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

/// A measure on its way, and where it stands in the year that was read last.
struct Track {
    FollowedMeasure measure;
    std::optional<NodePath> place;
};

using Tracks = std::vector<Track>;

/// The tracks of one year more, in its order; what it dropped stays behind the track that it stood behind.
class YearReader {
 public:
    YearReader(std::size_t year, std::size_t years, StepOfMeasures step, Tracks before)
        : year_(year), years_(years), step_(std::move(step)), before_(std::move(before)) {}

    Tracks read(const Plan& plan) {
        std::map<NodePath, std::size_t> track_of_place;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (!before_[i].place) continue;
            if (const auto next = find_at(step_.new_of_old, *before_[i].place)) track_of_place[*next] = i;
        }
        std::set<std::size_t> going_on;
        for (const auto& [place, track] : track_of_place) going_on.insert(track);

        Tracks after;
        take_dropped_from(0, going_on, after);
        for (const PlacedMeasure& placed : measures_of(plan)) {
            const auto track = find_at(track_of_place, placed.path);
            after.push_back(track ? std::move(before_[*track]) : first_seen(placed.path));
            after.back().place = placed.path;
            after.back().measure.years[year_] = form_of(placed, step_.changes[placed.path]);
            if (track) take_dropped_from(*track + 1, going_on, after);
        }
        return after;
    }

 private:
    Track first_seen(const NodePath& place) const {
        Track track;
        track.measure.first_seen = year_;
        track.measure.split_from = find_at(step_.split_from, place);
        track.measure.years.resize(years_);
        return track;
    }

    /// Appends the tracks from `index` on until one that goes on.
    void take_dropped_from(std::size_t index, const std::set<std::size_t>& going_on, Tracks& after) {
        for (; index < before_.size() && !going_on.contains(index); ++index) {
            Track& track = before_[index];
            if (track.place) {
                track.measure.dropped = year_;
                track.measure.merged_into = find_at(step_.merged_into, *track.place);
                track.place.reset();
            }
            after.push_back(std::move(track));
        }
    }

    std::size_t year_;
    std::size_t years_;
    StepOfMeasures step_;
    Tracks before_;
};

}  // namespace

Timeline follow_measures(const std::vector<DatedPlan>& plans, const std::vector<Changes>& steps) {
    Timeline timeline;
    Tracks tracks;
    for (std::size_t year = 0; year < plans.size(); ++year) {
        const Plan& plan = plans[year].plan;
        timeline.years.push_back({plans[year].label, revision_of(plan), plan.document.categories});
        StepOfMeasures step = year == 0 ? StepOfMeasures{} : read_step(steps[year - 1]);
        tracks = YearReader(year, plans.size(), std::move(step), std::move(tracks)).read(plan);
    }
    for (Track& track : tracks) timeline.measures.push_back(std::move(track.measure));
    return timeline;
}

}  // namespace torikumi
