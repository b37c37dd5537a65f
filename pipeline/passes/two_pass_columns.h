#pragma once

// Owns the columns of a dump that was painted in two passes: the words of its headers in the order of the
// table, one column for marks and one for texts under those of policies and measures.

#include <vector>

#include "pipeline/passes/two_pass_costs.h"

namespace torikumi {

/// The cells of a header: those of one line, with the wrapped one, which the second pass painted, where
/// forms have its column.
struct PaintedHeader {
    std::vector<ColumnRole> roles;
    std::vector<bool> is_wrapped;
};

/// `wrapped` is null where there is none.
PaintedHeader painted_header(const PaintedLine& line, const PaintedLine* wrapped, const Lexicon& lexicon);

std::vector<PaintedColumn> columns_under(const PaintedHeader& header);

}  // namespace torikumi
