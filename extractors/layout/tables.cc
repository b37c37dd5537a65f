#include "extractors/layout/tables.h"

#include <algorithm>
#include <cmath>
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
    bool any() const { return first_pt <= last_pt; }
};

/// Sweeps down the page; `touch(h, v)` is called for each horizontal edge and each vertical one it touches.
template <typename Touch>
void sweep(const Edges& edges, double touch_pt, Touch touch) {
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

std::vector<Edges> edges_to_groups(const Edges& edges, double touch_pt) {
    const std::size_t first_vertical = edges.horizontal.size();
    UnionFind sets(first_vertical + edges.vertical.size());
    sweep(edges, touch_pt, [&](std::size_t h, std::size_t v) { sets.merge(h, first_vertical + v); });

    std::map<std::size_t, Edges> groups;
    for (std::size_t h = 0; h < edges.horizontal.size(); ++h) {
        groups[sets.root(h)].horizontal.push_back(edges.horizontal[h]);
    }
    for (std::size_t v = 0; v < edges.vertical.size(); ++v) {
        groups[sets.root(first_vertical + v)].vertical.push_back(edges.vertical[v]);
    }
    std::vector<Edges> result;
    for (auto& [root, group] : groups) result.push_back(std::move(group));
    return result;
}

/// From where to where the vertical edges of a group reach, and whether rules close them at neither end.
struct Reach {
    double top_pt = std::numeric_limits<double>::infinity();
    double bottom_pt = -std::numeric_limits<double>::infinity();
    bool open = false;
};

Reach reach_of(const Edges& group, double touch_pt) {
    Reach reach;
    for (const RuledEdge& edge : group.vertical) {
        reach.top_pt = std::min(reach.top_pt, edge.from_pt);
        reach.bottom_pt = std::max(reach.bottom_pt, edge.to_pt);
    }
    const auto closes = [&](const RuledEdge& edge) {
        return edge.at_pt <= reach.top_pt + touch_pt || edge.at_pt >= reach.bottom_pt - touch_pt;
    };
    reach.open =
        !group.vertical.empty() && std::none_of(group.horizontal.begin(), group.horizontal.end(), closes);
    return reach;
}

void add_edges(std::vector<RuledEdge>& edges, const std::vector<RuledEdge>& more) {
    edges.insert(edges.end(), more.begin(), more.end());
    std::sort(edges.begin(), edges.end(), [](const RuledEdge& left, const RuledEdge& right) {
        return std::tie(left.at_pt, left.from_pt) < std::tie(right.at_pt, right.from_pt);
    });
}

/// Columns whose cells a page break cuts above and below touch none of the rules of their table, which stop
/// short of them: what ties them to it is that they reach from the same top to the same bottom.
std::vector<Edges> with_open_columns(std::vector<Edges> groups, double touch_pt) {
    std::vector<Reach> reaches;
    for (const Edges& group : groups) reaches.push_back(reach_of(group, touch_pt));
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return std::tie(reaches[left].bottom_pt, left) < std::tie(reaches[right].bottom_pt, right);
    });

    UnionFind sets(groups.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Reach& one = reaches[order[i - 1]];
        const Reach& other = reaches[order[i]];
        const bool same_reach = std::abs(one.top_pt - other.top_pt) <= touch_pt &&
                                std::abs(one.bottom_pt - other.bottom_pt) <= touch_pt;
        if (same_reach && (one.open || other.open)) sets.merge(order[i - 1], order[i]);
    }
    std::vector<Edges> joined;
    std::vector<std::size_t> place(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::size_t root = sets.root(i);
        if (root == i) {
            place[i] = joined.size();
            joined.push_back(std::move(groups[i]));
        } else {
            add_edges(joined[place[root]].horizontal, groups[i].horizontal);
            add_edges(joined[place[root]].vertical, groups[i].vertical);
        }
    }
    return joined;
}

/// What crosses the edges of one group, in their order.
struct GroupCrossings {
    std::vector<Crossings> of_horizontal;
    std::vector<Crossings> of_vertical;
};

GroupCrossings crossings_of(const Edges& edges, double touch_pt) {
    GroupCrossings crossings{std::vector<Crossings>(edges.horizontal.size()),
                             std::vector<Crossings>(edges.vertical.size())};
    sweep(edges, touch_pt, [&](std::size_t h, std::size_t v) {
        crossings.of_horizontal[h].add(edges.vertical[v].at_pt);
        crossings.of_vertical[v].add(edges.horizontal[h].at_pt);
    });
    return crossings;
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

std::vector<RuledEdge> without_loose_ends(const std::vector<RuledEdge>& edges,
                                          const std::vector<Crossings>& crossings, LooseInside inside,
                                          double touch_pt) {
    LooseEnds before;
    LooseEnds behind;
    Crossings outermost;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (crossings[i].any()) {
            outermost.add(crossings[i].first_pt);
            outermost.add(crossings[i].last_pt);
        }
        if (edges[i].from_pt < crossings[i].first_pt - touch_pt) before.add(edges[i].from_pt);
        if (edges[i].to_pt > crossings[i].last_pt + touch_pt) behind.add(edges[i].to_pt);
    }
    before.sort();
    behind.sort();

    std::vector<RuledEdge> trimmed;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        RuledEdge edge = edges[i];
        const auto& [first_pt, last_pt] = crossings[i];
        const bool starts_outside = edge.from_pt < outermost.first_pt - touch_pt;
        const bool ends_outside = edge.to_pt > outermost.last_pt + touch_pt;
        const bool keep_start =
            starts_outside ? before.shared(edge.from_pt, touch_pt) : inside == LooseInside::kKeep;
        const bool keep_end =
            ends_outside ? behind.shared(edge.to_pt, touch_pt) : inside == LooseInside::kKeep;
        // Ends are put exactly on the crossing edge when they stop or overshoot within the tolerance.
        if (!keep_start || edge.from_pt > first_pt - touch_pt) edge.from_pt = first_pt;
        if (!keep_end || edge.to_pt < last_pt + touch_pt) edge.to_pt = last_pt;
        if (edge.length_pt() > touch_pt) trimmed.push_back(edge);
    }
    return trimmed;
}

/// The box around all edges.
Rect extent(const Edges& edges) {
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

/// A row that fills a whole page has no rule across; fewer lines may be a decoration.
constexpr std::size_t kLeastLinesOfOpenRow = 5;

bool is_table(const Edges& edges, double least_table_pt) {
    if (edges.vertical.empty()) return false;
    if (edges.horizontal.empty() && edges.vertical.size() < kLeastLinesOfOpenRow) return false;
    const Rect box = extent(edges);
    return box.width() >= least_table_pt && box.height() >= least_table_pt;
}

}  // namespace

std::vector<Edges> edges_to_tables(const Edges& edges, const LayoutSettings& settings) {
    const double touch_pt = settings.touch_pt;
    std::vector<Edges> tables;
    for (Edges& group : with_open_columns(edges_to_groups(edges, touch_pt), touch_pt)) {
        const Edges lines = snapped(std::move(group), settings);
        const GroupCrossings crossings = crossings_of(lines, touch_pt);
        Edges table{
            without_loose_ends(lines.horizontal, crossings.of_horizontal, LooseInside::kCut, touch_pt),
            without_loose_ends(lines.vertical, crossings.of_vertical, LooseInside::kKeep, touch_pt)};
        if (is_table(table, settings.least_table_pt)) tables.push_back(std::move(table));
    }
    return tables;
}

}  // namespace torikumi::layout
