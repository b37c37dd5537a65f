#pragma once

// Owns the tolerances of the layout stage, each with its reason. Those of rulings are in points, as print of
// 8 pt or more needs them; those of text are in ems of the characters at hand.

#include <cstddef>

#include "pipeline/model/layout.h"

namespace torikumi::layout {

struct LayoutSettings {
    // Rulings. 3 pt is wider than a double border or the gap at a corner, and narrower than any row.
    double same_line_pt = 0.5;  // pieces of one line differ by rounding
    double snap_pt = 3;   // parallel rulings this close are one grid line: cells that each draw their border
    double join_pt = 3;   // collinear rulings this close are one edge: dashes, gaps at corners
    double touch_pt = 3;  // an edge ends on a crossing edge when it stops this close to it

    // Tables.
    double least_table_pt = 8;            // no line of text fits into less: brackets, ticks, check boxes
    double least_row_pt = 6;              // rules that overshoot by less than a line of text open no row
    double ruled_share = 0.5;             // a side is drawn when more than this share of its length is
    double page_frame_share = 0.6;        // a frame of this share of the page with tables in it is decoration
    std::size_t least_filled_cells = 12;  // fewer fills without rules are bars and boxes
    std::size_t most_atoms = 4'000'000;   // grid squares of one table; a drawing of noise is no table

    // Lines of text.
    double baseline_step_em = 0.2;    // characters of one line differ less; overprinted lines differ by 0.3
    double baseline_spread_em = 0.3;  // steps must not add up to the next line
    double set_solid_em = 0.15;       // the letters of one text stand closer, but for letter-spaced print
    double overlap_share = 0.35;      // kerning overlaps less of the narrower box; overprinted text more
    double script_em = 0.85;          // a footnote sign or an index; browsers set them in five sixths
    double most_raised_em = 0.75;     // the top of a raised sign is that of the line; ruby stands above
    double most_lowered_em = 0.35;
    double ruby_em = 0.6;               // readings above words are half as large
    double least_ruby_raise_em = 0.75;  // from the baseline of the word to that of its reading
    double most_ruby_raise_em = 1.35;
    double block_gap_em = 3;       // outside tables: a title, a label at the right, a legend beside a frame
    double line_pitch_em = 2.3;    // outside tables: lines further apart belong to different blocks
    double same_size_share = 0.1;  // print of one size after scaling by a spreadsheet

    // Spaces that were not printed.
    double ideographic_space_em =
        0.5;  // what sets a mark off from its text: ア　子ども; justified print less
    double space_behind_stop_em =
        0.8;  // 。 may be followed by more white, and a space there means a paragraph
    double most_letter_spacing_em = 0.8;  // wider than this, the gaps are spaces: 区　　分
    double word_space_em = 0.17;          // the space of the narrowest common Latin faces is 0.2 em
    double punctuation_slack_em = 0.5;    // full-width punctuation is half blank, and set solid or not

    // Indents.
    double same_left_em = 0.25;    // lines that begin this close begin at the same place
    double least_indent_em = 0.6;  // an indent of one em in condensed print
    double most_indent_em = 2.4;   // an indent of two ems in loose print; beyond, it is a position
    double full_line_em = 3;       // a line that ends this close to its cell, padding included, was wrapped
    double gutter_em = 0.45;       // what parts a mark from the block of text beside it
    double most_mark_em = 4.5;     // the widest mark: （１０）
    double overprint_pitch_em = 0.7;  // lines are set no closer, not even by a spreadsheet
};

/// The settings with the lengths in points made smaller for a page of small print, such as a plan that was
/// scaled to fit: rows are never lower than an em.
LayoutSettings settings_for(const PageContent& page);

}  // namespace torikumi::layout
