#pragma once

// Owns undoing the line breaks of the print. In come the lines of one cell or paragraph as printed, out goes
// one text with `\n` between paragraphs only. Works on unfolded text: whether a break stood between
// full-width or half-width letters decides whether a space belongs there.

#include <span>

#include "pipeline/model/text.h"

namespace torikumi {

/// Joins lines. A line that begins with U+3000 starts a paragraph; so does U+3000 after 。 inside a line (its
/// line break was lost). Between Japanese characters nothing is inserted, between two half-width Latin words
/// one space, after a half-width hyphen nothing. Other U+3000 and runs of spaces: alignment between Japanese
/// characters is dropped, between Latin words one space stays. An item of a list starts a paragraph where the
/// cell began with the same bullet (・) or with the number before (①); an indented line below a full one goes
/// on with its item.
Text unwrap_lines(std::span<const TextLine> lines);

/// What a cell says: unwrapped, then folded (text_forms.h).
Text normalize_lines(const TextLines& lines);

}  // namespace torikumi
