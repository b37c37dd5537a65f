#pragma once

// Owns finding the headings of sections: lines with one style of numbering through the whole document, one
// before each table. In come the free lines before tables, out go headings in the order of the document. Not
// here: what else stands before a table (sort_lines.h).

#include "normalizers/marks.h"
#include "pipeline/draft/lexicon.h"
#include "pipeline/pages/flow_lines.h"

namespace torikumi {

/// Bytes [mark_begin, mark_end) of the line are its mark, none where the number is part of the title
/// (基本目標２　…). What stands before the mark, and between it and the title at `title_offset`, are the
/// words of its form.
struct SectionHeading {
    std::size_t line = 0;
    int ordinal = 0;
    std::size_t mark_begin = 0;
    std::size_t mark_end = 0;
    std::size_t title_offset = 0;
};

/// Empty where no style of numbering leads through the document.
std::vector<SectionHeading> find_section_headings(const PageFlow& flow, const LineClaims& claims,
                                                  const Lexicon& lexicon);

}  // namespace torikumi
