#include "pipeline/plan/department_lattice.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
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
/// Weights up to e to this power are numbers, with room for anchors.
constexpr double kHighestLogarithm = 300;
/// Where many cells share the measures none spans as many as this, and none spans six times its share.
constexpr std::size_t kLongestSpan = 12;

using States = std::unordered_map<std::uint64_t, double>;  // weight by state

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
                visit(cell, state | bit(cell), 1.0);
                continue;
            }
            const std::uint64_t used = (state | bit(cell)) & kCellBits;
            if (place >= passed && keeps_order(used, place + 1))
                visit(cell, used | static_cast<std::uint64_t>(place + 1) << kMostCells, 1.0);
            if (keeps_order(used, passed))
                visit(cell, state | bit(cell), lattice_.anchored_ & bit(cell) ? 1.0 : lattice_.out_of_order_);
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

/// `likelihood` by measure and cell is the difference to the measure above until it is summed up.
struct DepartmentLattice::Sums {
    double total = 0;
    CellScores likelihood;
};

DepartmentLattice::DepartmentLattice(std::vector<LatticeMeasure> measures, CellScores scores,
                                     CellScores anchors, std::size_t cells, const LatticeSettings& settings)
    : measures_(std::move(measures)),
      scores_(std::move(scores)),
      anchors_(std::move(anchors)),
      cells_(std::min(cells, kMostCells)),
      settings_(settings),
      left_empty_(std::exp(settings.left_empty)),
      out_of_order_(std::exp(settings.out_of_order)) {
    const std::size_t square = std::max<std::size_t>(cells_ * cells_, 1);
    most_states_ = std::max(settings_.fewest_states, settings_.states_by_square / square);
    const auto open = static_cast<std::size_t>(std::ranges::count(measures_, true, &LatticeMeasure::open));
    longest_span_ = std::max(kLongestSpan, kLongestSpan * open / std::max<std::size_t>(cells_, 1) / 2);
    for (std::size_t m = 0; m < measures_.size(); ++m)
        for (std::size_t c = 0; c < cells_; ++c)
            if (measures_[m].open && anchors_[m][c] > 0) anchored_ |= std::uint64_t{1} << c;
    weigh_spans();
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

double DepartmentLattice::leftover_weight(std::uint64_t state) const {
    return std::exp(settings_.left_over * static_cast<double>(cells_ - Turn::used(state)));
}

/// Once for all turns. In a long section what a measure's cells have in common is taken off, so that weights
/// stay numbers.
void DepartmentLattice::weigh_spans() {
    std::vector<double> common(measures_.size(), 0);
    for (std::size_t m = 0; m < measures_.size() && cells_ > 0; ++m)
        common[m] = *std::ranges::max_element(scores_[m]);
    if (std::accumulate(common.begin(), common.end(), 0.0) < kHighestLogarithm) std::ranges::fill(common, 0);
    span_weights_.assign(measures_.size() * cells_, {});
    for (std::size_t first = 0; first < measures_.size(); ++first) {
        const bool meets = first > 0 && measures_[first - 1].open && !measures_[first].begins_policy;
        for (std::size_t cell = 0; cell < cells_; ++cell) {
            double weight = meets ? settings_.border_inside : 0;
            double anchor = 0;
            std::size_t rows = 0;
            for (std::size_t last = first; may_span(first, last); ++last) {
                if (last > first && measures_[last].begins_policy) weight += settings_.crosses_border;
                weight += scores_[last][cell] - common[last];
                anchor = std::max(anchor, anchors_[last][cell]);
                rows += measures_[last].rows;
                span_weights_[first * cells_ + cell].push_back(
                    std::exp(weight + anchor + (rows < 2 ? settings_.single_row : 0)));
            }
        }
    }
}

/// Calls `visit(measure, state, weight, cell)` for each way on from `state` at `measure`; a measure passed
/// without cell has none.
template <typename Visit>
void DepartmentLattice::for_each_step(const Turn& turn, std::size_t measure, std::uint64_t state,
                                      Visit visit) const {
    visit(measure + 1, state, measures_[measure].open ? left_empty_ : 1.0, std::optional<std::size_t>());
    if (!measures_[measure].open) return;
    turn.for_each_next(state, [&](std::size_t cell, std::uint64_t next, double order) {
        std::size_t to = measure;
        for (const double weight : span_weights_[measure * cells_ + cell])
            visit(++to, next, weight * order, std::optional(cell));
    });
}

std::vector<DepartmentLattice::Level> DepartmentLattice::forward(const Turn& turn) const {
    std::vector<States> open(measures_.size() + 1);
    std::vector<Level> levels(measures_.size() + 1);
    open[0][0] = 1;
    for (std::size_t m = 0; m <= measures_.size(); ++m) {
        Level& level = levels[m];
        level.assign(open[m].begin(), open[m].end());
        open[m].clear();
        if (level.size() > most_states_) {
            std::ranges::nth_element(level, level.begin() + static_cast<std::ptrdiff_t>(most_states_),
                                     std::ranges::greater{}, &Level::value_type::second);
            level.resize(most_states_);
        }
        double best = 0;
        for (const auto& [state, weight] : level) best = std::max(best, weight);
        const double hopeless = best * std::exp(-settings_.hopeless);
        std::erase_if(level, [&](const auto& entry) { return entry.second < hopeless; });
        std::ranges::sort(level);
        if (m == measures_.size()) break;
        for (const auto& [state, weight] : level) {
            const double so_far = weight;
            for_each_step(turn, m, state, [&](std::size_t to, std::uint64_t next, double gain, auto) {
                open[to][next] += so_far * gain;
            });
        }
    }
    return levels;
}

void DepartmentLattice::add_likelihood(const Turn& turn, Sums& sums) const {
    const std::vector<Level> levels = forward(turn);
    std::vector<States> behind(levels.size());
    for (const auto& [state, weight] : levels.back()) {
        behind.back()[state] = leftover_weight(state);
        sums.total += weight * leftover_weight(state);
    }
    for (std::size_t m = measures_.size(); m-- > 0;) {
        for (const auto& [state, weight] : levels[m]) {
            double all = 0;
            const double before = weight;
            for_each_step(turn, m, state, [&](std::size_t to, std::uint64_t next, double gain, auto cell) {
                const auto found = behind[to].find(next);
                if (found == behind[to].end()) return;
                all += gain * found->second;
                if (!cell) return;
                sums.likelihood[m][*cell] += before * gain * found->second;
                sums.likelihood[to][*cell] -= before * gain * found->second;
            });
            if (all > 0) behind[m].emplace(state, all);
        }
    }
}

LatticeReading DepartmentLattice::read(CellOrder order) const {
    const std::size_t cells = scores_.empty() ? 0 : scores_.front().size();
    Sums sums{0, CellScores(measures_.size() + 1, std::vector<double>(cells, 0))};
    for (const Turn& turn : turns(order)) add_likelihood(turn, sums);
    LatticeReading reading{std::log(sums.total), std::move(sums.likelihood)};
    reading.likelihood.pop_back();
    for (std::size_t m = 0; m < measures_.size(); ++m)
        for (std::size_t c = 0; c < cells; ++c)
            reading.likelihood[m][c] += m > 0 ? reading.likelihood[m - 1][c] : 0;
    for (auto& row : reading.likelihood)
        for (double& likelihood : row) likelihood = std::clamp(likelihood / sums.total, 0.0, 1.0);
    const auto n = static_cast<double>(cells_);
    reading.evidence -= order == CellOrder::kNone ? std::lgamma(n + 1) : std::log(std::max(n, 1.0));
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
