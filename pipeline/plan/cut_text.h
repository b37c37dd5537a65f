#pragma once

// Owns the text of a cell that a page break cut: half on either page, or printed on both, whole or in part.
// In come the lines of both halves, out goes one text and what was printed twice. Not here: whether two cells
// are halves of one (page_join.h).

#include "pipeline/model/text.h"

namespace torikumi {

/// `repeated` are the lines that say again what `lines` say, with （続き） and the like.
struct JoinedText {
    TextLines lines;
    TextLines repeated;
};

/// `lower` follows `upper` in print.
JoinedText join_cut_text(const TextLines& upper, const TextLines& lower);

/// Whether the lower half holds nothing that the upper one does not say already, while it does hold
/// something.
bool is_second_printing(const TextLines& upper, const TextLines& lower);

/// Whether a text stops where no sentence does and the next line goes on without an indent.
bool breaks_off(const TextLines& upper, const TextLines& lower);

}  // namespace torikumi
