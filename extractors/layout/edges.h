#pragma once

// Owns turning painted rulings into edges: collinear pieces (dashes, one stroke a cell, gaps at corners) are
// joined, and what lies close in parallel (a double border, cells that each draw their own) becomes one line.
// Not here: which edges belong together (tables.h).

#include <span>
#include <vector>

#include "extractors/layout/layout_settings.h"
#include "pipeline/model/layout.h"

namespace torikumi::layout {

/// A horizontal edge lies on y = `at_pt` and reaches from x = `from_pt` to `to_pt`; a vertical one the other
/// way round.
struct RuledEdge {
    double at_pt = 0;
    double from_pt = 0;
    double to_pt = 0;

    double length_pt() const { return to_pt - from_pt; }
    friend bool operator==(const RuledEdge&, const RuledEdge&) = default;
};

/// Both sorted by `at_pt`, then `from_pt`; edges on the same line do not touch.
struct Edges {
    std::vector<RuledEdge> horizontal;
    std::vector<RuledEdge> vertical;

    friend bool operator==(const Edges&, const Edges&) = default;
};

/// Joins pieces on one line. A dot or a short dash counts in both directions; what stays shorter than
/// `join_pt` after joining is dropped. Rulings with coordinates that are no numbers are ignored.
Edges rulings_to_edges(std::span<const Ruling> rulings, const LayoutSettings& settings);

/// Puts parallel edges of one table that lie within `snap_pt` on one line and joins them. Not for a whole
/// page: the lines of other tables would stand between the two of a double border.
Edges snapped(Edges edges, const LayoutSettings& settings);

}  // namespace torikumi::layout
