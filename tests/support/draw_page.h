#pragma once

// Owns pages drawn with box characters, so that tests of geometry need no PDF. In comes a drawing, out go its
// characters and rulings.
//
//   ┌────┬──────┐     A row of the drawing is 10 pt high, a column 5 pt wide; a full-width character takes
//   two │資料│Ａ 12 │     columns, so that drawings line up in an editor and the em is 10 pt. Rules run
//   through └────┴──────┘     the middle of their row or column. White space is left out, as text layers do.

#include <string_view>

#include "pipeline/model/layout.h"

namespace torikumi::testing {

inline constexpr double kRowPt = 10;
inline constexpr double kColumnPt = 5;
inline constexpr double kEmPt = 10;
inline constexpr double kBaselineInRowPt = 8.8;

/// How the rules of a drawing are painted; they look the same on paper.
enum class Rules {
    kOneStroke,     // as long as the rule is
    kOneACell,      // one piece for each box character
    kShortCorners,  // ends 1.5 pt before the corner
    kDoubled,       // twice, 1 pt apart
    kDashed,        // 2 pt long, 2 pt apart
};

torikumi::PageContent draw_page(std::string_view drawing, Rules rules = Rules::kOneStroke);

/// Where the text of `write_text` is set and how. `pitch_em` 1 is set solid; a half-width character takes
/// half.
struct Pen {
    double left_pt = 0;
    double baseline_pt = 0;
    double em_pt = kEmPt;
    double pitch_em = 1;
};

/// Adds characters at any place; white space only moves the pen.
void write_text(torikumi::PageContent& page, const Pen& pen, std::string_view text);

}  // namespace torikumi::testing
