#pragma once

// Owns one cell of a table of old and new in HTML: a section, recommendation, policy or measure of one plan
// with everything it holds, and what changed underlined. Not here: the table around it (diff_html.h).

#include <string>
#include <string_view>

#include "pipeline/output/changed_runs.h"
#include "pipeline/output/side_by_side.h"

namespace torikumi {

/// The contents of the cell. The row must have a place in the plan of that side.
std::string side_cell_html(const Plan& plan, const SideBySideRow& row, Side side);

}  // namespace torikumi
