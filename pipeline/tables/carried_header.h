#pragma once

// Owns the columns of a table that goes on over a page break without a header. In come the header of the
// table before and the grid of the next one, out goes the same header over that grid. Not here: reading a
// header's words (column_roles.h).

#include <optional>

#include "pipeline/tables/column_roles.h"

namespace torikumi {

/// `known` laid over a table that goes on without a header: by the x of its grid lines, by their proportions
/// where the page is of another size, or by their number where the cells hold what they should. Empty where
/// nothing fits.
std::optional<PlanHeader> carry_header(const TableGrid& grid, const PlanHeader& known);

/// Whether most of the grid lines stand where `known` has them: such a table goes on with the plan, even
/// where it cannot be laid.
bool lies_under(const TableGrid& grid, const PlanHeader& known);

}  // namespace torikumi
