#pragma once

// Owns the columns of a dump that was painted in two passes: the words of its headers in the order of the
// table, one column for marks and one for texts under those of policies and measures.

#include <optional>
#include <vector>

#include "pipeline/passes/two_pass_costs.h"

namespace torikumi {

/// The cells of a header: those of one line, with the wrapped ones, which the second pass painted, where
/// forms have their columns.
struct PaintedHeader {
    std::vector<TextLines> cells;
    std::vector<ColumnRole> roles;
    std::vector<bool> is_wrapped;
};

PaintedHeader painted_header(const PaintedLine& line, const std::vector<const PaintedLine*>& wrapped,
                             const Lexicon& lexicon);

std::vector<PaintedColumn> columns_under(const PaintedHeader& header);

}  // namespace torikumi
