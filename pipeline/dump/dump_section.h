#pragma once

// Owns putting one section of a dump together: its rows, and the late pieces in the places that the puzzles
// found for them. What found none comes back as leftovers.

#include <utility>
#include <vector>

#include "pipeline/draft/plan_draft.h"
#include "pipeline/dump/dump_departments.h"
#include "pipeline/dump/dump_rows.h"
#include "pipeline/dump/dump_texts.h"

namespace torikumi {

struct SectionReading {
    SectionDraft draft;
    std::vector<Piece> others;         // legend, notes, imprint, furniture: parts of the document's head
    std::vector<TextLines> leftovers;  // pieces without a place
    DepartmentSection departments;     // whose late cells have no place yet
    std::vector<std::pair<std::size_t, std::size_t>> place_of_measure;  // policy, index in it
};

/// Reads all but the late cells of departments: their place shows only in the whole document.
SectionReading read_dump_section(const DumpSection& section, const DocumentClues& document);
void place_departments(const DepartmentPairing& pairing, SectionReading& reading);
/// Where cells are printed row by row, a merged one stands in its first row: a measure without has those of
/// the measure above.
void spread_departments(SectionReading& reading);

}  // namespace torikumi
