#include "extractors/layout/edges.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace torikumi::layout {
namespace {

bool by_place(const RuledEdge& left, const RuledEdge& right) {
    return std::pair(left.at_pt, left.from_pt) < std::pair(right.at_pt, right.from_pt);
}

// Runs of more lines than a border has are hatching; they are cut near the middle, so that cutting stays
// fast.
constexpr std::ptrdiff_t kMostLinesOfABorder = 16;

/// The edges with the same coordinate.
struct Line {
    double at_pt = 0;
    double length_pt = 0;
};

using LineIterator = std::vector<Line>::iterator;

std::vector<Line> lines_of(const std::vector<RuledEdge>& sorted) {
    std::vector<Line> lines;
    for (const RuledEdge& edge : sorted) {
        if (lines.empty() || lines.back().at_pt != edge.at_pt) lines.push_back({edge.at_pt, 0});
        lines.back().length_pt += edge.length_pt();
    }
    return lines;
}

/// The line behind the widest gap.
LineIterator behind_widest_gap(LineIterator first, LineIterator last) {
    const std::ptrdiff_t margin = last - first > kMostLinesOfABorder ? (last - first) / 4 : 0;
    LineIterator widest = first + margin + 1;
    for (LineIterator line = widest; line != last - margin; ++line) {
        if (line->at_pt - (line - 1)->at_pt > widest->at_pt - (widest - 1)->at_pt) widest = line;
    }
    return widest;
}

/// Cuts the lines at their widest gaps into runs no wider than `snap_pt`, and gives each run one coordinate,
/// to which long lines contribute most.
void snap_lines(LineIterator first, LineIterator last, double snap_pt) {
    if (first == last) return;
    if ((last - 1)->at_pt - first->at_pt > snap_pt) {
        const LineIterator middle = behind_widest_gap(first, last);
        snap_lines(first, middle, snap_pt);
        snap_lines(middle, last, snap_pt);
        return;
    }
    double weight = 0;
    double sum = 0;
    for (LineIterator line = first; line != last; ++line) {
        weight += line->length_pt;
        sum += line->length_pt * line->at_pt;
    }
    const double at_pt = weight > 0 ? sum / weight : first->at_pt;
    for (LineIterator line = first; line != last; ++line) line->at_pt = at_pt;
}

void snap(std::vector<RuledEdge>& edges, double snap_pt) {
    std::sort(edges.begin(), edges.end(), by_place);
    std::vector<Line> lines = lines_of(edges);
    snap_lines(lines.begin(), lines.end(), snap_pt);
    std::size_t line = 0;
    double last_pt = edges.empty() ? 0 : edges.front().at_pt;
    for (RuledEdge& edge : edges) {
        if (edge.at_pt != last_pt) ++line;
        last_pt = std::exchange(edge.at_pt, lines[line].at_pt);
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
    return joined;
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

Edges rulings_to_edges(std::span<const Ruling> rulings, const LayoutSettings& settings) {
    Edges edges;
    for (const Ruling& ruling : rulings) {
        const Rect area = painted_area(ruling);
        if (!std::isfinite(area.left + area.top + area.right + area.bottom)) continue;
        const bool dot = std::max(area.width(), area.height()) < settings.join_pt;
        const bool wide = area.width() >= area.height();
        if (dot || wide) edges.horizontal.push_back(horizontal_edge(area));
        if (dot || !wide) edges.vertical.push_back(vertical_edge(area));
    }
    for (std::vector<RuledEdge>* along : {&edges.horizontal, &edges.vertical}) {
        snap(*along, settings.same_line_pt);
        *along = join(*along, settings.join_pt);
        std::erase_if(*along, [&](const RuledEdge& edge) { return edge.length_pt() < settings.join_pt; });
    }
    return edges;
}

Edges snapped(Edges edges, const LayoutSettings& settings) {
    for (std::vector<RuledEdge>* along : {&edges.horizontal, &edges.vertical}) {
        snap(*along, settings.snap_pt);
        *along = join(*along, settings.join_pt);
    }
    return edges;
}

}  // namespace torikumi::layout
