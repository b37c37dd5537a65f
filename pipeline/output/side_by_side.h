#pragma once

// Owns setting two plans side by side: one row for each thing, in the order of the new plan, with what
// changed about it. What is gone stands behind what is left of its parent, and where a thing moved away a row
// says so. Not here: what a row looks like.

#include <optional>
#include <vector>

#include "pipeline/output/comparison.h"

namespace torikumi {

enum class RowForm {
    kThing,      // a thing of the new plan, the old one or both
    kMovedAway,  // where a thing of both plans stood in the old one; its own row is elsewhere
};

/// The document has no place; anything else has one or both.
struct SideBySideRow {
    RowForm form = RowForm::kThing;
    NodeKind node = NodeKind::kDocument;
    std::optional<NodePlace> old_place;
    std::optional<NodePlace> new_place;
    std::vector<const Event*> events;  // of `changes`; of a kMovedAway none
};

/// The document first. A split or merged thing has its event in the row of each part. Where somebody asked
/// for less than all, what neither changed nor stands in both plans there is left out.
std::vector<SideBySideRow> set_side_by_side(const Comparison& comparison);

/// Whether both sides of a row say the same, ids and places in print aside. A row without events may still
/// differ: in print form, or where somebody asked for some events only.
bool reads_alike(const SideBySideRow& row, const Comparison& comparison);

}  // namespace torikumi
