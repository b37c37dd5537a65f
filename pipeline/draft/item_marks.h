#pragma once

// Owns the marks of items in table cells: in a narrow cell of their own (ア) or before the text (ア　…),
// printed again with （続き） where the item goes on over a page break.

#include <optional>
#include <span>
#include <string_view>

#include "normalizers/marks.h"
#include "pipeline/model/text.h"

namespace torikumi {

/// The mark at the start of a line; a bare one counts before （続き） as well: ア（続き）.
std::optional<LeadingMark> leading_mark(std::string_view line);

/// Whether the text of a cell begins as marks do: cheap, and no for nearly all prose.
bool may_begin_with_mark(std::span<const TextLine> cell);

/// The mark that a cell, or a line, holds and nothing else, a （続き） aside.
std::optional<Mark> sole_mark(const TextLines& cell);
std::optional<Mark> sole_mark(const TextLine& line);
/// The same for the text of a cell, its lines unwrapped.
std::optional<Mark> sole_mark(std::string_view text);

/// The mark that the text of a cell begins with.
std::optional<Mark> first_mark(const TextLines& cell);

}  // namespace torikumi
