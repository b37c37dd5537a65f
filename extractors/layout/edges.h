#pragma once

// Owns turning painted rulings into edges: rulings that lie on the same line are snapped to one coordinate,
// and collinear pieces (dashes, one stroke a cell, gaps at corners) joined. Not here: which edges belong
// together (tables.h).

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
struct PageEdges {
    std::vector<RuledEdge> horizontal;
    std::vector<RuledEdge> vertical;

    friend bool operator==(const PageEdges&, const PageEdges&) = default;
};

/// A dot or a short dash counts in both directions; what stays shorter than `join_pt` after joining is
/// dropped. Rulings with coordinates that are no numbers are ignored.
PageEdges rulings_to_edges(std::span<const Ruling> rulings, const LayoutSettings& settings);

}  // namespace torikumi::layout
