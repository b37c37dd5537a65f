#include "extractors/layout/edges.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace torikumi::layout {
namespace {

bool by_place(const RuledEdge& left, const RuledEdge& right) {
    return std::pair(left.at_pt, left.from_pt) < std::pair(right.at_pt, right.from_pt);
}

/// Gives all edges of a narrow run of coordinates the same one, to which long edges contribute most.
void snap(std::vector<RuledEdge>& edges, double snap_pt) {
    std::sort(edges.begin(), edges.end(), by_place);
    for (auto first = edges.begin(); first != edges.end();) {
        const auto last = std::find_if(
            first, edges.end(), [&](const RuledEdge& edge) { return edge.at_pt > first->at_pt + snap_pt; });
        double weight = 0;
        double sum = 0;
        for (auto edge = first; edge != last; ++edge) {
            weight += edge->length_pt();
            sum += edge->length_pt() * edge->at_pt;
        }
        const double at_pt = weight > 0 ? sum / weight : first->at_pt;
        for (; first != last; ++first) first->at_pt = at_pt;
    }
    std::sort(edges.begin(), edges.end(), by_place);
}

std::vector<RuledEdge> join(const std::vector<RuledEdge>& edges, double join_pt) {
    std::vector<RuledEdge> joined;
    for (const RuledEdge& edge : edges) {
        if (!joined.empty() && joined.back().at_pt == edge.at_pt &&
            edge.from_pt <= joined.back().to_pt + join_pt) {
            joined.back().to_pt = std::max(joined.back().to_pt, edge.to_pt);
        } else {
            joined.push_back(edge);
        }
    }
    std::erase_if(joined, [&](const RuledEdge& edge) { return edge.length_pt() < join_pt; });
    return joined;
}

std::vector<RuledEdge> snapped_and_joined(std::vector<RuledEdge> edges, const LayoutSettings& settings) {
    snap(edges, settings.snap_pt);
    return join(edges, settings.join_pt);
}

RuledEdge horizontal_edge(const Rect& painted) {
    return {painted.center().y, painted.left, painted.right};
}

RuledEdge vertical_edge(const Rect& painted) {
    return {painted.center().x, painted.top, painted.bottom};
}

/// The area that the ruling covers.
Rect painted_area(const Ruling& ruling) {
    const double half = ruling.thickness_pt / 2;
    Rect area{std::min(ruling.from.x, ruling.to.x), std::min(ruling.from.y, ruling.to.y),
              std::max(ruling.from.x, ruling.to.x), std::max(ruling.from.y, ruling.to.y)};
    if (ruling.horizontal()) {
        area.top -= half;
        area.bottom += half;
    } else {
        area.left -= half;
        area.right += half;
    }
    return area;
}

}  // namespace

PageEdges rulings_to_edges(std::span<const Ruling> rulings, const LayoutSettings& settings) {
    PageEdges edges;
    for (const Ruling& ruling : rulings) {
        const Rect area = painted_area(ruling);
        if (!std::isfinite(area.left + area.top + area.right + area.bottom)) continue;
        const bool dot = std::max(area.width(), area.height()) < settings.join_pt;
        const bool wide = area.width() >= area.height();
        if (dot || wide) edges.horizontal.push_back(horizontal_edge(area));
        if (dot || !wide) edges.vertical.push_back(vertical_edge(area));
    }
    return {snapped_and_joined(std::move(edges.horizontal), settings),
            snapped_and_joined(std::move(edges.vertical), settings)};
}

}  // namespace torikumi::layout
