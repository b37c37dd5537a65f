#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "normalizers/compact_form.h"
#include "normalizers/similarity.h"
#include "pipeline/diff/find_changes.h"

namespace torikumi {
namespace {

/// A department of one group of measures that the other plan does not have there.
struct Change {
    std::string key;  // compact form
    std::string printed;
    NodePlace old_place;
    NodePlace new_place;
    std::size_t index = 0;  // among the departments of its measure
    bool renamed = false;
};

/// Of one group of measures.
struct GroupChanges {
    std::vector<Change> lost;
    std::vector<Change> gained;
};

/// Two names, old and new.
using Renaming = std::pair<std::string, std::string>;

std::set<std::string> keys_of(const Plan& plan, const std::vector<NodePlace>& places) {
    std::set<std::string> keys;
    for (const NodePlace& place : places)
        for (const Department& department : measure_at(plan, place.path).departments)
            keys.insert(compact_form(printed_form(department)));
    return keys;
}

/// Appends the departments of `measure` that are not among `known`, and makes them known: the parts of a
/// measure that was split share their departments, so that one name is one change.
void append_unknown(const Measure& measure, std::set<std::string>& known, const NodePlace& old_place,
                    const NodePlace& new_place, std::vector<Change>& changes) {
    for (std::size_t i = 0; i < measure.departments.size(); ++i) {
        const std::string printed = printed_form(measure.departments[i]);
        const std::string key = compact_form(printed);
        if (known.insert(key).second) changes.push_back({key, printed, old_place, new_place, i});
    }
}

GroupChanges changes_of(const ChangeContext& context, const MeasureGroup& group, std::set<std::string> before,
                        std::set<std::string> after) {
    GroupChanges changes;
    for (const NodePlace& place : group.old_places)
        append_unknown(measure_at(context.old_plan, place.path), after, place, group.new_places.front(),
                       changes.lost);
    for (const NodePlace& place : group.new_places)
        append_unknown(measure_at(context.new_plan, place.path), before, group.old_places.front(), place,
                       changes.gained);
    return changes;
}

/// Finds which names were replaced by which, over the whole plan.
class Renamings {
 public:
    explicit Renamings(const DepartmentSettings& settings) : settings_(settings) {}

    void count(std::size_t group, const GroupChanges& changes, const std::set<std::string>& before,
               const std::set<std::string>& after) {
        for (const std::string& name : before) ++old_places_[name];
        for (const std::string& name : after) ++new_places_[name];
        if (std::max(changes.lost.size(), changes.gained.size()) > settings_.most_replaced) return;
        std::set<Renaming> of_group;
        for (const Change& lost : changes.lost)
            for (const Change& gained : changes.gained) of_group.emplace(lost.key, gained.key);
        for (const Renaming& renaming : of_group) groups_[renaming].push_back(group);
    }

    /// The surest first.
    std::vector<Renaming> trusted() const {
        std::vector<std::pair<Rank, Renaming>> ranked;
        for (const auto& [renaming, groups] : groups_) {
            const std::size_t places = groups.size();
            if (is_trusted(renaming, places)) ranked.emplace_back(rank_of(renaming, places), renaming);
        }
        std::ranges::sort(ranked);
        std::vector<Renaming> renamings;
        for (auto& [rank, renaming] : ranked) renamings.push_back(std::move(renaming));
        return renamings;
    }

    /// Where the one name may have been replaced by the other.
    const std::vector<std::size_t>& groups_of(const Renaming& renaming) const { return groups_.at(renaming); }

 private:
    /// Ascending: more places, then more alike; the names last, so that a diff turned round ranks alike.
    using Rank = std::tuple<double, double, std::string, std::string>;

    Rank rank_of(const Renaming& renaming, std::size_t places) const {
        return {-static_cast<double>(places), -similarity(renaming.first, renaming.second),
                std::min(renaming.first, renaming.second), std::max(renaming.first, renaming.second)};
    }

    bool is_trusted(const Renaming& renaming, std::size_t places) const {
        const auto share = [places](std::size_t all) {
            return static_cast<double>(places) / static_cast<double>(all);
        };
        const bool in_most = share(old_places_.at(renaming.first)) >= settings_.most_places ||
                             share(new_places_.at(renaming.second)) >= settings_.most_places;
        return (in_most && places >= settings_.several) ||
               similarity(renaming.first, renaming.second) >= settings_.alike_names;
    }

    const DepartmentSettings& settings_;
    std::map<std::string, std::size_t> old_places_;  // in how many groups a name stands
    std::map<std::string, std::size_t> new_places_;
    std::map<Renaming, std::vector<std::size_t>> groups_;
};

Change* find_open(std::vector<Change>& changes, const std::string& key) {
    const auto found = std::ranges::find_if(
        changes, [&](const Change& change) { return change.key == key && !change.renamed; });
    return found == changes.end() ? nullptr : &*found;
}

/// Takes the two changes of each group where both are still open; empty where none is left.
std::optional<Event> take_renaming(const Renaming& renaming, const std::vector<std::size_t>& places,
                                   std::vector<GroupChanges>& groups) {
    std::optional<Event> event;
    for (const std::size_t place : places) {
        Change* const lost = find_open(groups[place].lost, renaming.first);
        Change* const gained = find_open(groups[place].gained, renaming.second);
        if (lost == nullptr || gained == nullptr) continue;
        lost->renamed = gained->renamed = true;
        if (!event) {
            event =
                event_of(EventKind::kDepartmentRenamed, {.node = NodeKind::kMeasure, .field = "departments"},
                         lost->printed, gained->printed);
        }
        event->places.push_back({lost->old_place, gained->new_place});
    }
    if (event && event->places.size() == 1) {
        event->old_place = event->places.front().old_place;
        event->new_place = event->places.front().new_place;
    }
    return event;
}

EventPlace place_of(const Change& change) {
    return {NodeKind::kMeasure, change.old_place, change.new_place,
            fmt::format("departments/{}", change.index)};
}

}  // namespace

void find_department_changes(const ChangeContext& context, Events& events) {
    std::vector<GroupChanges> groups;
    Renamings renamings(context.settings.departments);
    for (const MeasureGroup& group : context.groups) {
        const std::set<std::string> before = keys_of(context.old_plan, group.old_places);
        const std::set<std::string> after = keys_of(context.new_plan, group.new_places);
        groups.push_back(changes_of(context, group, before, after));
        renamings.count(groups.size() - 1, groups.back(), before, after);
    }
    for (const Renaming& renaming : renamings.trusted())
        if (auto event = take_renaming(renaming, renamings.groups_of(renaming), groups))
            events.push_back(std::move(*event));
    for (const GroupChanges& group : groups) {
        for (const Change& lost : group.lost)
            if (!lost.renamed)
                events.push_back(
                    event_of(EventKind::kDepartmentRemoved, place_of(lost), lost.printed, std::nullopt));
        for (const Change& gained : group.gained)
            if (!gained.renamed)
                events.push_back(
                    event_of(EventKind::kDepartmentAdded, place_of(gained), std::nullopt, gained.printed));
    }
}

}  // namespace torikumi
