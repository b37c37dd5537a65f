#include "pipeline/output/side_by_side.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "pipeline/model/plan_places.h"

namespace torikumi {
namespace {

using PlaceByPath = std::map<NodePath, NodePlace>;
using EventsByPath = std::map<NodePath, std::vector<const Event*>>;

std::optional<NodePlace> find_place(const PlaceByPath& places, const NodePath& path) {
    const auto found = places.find(path);
    return found == places.end() ? std::nullopt : std::optional(found->second);
}

NodePath parent_of(const NodePath& path) {
    if (path.node == NodeKind::kMeasure) return {NodeKind::kPolicy, path.section, path.item, 0};
    if (path.node == NodeKind::kSection) return {};
    return {NodeKind::kSection, path.section, 0, 0};
}

void add_event(EventsByPath& events, const NodePath& path, const Event& event) {
    std::vector<const Event*>& here = events[path];
    if (here.empty() || here.back() != &event) here.push_back(&event);
}

/// Each event once, in the order of `changes`.
std::vector<const Event*> united(const std::vector<const Event*>& left,
                                 const std::vector<const Event*>& right) {
    std::vector<const Event*> all;
    std::ranges::set_union(left, right, std::back_inserter(all), std::ranges::less{});
    return all;
}

bool has_move(const std::vector<const Event*>& events) {
    return std::ranges::find(events, EventKind::kMoved, &Event::kind) != events.end();
}

/// Goes through the new plan and, behind each thing, through what it lost.
class RowSetter {
 public:
    explicit RowSetter(const Comparison& comparison) : comparison_(comparison) {
        for (const PlacePair& pair : comparison.changes.pairs) {
            old_of_new_.emplace(pair.new_place.path, pair.old_place);
            new_of_old_.emplace(pair.old_place.path, pair.new_place);
        }
        for (const Event& event : comparison.changes.events) sort_in(event);
    }

    std::vector<SideBySideRow> set() {
        rows_.push_back(
            {RowForm::kThing, NodeKind::kDocument, std::nullopt, std::nullopt, new_events_[NodePath{}]});
        for (std::size_t i = 0; i < comparison_.new_plan.sections.size(); ++i) set_new_section(i);
        for (std::size_t i = 0; i < comparison_.old_plan.sections.size(); ++i) {
            const NodePath path{NodeKind::kSection, i, 0, 0};
            if (!new_of_old_.contains(path)) set_lost_section(path);
        }
        return std::move(rows_);
    }

 private:
    void sort_in(const Event& event) {
        if (event.new_place) add_event(new_events_, event.new_place->path, event);
        // A part of what was merged shows what changed about it, and so does what was split.
        if (event.old_place && (event.before || !event.new_place))
            add_event(old_events_, event.old_place->path, event);
        if (!event.new_place && !event.old_place && event.places.empty())
            add_event(new_events_, NodePath{}, event);
        for (const PlacePair& pair : event.places) {
            add_event(new_events_, pair.new_place.path, event);
            add_event(old_events_, pair.old_place.path, event);
        }
    }

    void set_new_section(std::size_t index) {
        const Section& section = comparison_.new_plan.sections[index];
        const NodePath path{NodeKind::kSection, index, 0, 0};
        add_new(path, section.id);
        const std::optional<NodePlace> before = find_place(old_of_new_, path);
        for (std::size_t i = 0; i < section.recommendations.size(); ++i)
            add_new({NodeKind::kRecommendation, index, i, 0}, section.recommendations[i].id);
        if (before) set_lost_recommendations(before->path);
        for (std::size_t i = 0; i < section.policies.size(); ++i) set_new_policy(index, i);
        if (before) set_lost_policies(before->path);
    }

    void set_new_policy(std::size_t section, std::size_t item) {
        const Policy& policy = comparison_.new_plan.sections[section].policies[item];
        const NodePath path{NodeKind::kPolicy, section, item, 0};
        add_new(path, policy.id);
        for (std::size_t i = 0; i < policy.measures.size(); ++i)
            add_new({NodeKind::kMeasure, section, item, i}, policy.measures[i].id);
        if (const std::optional<NodePlace> before = find_place(old_of_new_, path))
            set_lost_measures(before->path);
    }

    void set_lost_section(const NodePath& old_path) {
        add_lost(old_path, section_at(comparison_.old_plan, old_path).id);
        set_lost_recommendations(old_path);
        set_lost_policies(old_path);
    }

    void set_lost_recommendations(const NodePath& old_section) {
        const Section& section = section_at(comparison_.old_plan, old_section);
        for (std::size_t i = 0; i < section.recommendations.size(); ++i)
            add_lost({NodeKind::kRecommendation, old_section.section, i, 0}, section.recommendations[i].id);
    }

    void set_lost_policies(const NodePath& old_section) {
        const Section& section = section_at(comparison_.old_plan, old_section);
        for (std::size_t i = 0; i < section.policies.size(); ++i) {
            const NodePath path{NodeKind::kPolicy, old_section.section, i, 0};
            add_lost(path, section.policies[i].id);
            if (!new_of_old_.contains(path)) set_lost_measures(path);
        }
    }

    void set_lost_measures(const NodePath& old_policy) {
        const Policy& policy = policy_at(comparison_.old_plan, old_policy);
        for (std::size_t i = 0; i < policy.measures.size(); ++i)
            add_lost({NodeKind::kMeasure, old_policy.section, old_policy.item, i}, policy.measures[i].id);
    }

    void add_new(const NodePath& path, const std::string& id) {
        const std::optional<NodePlace> before = find_place(old_of_new_, path);
        std::vector<const Event*> events = new_events_[path];
        if (before) events = united(events, old_events_[before->path]);
        rows_.push_back({.form = RowForm::kThing,
                         .node = path.node,
                         .old_place = before,
                         .new_place = NodePlace{id, path},
                         .events = std::move(events)});
    }

    /// Nothing where the thing still stands below what became of its parent.
    void add_lost(const NodePath& path, const std::string& id) {
        const std::optional<NodePlace> after = find_place(new_of_old_, path);
        if (!after) {
            rows_.push_back({.form = RowForm::kThing,
                             .node = path.node,
                             .old_place = NodePlace{id, path},
                             .new_place = std::nullopt,
                             .events = old_events_[path]});
            return;
        }
        const std::optional<NodePlace> parent_after = find_place(new_of_old_, parent_of(path));
        if (parent_after && parent_after->path == parent_of(after->path)) return;
        if (comparison_.asked_for && !has_move(new_events_[after->path])) return;
        rows_.push_back({.form = RowForm::kMovedAway,
                         .node = path.node,
                         .old_place = NodePlace{id, path},
                         .new_place = after,
                         .events = {}});
    }

    const Comparison& comparison_;
    PlaceByPath old_of_new_;
    PlaceByPath new_of_old_;
    EventsByPath new_events_;
    EventsByPath old_events_;
    std::vector<SideBySideRow> rows_;
};

/// What a measure says and who does it; nothing of where it stands.
Measure said_by(Measure measure) {
    Measure said;
    said.text = std::move(measure.text);
    said.tags = std::move(measure.tags);
    said.progress = std::move(measure.progress);
    for (Progress& row : said.progress) row.source.clear();
    said.departments = std::move(measure.departments);
    said.extra = std::move(measure.extra);
    return said;
}

/// Whether a row has an event that somebody asked for, or stands unchanged where somebody looks.
bool is_asked_for(const SideBySideRow& row, const Comparison& comparison) {
    if (row.node == NodeKind::kDocument || row.form == RowForm::kMovedAway || !row.events.empty())
        return true;
    return row.old_place && row.new_place && comparison.asked_for(row.old_place, row.new_place);
}

/// A section or policy stays where something below it does, so that nothing hangs in the air.
std::vector<SideBySideRow> asked_for(std::vector<SideBySideRow> rows, const Comparison& comparison) {
    bool below_section = false;
    bool below_policy = false;
    const auto left_out = [&](const SideBySideRow& row) {
        const bool is_section = row.node == NodeKind::kSection;
        const bool is_policy = row.node == NodeKind::kPolicy;
        const bool kept =
            (is_section && below_section) || (is_policy && below_policy) || is_asked_for(row, comparison);
        if (is_policy || is_section) below_policy = false;
        if (is_section) below_section = false;
        if (row.node == NodeKind::kMeasure) below_policy |= kept;
        if (!is_section) below_section |= kept;
        return !kept;
    };
    std::ranges::reverse(rows);
    std::vector<SideBySideRow> kept;
    for (SideBySideRow& row : rows)
        if (!left_out(row)) kept.push_back(std::move(row));
    std::ranges::reverse(kept);
    return kept;
}

}  // namespace

std::vector<SideBySideRow> set_side_by_side(const Comparison& comparison) {
    std::vector<SideBySideRow> rows = RowSetter(comparison).set();
    return comparison.asked_for ? asked_for(std::move(rows), comparison) : rows;
}

bool reads_alike(const SideBySideRow& row, const Comparison& comparison) {
    if (row.node == NodeKind::kDocument) return true;
    if (!row.old_place || !row.new_place) return false;
    const NodePath& was = row.old_place->path;
    const NodePath& is = row.new_place->path;
    if (row.node == NodeKind::kMeasure)
        return said_by(measure_at(comparison.old_plan, was)) == said_by(measure_at(comparison.new_plan, is));
    return text_at(comparison.old_plan, was) == text_at(comparison.new_plan, is);
}

}  // namespace torikumi
