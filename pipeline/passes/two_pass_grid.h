#pragma once

// Owns the page that a reading of two passes stands for: lines above each other, tables of cells that span
// the rows down to the next cell of their column. Places are made up; only their order says something.

#include <vector>

#include "pipeline/model/layout.h"
#include "pipeline/passes/two_pass_rows.h"

namespace torikumi {

PageLayout page_of(const PaintedReading& reading, const std::vector<PaintedColumn>& columns,
                   const TwoPassHabits& habits, int number);

}  // namespace torikumi
