#pragma once

// Owns undoing page breaks: the rows of a table and those that go on on the next page become one table, and
// each cell that the break cut becomes one cell again. Not here: reading the rows (group_rows.h).

#include "pipeline/model/diagnostic.h"
#include "pipeline/tables/plan_table.h"

namespace torikumi {

/// Appends the rows of `lower`, printed on the page after `upper`, to `upper`. Second printings go to
/// `furniture`. Diagnostics: kRepeatedText, kInferredDepartments.
void join_over_break(PlanTable& upper, PlanTable lower, Diagnostics& diagnostics);

/// Appends rows that a heading or other text parts from `upper` on the same page: no cell is cut.
void append_rows(PlanTable& upper, PlanTable lower);

}  // namespace torikumi
