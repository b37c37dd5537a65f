#pragma once

// Owns where the letters of a word really stand. Poppler derives a word's top and bottom from its font's
// ascent and descent, which fallback fonts make three times too tall; the content stream says where strings
// start. Both are matched by the left side of words, and the offset that most words of one height agree on
// holds for all of that height.

#include <vector>

#include "extractors/pdf/content_scanner.h"
#include "extractors/pdf/printed_page.h"

namespace torikumi {

struct BaselineSettings {
    /// Poppler rounds nothing: a word that starts a string starts at its origin.
    double max_start_distance_pt = 0.05;
    /// Heights that agree so far are of one font and size, and offsets that agree so far are one offset.
    double metrics_step_pt = 0.02;
    /// Different offsets counted for one height: a tall box reaches over some lines, no more.
    std::size_t max_candidates = 64;
    /// How tall boxes are: fonts without descenders give 0.7 em, fallback fonts 3 em. Beyond, the size in the
    /// content stream is in units of its own (Type 3 fonts).
    double min_box_height_em = 0.6;
    double max_box_height_em = 4;
    /// Where no string start is known: fonts put the middle of their box about a third of an em above the
    /// baseline (0.30 for ascent 0.95 and descent 0.35, 0.38 for 0.88 and 0.12).
    double box_center_above_baseline_em = 0.35;
    /// The ideographic em box, in which all Japanese glyphs are drawn.
    double ascent_em = kAscentEm;
    double descent_em = kDescentEm;
};

/// Sets baseline and font size of each character, and gives it a box of one em in height.
void settle_baselines(PrintedPage& page, const std::vector<TextOrigin>& origins,
                      const BaselineSettings& settings = {});

}  // namespace torikumi
