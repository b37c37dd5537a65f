#include "extractors/layout/tables.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace torikumi::layout {
namespace {

/// Sets that are merged, by the index of their members.
class UnionFind {
 public:
    explicit UnionFind(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0); }

    std::size_t root(std::size_t member) {
        while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
        return member;
    }
    void merge(std::size_t left, std::size_t right) {
        left = root(left);
        right = root(right);
        parent_[std::max(left, right)] = std::min(left, right);
    }

 private:
    std::vector<std::size_t> parent_;
};

/// Where on an edge the first and the last crossing edge touch it.
struct Crossings {
    double first_pt = std::numeric_limits<double>::infinity();
    double last_pt = -std::numeric_limits<double>::infinity();

    void add(double at_pt) {
        first_pt = std::min(first_pt, at_pt);
        last_pt = std::max(last_pt, at_pt);
    }
};

/// An edge of a group, with what crosses it.
struct CrossedEdge {
    RuledEdge edge;
    Crossings crossings;
};

struct Group {
    std::vector<CrossedEdge> horizontal;
    std::vector<CrossedEdge> vertical;
};

/// Sweeps down the page; `touch(h, v)` is called for each horizontal edge and each vertical one it touches.
template <typename Touch>
void sweep(const PageEdges& edges, double touch_pt, Touch touch) {
    enum class Event { kOpen, kQuery, kClose };  // at the same y in this order, so that touching ends meet
    std::vector<std::tuple<double, Event, std::size_t>> events;
    for (std::size_t v = 0; v < edges.vertical.size(); ++v) {
        events.emplace_back(edges.vertical[v].from_pt - touch_pt, Event::kOpen, v);
        events.emplace_back(edges.vertical[v].to_pt + touch_pt, Event::kClose, v);
    }
    for (std::size_t h = 0; h < edges.horizontal.size(); ++h) {
        events.emplace_back(edges.horizontal[h].at_pt, Event::kQuery, h);
    }
    std::sort(events.begin(), events.end());

    std::set<std::pair<double, std::size_t>> open;  // vertical edges at the height of the sweep, by x
    for (const auto& [y, event, index] : events) {
        if (event == Event::kOpen) open.emplace(edges.vertical[index].at_pt, index);
        if (event == Event::kClose) open.erase({edges.vertical[index].at_pt, index});
        if (event != Event::kQuery) continue;
        const RuledEdge& horizontal = edges.horizontal[index];
        for (auto vertical = open.lower_bound({horizontal.from_pt - touch_pt, 0});
             vertical != open.end() && vertical->first <= horizontal.to_pt + touch_pt; ++vertical) {
            touch(index, vertical->second);
        }
    }
}

std::vector<Group> edges_to_groups(const PageEdges& edges, double touch_pt) {
    const std::size_t first_vertical = edges.horizontal.size();
    UnionFind sets(first_vertical + edges.vertical.size());
    std::vector<Crossings> crossings(first_vertical + edges.vertical.size());
    sweep(edges, touch_pt, [&](std::size_t h, std::size_t v) {
        sets.merge(h, first_vertical + v);
        crossings[h].add(edges.vertical[v].at_pt);
        crossings[first_vertical + v].add(edges.horizontal[h].at_pt);
    });

    std::map<std::size_t, Group> groups;
    for (std::size_t h = 0; h < edges.horizontal.size(); ++h) {
        groups[sets.root(h)].horizontal.push_back({edges.horizontal[h], crossings[h]});
    }
    for (std::size_t v = 0; v < edges.vertical.size(); ++v) {
        const std::size_t member = first_vertical + v;
        groups[sets.root(member)].vertical.push_back({edges.vertical[v], crossings[member]});
    }
    std::vector<Group> result;
    for (auto& [root, group] : groups) {
        if (!group.horizontal.empty() && !group.vertical.empty()) result.push_back(std::move(group));
    }
    return result;
}

/// Loose ends of edges, to ask whether an end is one of several at the same place.
class LooseEnds {
 public:
    void add(double end_pt) { ends_pt_.push_back(end_pt); }
    void sort() { std::sort(ends_pt_.begin(), ends_pt_.end()); }
    bool shared(double end_pt, double tolerance_pt) const {
        const auto first = std::lower_bound(ends_pt_.begin(), ends_pt_.end(), end_pt - tolerance_pt);
        const auto last = std::upper_bound(first, ends_pt_.end(), end_pt + tolerance_pt);
        return last - first > 1;
    }

 private:
    std::vector<double> ends_pt_;
};

/// What becomes of a loose end that lies between the outermost crossing edges.
enum class LooseInside { kCut, kKeep };

std::vector<RuledEdge> without_loose_ends(const std::vector<CrossedEdge>& crossed, LooseInside inside,
                                          double touch_pt) {
    LooseEnds before;
    LooseEnds behind;
    Crossings outermost;
    for (const auto& [edge, crossings] : crossed) {
        outermost.add(crossings.first_pt);
        outermost.add(crossings.last_pt);
        if (edge.from_pt < crossings.first_pt - touch_pt) before.add(edge.from_pt);
        if (edge.to_pt > crossings.last_pt + touch_pt) behind.add(edge.to_pt);
    }
    before.sort();
    behind.sort();

    std::vector<RuledEdge> trimmed;
    for (auto [edge, crossings] : crossed) {
        const bool starts_outside = edge.from_pt < outermost.first_pt - touch_pt;
        const bool ends_outside = edge.to_pt > outermost.last_pt + touch_pt;
        const bool keep_start =
            starts_outside ? before.shared(edge.from_pt, touch_pt) : inside == LooseInside::kKeep;
        const bool keep_end =
            ends_outside ? behind.shared(edge.to_pt, touch_pt) : inside == LooseInside::kKeep;
        // Ends are put exactly on the crossing edge when they stop or overshoot within the tolerance.
        if (!keep_start || edge.from_pt > crossings.first_pt - touch_pt) edge.from_pt = crossings.first_pt;
        if (!keep_end || edge.to_pt < crossings.last_pt + touch_pt) edge.to_pt = crossings.last_pt;
        if (edge.length_pt() > touch_pt) trimmed.push_back(edge);
    }
    return trimmed;
}

/// The box around all edges.
Rect extent(const TableEdges& edges) {
    const double infinity = std::numeric_limits<double>::infinity();
    Rect box{infinity, infinity, -infinity, -infinity};
    for (const RuledEdge& edge : edges.horizontal) {
        box = box.united({edge.from_pt, edge.at_pt, edge.to_pt, edge.at_pt});
    }
    for (const RuledEdge& edge : edges.vertical) {
        box = box.united({edge.at_pt, edge.from_pt, edge.at_pt, edge.to_pt});
    }
    return box;
}

bool is_table(const TableEdges& edges, double least_table_pt) {
    if (edges.horizontal.empty() || edges.vertical.empty()) return false;
    const Rect box = extent(edges);
    return box.width() >= least_table_pt && box.height() >= least_table_pt;
}

}  // namespace

std::vector<TableEdges> edges_to_tables(const PageEdges& edges, const LayoutSettings& settings) {
    std::vector<TableEdges> tables;
    for (const Group& group : edges_to_groups(edges, settings.touch_pt)) {
        TableEdges table{without_loose_ends(group.horizontal, LooseInside::kCut, settings.touch_pt),
                         without_loose_ends(group.vertical, LooseInside::kKeep, settings.touch_pt)};
        if (is_table(table, settings.least_table_pt)) tables.push_back(std::move(table));
    }
    return tables;
}

}  // namespace torikumi::layout
