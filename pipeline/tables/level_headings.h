#pragma once

// Owns the marks of levels as a profile says them: items that stand over a table instead of in a column of it
// (施策の方向１　…), and words around marks in cells. In come lines, out go mark and text apart, so that
// later stages need not know the words. Not here: headings of sections (section_headings.h).

#include <optional>
#include <span>

#include "normalizers/mark_forms.h"
#include "pipeline/tables/plan_table.h"

namespace torikumi {

/// What a heading, or a cell, falls into. `words` are those of the level, printed with each of its marks as
/// the header of a column is with its cells: they are furniture. Where the form has no words, the mark stays
/// in `text`.
struct HeadingParts {
    TextLines mark;
    TextLines text;
    TextLines words;
};

/// Empty where the first printed line begins with no mark of these forms.
std::optional<HeadingParts> split_heading(const TextLines& lines, std::span<const MarkForm> forms);

/// The mark and the text of an item as columns of their own, before all others, beside all rows.
void add_item_columns(PlanTable& table, ColumnRole role, HeadingParts heading);

/// Takes the words off the marks in the column of a level, where its marks have any.
void part_marks_from_words(PlanTable& table, ColumnRole role, std::span<const MarkForm> forms);

}  // namespace torikumi
