#pragma once

// Owns telling what a page break cut: a policy, a measure, a row, a cell of departments. Rules at the foot of
// a page prove little (spreadsheets close every cell there, browsers none), so the marks speak first, then
// what is blank, then the categories, then the sentences. Not here: joining what was cut (page_join.h).

#include <optional>
#include <set>

#include "pipeline/draft/cut_text.h"
#include "pipeline/tables/plan_table.h"

namespace torikumi {

/// What goes on in the first row of `lower`. `columns` are indices into the columns, which both tables share.
/// `unclear` are those of departments where only the white at the foot speaks for it or against it.
struct PageBreak {
    bool row = false;
    CutKind kind = CutKind::kBetweenRows;
    std::set<std::size_t> columns;
    std::set<std::size_t> unclear;
};

/// Both tables have the same columns in the same order, and at least one row each.
PageBreak find_page_break(const PlanTable& upper, const PlanTable& lower);

}  // namespace torikumi
