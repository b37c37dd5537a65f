#include "pipeline/diff/diff_plans.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "pipeline/diff/find_changes.h"
#include "pipeline/diff/plan_pairs.h"

namespace torikumi {
namespace {

/// Sum over the things of both plans of how much of their text the other has.
struct Common {
    double alike = 0;
    std::size_t things = 0;
};

void add_level(const LevelPairs& level, Common& common) {
    common.things += level.old_items.size() + level.new_items.size();
    for (std::size_t i = 0; i < level.old_items.size(); ++i) {
        if (!level.new_of_old[i]) continue;
        const Item& before = level.old_items[i];
        const Item& after = level.new_items[*level.new_of_old[i]];
        common.alike += 2 * (before.text == after.text ? 1 : similarity(before.text_pairs, after.text_pairs));
    }
}

double similarity_of(const PlanPairs& pairs) {
    Common common;
    for (const Level* level : {&pairs.sections, &pairs.recommendations, &pairs.policies, &pairs.measures})
        add_level(level->pairs, common);
    if (common.things == 0) return 1;
    return std::round(1000 * common.alike / static_cast<double>(common.things)) / 1000;
}

void append_pairs(const LevelPairs& level, std::vector<PlacePair>& pairs) {
    for (std::size_t i = 0; i < level.old_items.size(); ++i)
        if (level.new_of_old[i])
            pairs.push_back({level.old_items[i].place, level.new_items[*level.new_of_old[i]].place});
}

std::vector<PlacePair> pairs_of(const PlanPairs& pairs) {
    std::vector<PlacePair> all;
    for (const Level* level : {&pairs.sections, &pairs.recommendations, &pairs.policies, &pairs.measures})
        append_pairs(level->pairs, all);
    std::ranges::sort(all, {}, [](const PlacePair& pair) { return pair.new_place.path; });
    return all;
}

/// Orders events as the new plan is read; what is gone stands behind what is left of its parent.
class ReadingOrder {
 public:
    using Key = std::vector<std::size_t>;

    explicit ReadingOrder(const std::vector<PlacePair>& pairs) {
        for (const PlacePair& pair : pairs) new_paths_.emplace_back(pair.old_place.path, pair.new_place.path);
        std::ranges::sort(new_paths_);
    }

    Key key_of(const Event& event) const {
        if (event.node == NodeKind::kDocument) return {};
        if (event.new_place) return key_at(event.new_place->path);
        if (event.old_place) return key_of_gone(event.old_place->path);
        return event.places.empty() ? Key{} : key_at(event.places.front().new_place.path);
    }

 private:
    static constexpr std::size_t kBehindAll = std::numeric_limits<std::size_t>::max();

    static Key key_at(const NodePath& path) {
        switch (path.node) {
            case NodeKind::kDocument: return {};
            case NodeKind::kSection: return {1, path.section};
            case NodeKind::kRecommendation: return {1, path.section, 0, path.item};
            case NodeKind::kPolicy: return {1, path.section, 1, path.item};
            case NodeKind::kMeasure: return {1, path.section, 1, path.item, path.measure};
        }
        return {};
    }

    Key key_of_gone(const NodePath& old_path) const {
        const auto found =
            std::ranges::lower_bound(new_paths_, old_path, {}, &std::pair<NodePath, NodePath>::first);
        if (found != new_paths_.end() && found->first == old_path) return key_at(found->second);
        NodePath parent = old_path;
        std::size_t own_index = old_path.section;
        switch (old_path.node) {
            case NodeKind::kDocument:
            case NodeKind::kSection: return {1, kBehindAll, own_index};
            case NodeKind::kMeasure:
                parent = {NodeKind::kPolicy, old_path.section, old_path.item, 0};
                own_index = old_path.measure;
                break;
            case NodeKind::kRecommendation:
            case NodeKind::kPolicy:
                parent = {NodeKind::kSection, old_path.section, 0, 0};
                own_index = old_path.item;
                break;
        }
        Key key = key_of_gone(parent);
        if (old_path.node != NodeKind::kMeasure) key.push_back(old_path.node == NodeKind::kPolicy ? 1 : 0);
        key.insert(key.end(), {kBehindAll, own_index});
        return key;
    }

    std::vector<std::pair<NodePath, NodePath>> new_paths_;  // of old paths, ascending
};

Events in_reading_order(Events events, const std::vector<PlacePair>& pairs) {
    const ReadingOrder order(pairs);
    std::vector<std::pair<std::pair<ReadingOrder::Key, EventKind>, std::size_t>> keyed;
    for (std::size_t i = 0; i < events.size(); ++i)
        keyed.push_back({{order.key_of(events[i]), events[i].kind}, i});
    std::ranges::sort(keyed);
    Events ordered;
    for (const auto& [key, index] : keyed) ordered.push_back(std::move(events[index]));
    return ordered;
}

}  // namespace

Changes diff_plans(const Plan& old_plan, const Plan& new_plan, const DiffSettings& settings) {
    const PlanPairs pairs = pair_plans(old_plan, new_plan, settings);
    const std::vector<MeasureGroup> groups = measure_groups(pairs.measures);
    const ChangeContext context{old_plan, new_plan, pairs, groups, settings};
    const std::vector<RowPair> rows = pair_rows(context);
    const LegendPairs legend = pair_legends(old_plan.document.categories, new_plan.document.categories);
    Events events;
    find_head_changes(context, events);
    find_legend_changes(legend, events);
    find_node_changes(context, events);
    find_answer_changes(context, events);
    find_tag_changes(context, events);
    find_progress_changes(context, rows, legend, events);
    find_department_changes(context, events);
    find_extra_changes(context, rows, events);

    Changes changes;
    changes.old_revision = revision_of(old_plan);
    changes.new_revision = revision_of(new_plan);
    changes.similarity = similarity_of(pairs);
    changes.unrelated = changes.similarity < settings.unrelated;
    changes.pairs = pairs_of(pairs);
    changes.events = in_reading_order(std::move(events), changes.pairs);
    return changes;
}

}  // namespace torikumi
