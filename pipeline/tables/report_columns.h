#pragma once

// Owns what the user hears of columns whose headers say no role: that a role was told from the cells, or that
// no column was found for a role while one is left that may be it. Changes nothing.

#include <vector>

#include "pipeline/model/diagnostic.h"
#include "pipeline/tables/plan_table.h"

namespace torikumi {

/// Each column is named once, however many tables have it. Diagnostics: kInferredColumn, kColumnMissing.
void report_columns(const std::vector<PlanTable>& tables, const Lexicon& lexicon, Diagnostics& diagnostics);

}  // namespace torikumi
