#pragma once

// Owns what the rows of a plan table say: which rows form a measure, which measures a policy, and which cells
// of recommendations, departments and other columns belong to them. In comes a table without page breaks
// (page_join.h), out go the policies of one section.

#include "pipeline/draft/plan_draft.h"
#include "pipeline/tables/plan_table.h"

namespace torikumi {

/// Appends the policies and department cells of `table` to `section`. What is printed again in every row
/// (tables without merged cells) goes to `furniture`.
void group_rows(const PlanTable& table, SectionDraft& section, TextLines& furniture);

}  // namespace torikumi
