#pragma once

// Owns what pages repeat: page numbers and running heads. In comes the flow, out go the indices of such
// lines.

#include <vector>

#include "pipeline/plan/lexicon.h"
#include "pipeline/plan/page_flow.h"

namespace torikumi {

/// Numbers of pages in the upper or lower margin, outside tables.
std::vector<std::size_t> page_number_lines(const PageFlow& flow);

/// Lines that stand at the same place of several pages, a page number in them aside, in order: where they are
/// printed first, which may be the title, and where they are printed again.
struct RepeatedLines {
    std::vector<std::size_t> first;
    std::vector<std::size_t> again;
};

/// Items of lists are none, since two sections may begin with the same ①.
RepeatedLines repeated_lines(const PageFlow& flow, const Lexicon& lexicon);

}  // namespace torikumi
