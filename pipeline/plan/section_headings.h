#pragma once

// Owns finding the headings of sections: lines with one style of numbering through the whole document, one
// before each table. In come the free lines before tables, out go headings in the order of the document. Not
// here: what else stands before a table (sort_lines.h).

#include "normalizers/marks.h"
#include "pipeline/plan/flow_lines.h"

namespace torikumi {

/// `mark_length` bytes of the line are its mark, 0 where the number is part of the title (基本目標２　…); the
/// title begins at `title_offset`.
struct SectionHeading {
    std::size_t line = 0;
    int ordinal = 0;
    std::size_t mark_length = 0;
    std::size_t title_offset = 0;
};

/// Empty where no style of numbering leads through the document.
std::vector<SectionHeading> find_section_headings(const PageFlow& flow, const LineClaims& claims);

}  // namespace torikumi
