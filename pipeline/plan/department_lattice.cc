#include "pipeline/plan/department_lattice.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

namespace torikumi {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();
/// Cells of one section; they are bits of a word. More are left without a place.
constexpr std::size_t kMostCells = 57;
constexpr std::uint64_t kCellBits = (std::uint64_t{1} << kMostCells) - 1;
/// An order with more exceptions at a time is none. Among many cells each exception costs too much to seek.
constexpr int kMostAstray = 2;
constexpr std::size_t kManyCells = 12;
/// Where many cells share the measures none spans as many as this, and none spans six times its share.
constexpr std::size_t kLongestSpan = 12;

/// log(eˡ + eʳ).
double log_sum(double left, double right) {
    const double high = std::max(left, right);
    if (high == kImpossible) return kImpossible;
    return high + std::log1p(std::exp(std::min(left, right) - high));
}

using States = std::unordered_map<std::uint64_t, double>;

}  // namespace

/// A state has a bit for each cell used. Where cells keep their order, it counts above those how far the
/// round from `begin` has come: a cell that the round has passed, or has not reached, is out of order.
class DepartmentLattice::Turn {
 public:
    Turn(CellOrder order, std::size_t begin, const DepartmentLattice& lattice)
        : order_(order), lattice_(lattice), round_(lattice.cells_), passed_(lattice.cells_ + 1, 0) {
        const std::size_t cells = lattice.cells_;
        for (std::size_t place = 0; place < cells; ++place) {
            round_[place] = order == CellOrder::kNone        ? place
                            : order == CellOrder::kDownwards ? (begin + place) % cells
                                                             : (begin + cells - place) % cells;
            passed_[place + 1] = passed_[place] | bit(round_[place]);
        }
    }

    static std::size_t used(std::uint64_t state) {
        return static_cast<std::size_t>(std::popcount(state & kCellBits));
    }

    /// Calls `visit(cell, state, weight)`.
    template <typename Visit>
    void for_each_next(std::uint64_t state, Visit visit) const {
        const std::size_t passed = state >> kMostCells;
        for (std::size_t place = 0; place < round_.size(); ++place) {
            const std::size_t cell = round_[place];
            if (state & bit(cell)) continue;
            if (order_ == CellOrder::kNone) {
                visit(cell, state | bit(cell), 0.0);
                continue;
            }
            const std::uint64_t used = (state | bit(cell)) & kCellBits;
            if (place >= passed && keeps_order(used, place + 1))
                visit(cell, used | static_cast<std::uint64_t>(place + 1) << kMostCells, 0.0);
            if (keeps_order(used, passed))
                visit(cell, state | bit(cell),
                      lattice_.anchored_ & bit(cell) ? 0.0 : lattice_.settings_.out_of_order);
        }
    }

 private:
    static std::uint64_t bit(std::size_t cell) { return std::uint64_t{1} << cell; }

    /// Few cells are out of order, but for those that a shared block holds in their place.
    bool keeps_order(std::uint64_t used, std::size_t passed) const {
        return std::popcount((used ^ passed_[passed]) & ~lattice_.anchored_) <=
               (round_.size() > kManyCells ? 0 : kMostAstray);
    }

    CellOrder order_;
    const DepartmentLattice& lattice_;
    std::vector<std::size_t> round_;     // cells by place
    std::vector<std::uint64_t> passed_;  // cells before a place
};

struct DepartmentLattice::Sums {
    double total = kImpossible;
    CellScores likelihood;  // logarithms
};

DepartmentLattice::DepartmentLattice(std::vector<LatticeMeasure> measures, CellScores scores,
                                     CellScores anchors, std::size_t cells, const LatticeSettings& settings)
    : measures_(std::move(measures)),
      scores_(std::move(scores)),
      anchors_(std::move(anchors)),
      cells_(std::min(cells, kMostCells)),
      settings_(settings) {
    const std::size_t square = std::max<std::size_t>(cells_ * cells_, 1);
    most_states_ = std::max(settings_.fewest_states, settings_.states_by_square / square);
    const auto open = static_cast<std::size_t>(std::ranges::count(measures_, true, &LatticeMeasure::open));
    longest_span_ = std::max(kLongestSpan, kLongestSpan * open / std::max<std::size_t>(cells_, 1) / 2);
    for (std::size_t m = 0; m < measures_.size(); ++m)
        for (std::size_t c = 0; c < cells_; ++c)
            if (measures_[m].open && anchors_[m][c] > 0) anchored_ |= std::uint64_t{1} << c;
}

bool DepartmentLattice::may_span(std::size_t first, std::size_t last) const {
    return last < measures_.size() && measures_[last].open && last - first < longest_span_;
}

std::vector<DepartmentLattice::Turn> DepartmentLattice::turns(CellOrder order) const {
    if (order == CellOrder::kNone) return {Turn(order, 0, *this)};
    std::vector<Turn> turns;
    for (std::size_t begin = 0; begin < cells_; ++begin) turns.emplace_back(order, begin, *this);
    return turns;
}

double DepartmentLattice::leftover_weight(const Turn& turn, std::uint64_t state) const {
    return settings_.left_over * static_cast<double>(cells_ - turn.used(state));
}

/// Calls `visit(last, weight)` for each span of `cell` that begins at measure `first`.
template <typename Visit>
void DepartmentLattice::for_each_span(std::size_t first, std::size_t cell, Visit visit) const {
    double weight = 0;
    double anchor = 0;
    std::size_t rows = 0;
    const bool meets = first > 0 && measures_[first - 1].open && !measures_[first].begins_policy;
    if (meets) weight += settings_.border_inside;
    for (std::size_t last = first; may_span(first, last); ++last) {
        if (last > first && measures_[last].begins_policy) weight += settings_.crosses_border;
        weight += scores_[last][cell];
        anchor = std::max(anchor, anchors_[last][cell]);
        rows += measures_[last].rows;
        visit(last, weight + anchor + (rows < 2 ? settings_.single_row : 0));
    }
}

/// Calls `visit(measure, state, weight, cell)` for each way on from `state` at `measure`; a measure passed
/// without cell has none.
template <typename Visit>
void DepartmentLattice::for_each_step(const Turn& turn, std::size_t measure, std::uint64_t state,
                                      Visit visit) const {
    const double empty = measures_[measure].open ? settings_.left_empty : 0;
    visit(measure + 1, state, empty, std::optional<std::size_t>());
    if (!measures_[measure].open) return;
    turn.for_each_next(state, [&](std::size_t cell, std::uint64_t next, double order) {
        for_each_span(measure, cell, [&](std::size_t last, double weight) {
            visit(last + 1, next, weight + order, std::optional(cell));
        });
    });
}

std::vector<DepartmentLattice::Level> DepartmentLattice::forward(const Turn& turn) const {
    std::vector<States> open(measures_.size() + 1);
    std::vector<Level> levels(measures_.size() + 1);
    open[0][0] = 0;
    for (std::size_t m = 0; m <= measures_.size(); ++m) {
        Level& level = levels[m];
        level.assign(open[m].begin(), open[m].end());
        open[m].clear();
        if (level.size() > most_states_) {
            std::ranges::nth_element(level, level.begin() + static_cast<std::ptrdiff_t>(most_states_),
                                     std::ranges::greater{}, &Level::value_type::second);
            level.resize(most_states_);
        }
        double best = kImpossible;
        for (const auto& [state, weight] : level) best = std::max(best, weight);
        std::erase_if(level, [&](const auto& entry) { return entry.second < best - settings_.hopeless; });
        std::ranges::sort(level);
        if (m == measures_.size()) break;
        for (const auto& [state, weight] : level) {
            const double so_far = weight;
            for_each_step(turn, m, state, [&](std::size_t to, std::uint64_t next, double gain, auto) {
                const auto [place, added] = open[to].emplace(next, so_far + gain);
                if (!added) place->second = log_sum(place->second, so_far + gain);
            });
        }
    }
    return levels;
}

void DepartmentLattice::add_likelihood(const Turn& turn, Sums& sums) const {
    const std::vector<Level> levels = forward(turn);
    std::vector<States> behind(levels.size());
    for (const auto& [state, weight] : levels.back()) {
        behind.back()[state] = leftover_weight(turn, state);
        sums.total = log_sum(sums.total, weight + leftover_weight(turn, state));
    }
    for (std::size_t m = measures_.size(); m-- > 0;) {
        for (const auto& [state, weight] : levels[m]) {
            double all = kImpossible;
            const double before = weight;
            for_each_step(turn, m, state, [&](std::size_t to, std::uint64_t next, double gain, auto cell) {
                const auto found = behind[to].find(next);
                if (found == behind[to].end()) return;
                all = log_sum(all, gain + found->second);
                if (!cell) return;
                for (std::size_t i = m; i < to; ++i) {
                    double& likelihood = sums.likelihood[i][*cell];
                    likelihood = log_sum(likelihood, before + gain + found->second);
                }
            });
            if (all > kImpossible) behind[m].emplace(state, all);
        }
    }
}

LatticeReading DepartmentLattice::read(CellOrder order) const {
    Sums sums{kImpossible,
              CellScores(measures_.size(),
                         std::vector<double>(scores_.empty() ? 0 : scores_.front().size(), kImpossible))};
    for (const Turn& turn : turns(order)) add_likelihood(turn, sums);
    LatticeReading reading{sums.total, std::move(sums.likelihood)};
    for (auto& row : reading.likelihood)
        for (double& likelihood : row) likelihood = std::exp(likelihood - sums.total);
    const auto cells = static_cast<double>(cells_);
    reading.evidence -= order == CellOrder::kNone ? std::lgamma(cells + 1) : std::log(std::max(cells, 1.0));
    return reading;
}

std::vector<std::optional<std::size_t>> DepartmentLattice::best_cover(const CellScores& gains) const {
    struct Best {
        double gain = kImpossible;
        std::uint64_t before = 0;
        std::size_t first = 0;
        std::optional<std::size_t> cell;
    };
    // A leftover cell is worse than any place for it, so that no text is left without one.
    constexpr double kLeftOver = -1;
    constexpr double kSingleRow = -0.5;
    // Between two ways that are nearly as likely, half of one and half of the other is neither.
    constexpr double kBorderInside = -0.4;
    double best_gain = kImpossible;
    std::vector<std::optional<std::size_t>> best(measures_.size());
    for (const Turn& turn : turns(CellOrder::kNone)) {
        std::vector<std::unordered_map<std::uint64_t, Best>> levels(measures_.size() + 1);
        levels[0][0].gain = 0;
        for (std::size_t m = 0; m < measures_.size(); ++m) {
            std::vector<std::pair<double, std::uint64_t>> kept;
            for (const auto& [state, at] : levels[m]) kept.emplace_back(-at.gain, state);
            std::ranges::sort(kept);
            if (kept.size() > most_states_) kept.resize(most_states_);
            for (const auto& [loss, state] : kept) {
                const double so_far = -loss;
                const std::uint64_t from = state;
                const auto reach = [&](std::size_t to, std::uint64_t next, double gain,
                                       std::optional<std::size_t> cell) {
                    Best& there = levels[to][next];
                    if (so_far + gain > there.gain + 1e-12) there = {so_far + gain, from, m, cell};
                };
                reach(m + 1, state, 0, std::nullopt);
                if (!measures_[m].open) continue;
                turn.for_each_next(state, [&](std::size_t cell, std::uint64_t next, double) {
                    const bool meets = m > 0 && measures_[m - 1].open && !measures_[m].begins_policy;
                    double gain = meets ? kBorderInside : 0;
                    std::size_t rows = 0;
                    for (std::size_t last = m; may_span(m, last); ++last) {
                        gain += gains[last][cell];
                        rows += measures_[last].rows;
                        reach(last + 1, next, gain + (rows < 2 ? kSingleRow : 0), cell);
                    }
                });
            }
        }
        const std::map<std::uint64_t, Best> ends(levels.back().begin(), levels.back().end());
        for (const auto& [state, end] : ends) {
            const double total = end.gain + kLeftOver * static_cast<double>(cells_ - turn.used(state));
            if (total <= best_gain + 1e-12) continue;
            best_gain = total;
            std::ranges::fill(best, std::nullopt);
            std::uint64_t at = state;
            for (std::size_t m = measures_.size(); m > 0;) {
                const Best& step = levels[m].at(at);
                for (std::size_t i = step.first; i < m; ++i) best[i] = step.cell;
                at = step.before;
                m = step.first;
            }
        }
    }
    return best;
}

}  // namespace torikumi
