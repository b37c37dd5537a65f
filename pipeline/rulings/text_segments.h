#pragma once

// Owns what stands beside each other on a page without rules: the characters of each baseline, cut where a
// gap is wider than any inside a text. In come the characters of one page. Not here: what is a column
// (white_columns.h).

#include <string>
#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi {

/// Letters of one baseline without a wide gap.
struct TextSegment {
    std::string words;
    double left_pt = 0;
    double right_pt = 0;
    double baseline_pt = 0;
    double em_pt = 0;

    double center_pt() const { return (left_pt + right_pt) / 2; }
    double top_pt() const { return baseline_pt - em_pt * kAscentEm; }
    double bottom_pt() const { return baseline_pt + em_pt * kDescentEm; }
};

/// Segments from left to right, on one baseline.
using SegmentLine = std::vector<TextSegment>;

/// Lines from top to bottom. Vertical print is left out.
std::vector<SegmentLine> segment_lines(const PageContent& page);

}  // namespace torikumi
