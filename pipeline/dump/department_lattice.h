#pragma once

// Owns all ways to lay late department cells over the measures of one section: which run of measures each
// cell spans. In come scores, out go how likely each cell is at each measure, how well an order of the print
// explains the scores, and the best cover. Forward and backward sums over a lattice of (measures passed,
// cells used), as for hidden Markov models (Rabiner 1989). Not here: where the scores come from
// (department_likeness.h).

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "pipeline/dump/cell_states.h"

namespace torikumi {

/// What orders the dump keeps between cells. A spreadsheet paints merged cells in the order of editing: from
/// the top down, or from the bottom up, in a round that may begin anywhere, or in no order at all.
enum class CellOrder { kDownwards, kUpwards, kNone };

/// In natural logarithms of a probability, but for a common factor.
struct LatticeSettings {
    double single_row = -7;        // a cell of one row is no merged cell: it is printed in its row
    double border_inside = -1.5;   // two cells meet inside a policy
    double crosses_border = -0.5;  // a cell goes on into the next policy
    double out_of_order = -3;      // a cell painted again, apart from the round
    double left_over = -9;         // a cell without measures
    double left_empty = -9;        // a measure without cell
    double closes_row = 1;         // what may be the cell of the last row more likely is than not
    /// The work that a section may cost: so many states, by the square of its cells, are kept at a measure.
    /// Up to ten cells none is lost.
    std::size_t states_by_square = 24000;
    std::size_t fewest_states = 32;
    double hopeless = 16;  // states so much worse than the best are not kept
};

struct LatticeMeasure {
    bool open = true;  // seeks a late cell; the departments of others were printed in their rows
    bool begins_policy = false;
    std::size_t rows = 1;
    std::optional<std::size_t> closing_cell = std::nullopt;  // may have been printed in its only row
};

/// By measure and cell.
using CellScores = std::vector<std::vector<double>>;

struct LatticeReading {
    double evidence = 0;    // logarithm of the mean weight of a way to lay the cells
    CellScores likelihood;  // 0–1
};

class DepartmentLattice {
 public:
    /// `scores` counts for each measure that a cell spans, `anchors` once for the span: its highest.
    DepartmentLattice(std::vector<LatticeMeasure> measures, CellScores scores, CellScores anchors,
                      std::size_t cells, const LatticeSettings& settings, CellStatesPool& pool);

    LatticeReading read(CellOrder order) const;

    /// The cover of most gain; `gains` by measure and cell. Uses each cell at most once, and as many as fit.
    std::vector<std::optional<std::size_t>> best_cover(const CellScores& gains) const;

 private:
    using Level = std::vector<std::pair<std::size_t, double>>;  // state and weight

    struct Turn;
    struct Workspace;
    struct Sums;

    void forward(const Turn& turn, Workspace& work) const;
    void add_likelihood(const Turn& turn, Workspace& work, Sums& sums) const;
    Turn turn(CellOrder order, std::size_t begin) const;
    std::vector<Turn> turns(CellOrder order) const;
    bool is_anchored(std::size_t cell) const;
    bool may_span(std::size_t first, std::size_t last) const;
    double leftover_weight(const Turn& turn, std::size_t state) const;
    void weigh_spans();
    bool closes(std::size_t first, std::size_t last, std::size_t cell) const;
    double ways_to_order(CellOrder order) const;
    bool is_closed(std::size_t measure) const;
    std::span<const double> span_weights(std::size_t first, std::size_t cell) const;

    std::vector<LatticeMeasure> measures_;
    CellScores scores_;
    CellScores anchors_;
    std::size_t cells_ = 0;
    std::size_t most_states_ = 0;
    std::size_t longest_span_ = 0;  // in measures
    LatticeSettings settings_;
    CellStatesPool& pool_;
    double left_empty_ = 0;                  // as a weight
    std::vector<double> leftover_weights_;   // by cells used
    std::vector<std::size_t> span_lengths_;  // by first measure: how many a cell may span at most
    std::vector<std::size_t> first_span_;    // by first measure: of span_weights_
    std::vector<double> span_weights_;       // by first measure, by cell, then by length
};

}  // namespace torikumi
