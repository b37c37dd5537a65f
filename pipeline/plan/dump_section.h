#pragma once

// Owns putting one section of a dump together: its rows, and the late pieces in the places that the puzzles
// found for them. What found none comes back as leftovers.

#include <string>
#include <unordered_map>

#include "pipeline/plan/dump_departments.h"
#include "pipeline/plan/dump_rows.h"
#include "pipeline/plan/plan_draft.h"

namespace torikumi {

/// Departments of the measures read so far, by the folded text of the measure: a repeat mostly keeps those of
/// its original.
using DepartmentsByMeasure = std::unordered_map<std::string, std::string>;

struct SectionReading {
    SectionDraft draft;
    std::vector<Piece> others;         // legend, notes, imprint, furniture: parts of the document's head
    std::vector<TextLines> leftovers;  // pieces without a place
};

SectionReading read_dump_section(const DumpSection& section, const ColumnWidths& widths,
                                 const DepartmentProfiles& profiles, DepartmentsByMeasure& departments);

}  // namespace torikumi
