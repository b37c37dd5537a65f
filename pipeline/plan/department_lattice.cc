#include "pipeline/plan/department_lattice.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

namespace torikumi {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();
/// States are bits of a word where cells come in no order.
constexpr std::size_t kMostUnorderedCells = 60;

/// log(eˡ + eʳ).
double log_sum(double left, double right) {
    const double high = std::max(left, right);
    if (high == kImpossible) return kImpossible;
    return high + std::log1p(std::exp(std::min(left, right) - high));
}

using States = std::unordered_map<std::uint64_t, double>;

}  // namespace

/// Where cells keep their order, a state counts the cells used, the first of which is `begin`; else it has a
/// bit for each.
struct DepartmentLattice::Turn {
    CellOrder order;
    std::size_t begin = 0;
    std::size_t cells = 0;

    std::size_t used(std::uint64_t state) const {
        return order == CellOrder::kNone ? static_cast<std::size_t>(std::popcount(state)) : state;
    }

    template <typename Visit>
    void for_each_next(std::uint64_t state, Visit visit) const {
        if (order == CellOrder::kNone) {
            for (std::size_t c = 0; c < cells; ++c)
                if (!(state >> c & 1)) visit(c, state | std::uint64_t{1} << c);
        } else if (state < cells) {
            visit(order == CellOrder::kDownwards ? (begin + state) % cells : (begin + cells - state) % cells,
                  state + 1);
        }
    }
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
      cells_(cells),
      settings_(settings) {}

std::vector<DepartmentLattice::Turn> DepartmentLattice::turns(CellOrder order) const {
    if (order == CellOrder::kNone) return {{order, 0, cells_}};
    std::vector<Turn> turns;
    for (std::size_t begin = 0; begin < cells_; ++begin) turns.push_back({order, begin, cells_});
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
    for (std::size_t last = first; last < measures_.size() && measures_[last].open; ++last) {
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
    turn.for_each_next(state, [&](std::size_t cell, std::uint64_t next) {
        for_each_span(measure, cell, [&](std::size_t last, double weight) {
            visit(last + 1, next, weight, std::optional(cell));
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
        if (level.size() > settings_.most_states) {
            std::ranges::nth_element(level, level.begin() + static_cast<std::ptrdiff_t>(settings_.most_states),
                                     std::ranges::greater{}, &Level::value_type::second);
            level.resize(settings_.most_states);
        }
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

std::optional<LatticeReading> DepartmentLattice::read(CellOrder order) const {
    if (order == CellOrder::kNone && cells_ > kMostUnorderedCells) return std::nullopt;
    Sums sums{kImpossible, CellScores(measures_.size(), std::vector<double>(cells_, kImpossible))};
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
    const bool searchable = cells_ <= kMostUnorderedCells;
    double best_gain = kImpossible;
    std::vector<std::optional<std::size_t>> best(measures_.size());
    for (const Turn& turn : turns(searchable ? CellOrder::kNone : CellOrder::kDownwards)) {
        std::vector<std::unordered_map<std::uint64_t, Best>> levels(measures_.size() + 1);
        levels[0][0].gain = 0;
        for (std::size_t m = 0; m < measures_.size(); ++m) {
            std::vector<std::pair<double, std::uint64_t>> kept;
            for (const auto& [state, at] : levels[m]) kept.emplace_back(-at.gain, state);
            std::ranges::sort(kept);
            if (kept.size() > settings_.most_states) kept.resize(settings_.most_states);
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
                turn.for_each_next(state, [&](std::size_t cell, std::uint64_t next) {
                    double gain = 0;
                    std::size_t rows = 0;
                    for (std::size_t last = m; last < measures_.size() && measures_[last].open; ++last) {
                        gain += gains[last][cell];
                        rows += measures_[last].rows;
                        reach(last + 1, next, gain + (rows < 2 ? kSingleRow : 0), cell);
                    }
                });
            }
        }
        for (const auto& [state, end] : levels.back()) {
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
