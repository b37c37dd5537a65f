#pragma once

// Owns which progress row of a measure is which in the other plan; rows have neither mark nor id. Not here:
// what changed about a row.

#include <optional>
#include <vector>

#include "pipeline/diff/change_context.h"

namespace torikumi {

/// A row in both plans, or in one; then the place in the other is that of the measure.
struct RowPair {
    NodePlace old_place;
    NodePlace new_place;
    std::optional<std::size_t> old_row;
    std::optional<std::size_t> new_row;
};

/// Of each group of measures: rows of equal text, then rows that are alike, then what is left in its order,
/// for a row that says something else stands in the place of one that is gone.
std::vector<RowPair> pair_rows(const ChangeContext& context);

const Progress& old_row_of(const ChangeContext& context, const RowPair& pair);
const Progress& new_row_of(const ChangeContext& context, const RowPair& pair);

/// Where the events about the row stand; `field` begins with progress/N.
EventPlace place_of(const RowPair& pair, std::string_view below);
/// The event with the indexes of its row.
Event with_rows(Event event, const RowPair& pair);

}  // namespace torikumi
