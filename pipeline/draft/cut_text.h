#pragma once

// Owns the text of a cell that a page break cut: half on either page, or printed on both, whole or in part.
// In come the lines of both halves, out goes one text and what was printed twice. Not here: whether two cells
// are halves of one (page_join.h).

#include <optional>

#include "pipeline/model/text.h"

namespace torikumi {

/// Whether a page break may have printed text twice: a program that cuts a row open sets one part of its
/// texts on either page, a program that cuts between rows may print merged cells on both.
enum class CutKind { kBetweenRows, kThroughRow };

/// How a page break cut. What is printed on both pages stands at one place of the whole cell, so that on the
/// lower page it is `shift_pt` higher: the foot of the upper rows less the head of the lower ones. Empty
/// where nobody knows.
struct BreakPlace {
    CutKind kind = CutKind::kBetweenRows;
    std::optional<double> shift_pt;
};

/// `repeated` are the lines that say again what `lines` say, with （続き） and the like. `doubtful`: the
/// lower half begins with the words that the upper one ends with, but elsewhere; both were kept.
struct JoinedText {
    TextLines lines;
    TextLines repeated;
    bool doubtful = false;
};

/// `lower` follows `upper` in print.
JoinedText join_cut_text(const TextLines& upper, const TextLines& lower, const BreakPlace& place = {});

/// Whether the lower half holds nothing that the upper one does not say already, while it does hold
/// something.
bool is_second_printing(const TextLines& upper, const TextLines& lower);

/// Whether two lines are one line of a cut cell, printed on both pages: the same words at the same place.
bool is_same_print(const TextLine& upper, const TextLine& lower, double shift_pt);
/// Whether something is printed on the lower page, and all of it on the upper one as well.
bool is_print_of(const TextLines& upper, const TextLines& lower, double shift_pt);

/// Whether a text stops where no sentence does and the next line goes on without an indent.
bool breaks_off(const TextLines& upper, const TextLines& lower);

}  // namespace torikumi
