#pragma once

// Owns the list of what is looked for in two plans that are paired, one function a subject; together they
// find every event once. Each appends to `events`, in no order to rely on.

#include "pipeline/diff/change_context.h"
#include "pipeline/diff/legend_pairs.h"
#include "pipeline/diff/row_pairs.h"

namespace torikumi {

/// Values of the head, notes, unplaced text: metadata-changed.
void find_head_changes(const ChangeContext& context, Events& events);

/// legend-changed.
void find_legend_changes(const LegendPairs& legend, Events& events);

/// added, removed, moved, renumbered, split, merged, reworded.
void find_node_changes(const ChangeContext& context, Events& events);

/// Which recommendations a policy answers.
void find_answer_changes(const ChangeContext& context, Events& events);

/// Tags of measures, links of repeats.
void find_tag_changes(const ChangeContext& context, Events& events);

/// Progress rows: their texts, categories and tags.
void find_progress_changes(const ChangeContext& context, const std::vector<RowPair>& rows,
                           const LegendPairs& legend, Events& events);

void find_department_changes(const ChangeContext& context, Events& events);

/// Columns without a field of their own, of measures and of rows, and their headers.
void find_extra_changes(const ChangeContext& context, const std::vector<RowPair>& rows, Events& events);

}  // namespace torikumi
