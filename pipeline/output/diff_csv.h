#pragma once

// Owns a diff as a table for spreadsheets: one row an event. Names of columns are those of the JSON, where it
// has them.

#include <string>

#include "pipeline/output/comparison.h"
#include "pipeline/output/csv_text.h"

namespace torikumi {

/// Columns: kind, label (the kind in Japanese), node, field, old, new, before, after, direction, section,
/// departments, text, places. `text` is what the event is about, of the new plan where it stands there;
/// departments are parted by 、 and places, `old → new`, by line breaks.
std::string write_diff_csv(const Comparison& comparison, ByteOrderMark mark);

}  // namespace torikumi
