#pragma once

// Owns giving roles to columns whose headers do not say them: by the marks in them (ア is a policy, (ｱ) a
// measure, ①② names recommendations), by codes and departments, and for the progress by what is left between
// measures and categories. In come the columns with the roles that their words give. Not here: those words
// (column_roles.h).

#include <string>
#include <vector>

#include "pipeline/tables/column_contents.h"
#include "pipeline/tables/column_roles.h"

namespace torikumi {

/// A column under construction: the header cells above it, from top to bottom, and what its words may mean.
struct HeaderColumn {
    PlanColumn column;
    std::vector<const TableCell*> path;
    std::vector<RoleCandidate> candidates;
    std::string leaf;  // compact words of the lowest cell that has any
    ColumnContents contents;
};

bool has_role(const std::vector<HeaderColumn>& columns, ColumnRole role);

/// Whether a column under 番号 holds the marks of the column to its right, and nothing else.
bool holds_marks_of_next(const HeaderColumn& column);

/// The body begins with `body_row`. What a header meant in `known`, the table before, it means here.
void assign_by_contents(const TableGrid& grid, int body_row, const PlanHeader* known, const Lexicon& lexicon,
                        std::vector<HeaderColumn>& columns);

}  // namespace torikumi
