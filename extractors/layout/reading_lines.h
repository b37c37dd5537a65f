#pragma once

// Owns the text of printed lines: rows of characters → TextLines, with the spaces that show only as gaps.
// Not here: which characters share a row (character_rows.h) and which rows are indented (indents.h).

#include "extractors/layout/character_rows.h"
#include "extractors/layout/layout_settings.h"
#include "pipeline/model/text.h"

namespace torikumi::layout {

/// The text of the row's characters. A gap of about an em becomes U+3000, a gap between Latin words U+0020;
/// the even gaps of justified or letter-spaced print become nothing, unless each is as wide as a space
/// (区　　分). An indented row begins with U+3000. Spaces that were printed stay as they are.
TextLine row_to_line(const CharacterRow& row, const LayoutSettings& settings);

TextLines rows_to_lines(const CharacterRows& rows, const LayoutSettings& settings);

}  // namespace torikumi::layout
