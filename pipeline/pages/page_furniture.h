#pragma once

// Owns what belongs to pages, not to the plan: page numbers, running heads, the table of contents. In comes
// the flow, out go the indices of such lines.

#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/tables/page_flow.h"

namespace torikumi {

/// Numbers of pages in the upper or lower margin, outside tables.
std::vector<std::size_t> page_number_lines(const PageFlow& flow);

/// The table of contents before the plan: what says on which page it is found ((1)　窓口の整備……３), and
/// below 目次 whatever a number ends behind a gap.
std::vector<std::size_t> contents_lines(const PageFlow& flow);

/// Lines that stand at the same place of several pages, a page number in them aside, in order: where they are
/// printed first, which may be the title, and where they are printed again.
struct RepeatedLines {
    std::vector<std::size_t> first;
    std::vector<std::size_t> again;
};

/// Items of lists are none, since two sections may begin with the same ①.
RepeatedLines repeated_lines(const PageFlow& flow, const Lexicon& lexicon);

}  // namespace torikumi
