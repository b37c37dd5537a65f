#pragma once

// Owns what a band of lines under a header holds, and how well it fits into one cell: the costs that
// line_rows.h and line_departments.h add up. A cost of 1 is that of a text that stands one line off its
// place.

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/rulings/line_columns.h"

namespace torikumi {

/// Lines [first, end).
struct LineBand {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// Where a cell over several rows has its text.
enum class CellAlignment { kTop, kMiddle };

/// A column with the places of its texts and anchors, so that a band of any height costs the same time.
class BandColumn {
 public:
    BandColumn(LineColumn column, std::size_t lines);

    ColumnRole role() const { return column_.role; }
    bool has_anchors() const { return !column_.anchors.empty(); }

    std::span<const LineText> texts(LineBand band) const;
    std::span<const LineAnchor> anchors(LineBand band) const;

    /// What speaks against the texts of `band` being of one cell.
    double gap_cost(LineBand band) const;
    /// What speaks against a border above `line`.
    double tie_cost(std::size_t line) const;
    /// Whether a border above `line` would stand between texts of neighbouring rows of the dump.
    bool has_neighbours_across(std::size_t line) const;

 private:
    LineColumn column_;
    std::vector<std::size_t> first_text_;  // not above each line
    std::vector<std::size_t> first_anchor_;
    std::vector<double> gap_sums_;  // above each text
};

class LineTable {
 public:
    LineTable(std::span<const SegmentLine> lines, const std::vector<WhiteColumn>& columns,
              CellAlignment alignment);

    std::size_t lines() const { return rows_.size(); }
    long row_of(std::size_t line) const { return rows_[line]; }
    CellAlignment alignment() const { return alignment_; }
    const std::vector<BandColumn>& columns() const { return columns_; }
    /// The first of `role`; null where there is none.
    const BandColumn* column_of(ColumnRole role) const;

    /// The page may have cut what stands there.
    bool is_at_edge(LineBand band) const { return band.first == 0 || band.end == lines(); }
    bool has_blank_above(std::size_t line) const { return line > 0 && rows_[line] - rows_[line - 1] > 1; }
    /// The share that counts of a cost of place: a cut cell is in the middle of nothing.
    double share_of_place(LineBand band) const;
    /// How far the texts of `column` in `band` stand from where the alignment puts them beside `line`. In the
    /// middle, as many lines stand above as below, however far they are apart.
    double place_cost(const BandColumn& column, LineBand band, std::size_t line) const;

 private:
    std::vector<long> rows_;
    std::vector<BandColumn> columns_;
    CellAlignment alignment_;
};

}  // namespace torikumi
