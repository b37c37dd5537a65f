#include "pipeline/dump/department_lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace torikumi {
namespace {

constexpr double kTie = 1e-12;
constexpr double kImpossible = -std::numeric_limits<double>::infinity();
/// Weights up to e to this power are numbers, with room for anchors.
constexpr double kHighestLogarithm = 300;
/// Where many cells share the measures none spans as many as this, and none spans six times its share.
constexpr std::size_t kLongestSpan = 12;

}  // namespace

/// An order with a beginning: which cell stands at which place of it.
struct DepartmentLattice::Turn {
    std::vector<std::size_t> cells;  // by place
    std::shared_ptr<CellStates> states;
};

/// What a turn needs, by measures passed; kept from turn to turn, so that memory is asked for once.
struct DepartmentLattice::Workspace {
    explicit Workspace(std::size_t size) : ahead(size), behind(size), levels(size) {}

    StateWeights ahead;
    StateWeights behind;
    std::vector<Level> levels;
};

/// `likelihood` by cell and measure is the difference to the measure above.
struct DepartmentLattice::Sums {
    double total = 0;
    std::vector<std::vector<double>> likelihood;
};

DepartmentLattice::DepartmentLattice(std::vector<LatticeMeasure> measures, CellScores scores,
                                     CellScores anchors, std::size_t cells, const LatticeSettings& settings,
                                     CellStatesPool& pool)
    : measures_(std::move(measures)),
      scores_(std::move(scores)),
      anchors_(std::move(anchors)),
      cells_(std::min(cells, kMostCells)),
      settings_(settings),
      pool_(pool),
      left_empty_(std::exp(settings.left_empty)) {
    const std::size_t square = std::max<std::size_t>(cells_ * cells_, 1);
    most_states_ = std::max(settings_.fewest_states, settings_.states_by_square / square);
    const auto open = static_cast<std::size_t>(std::ranges::count(measures_, true, &LatticeMeasure::open));
    longest_span_ = std::max(kLongestSpan, kLongestSpan * open / std::max<std::size_t>(cells_, 1) / 2);
    for (std::size_t used = 0; used <= cells_; ++used)
        leftover_weights_.push_back(std::exp(settings.left_over * static_cast<double>(cells_ - used)));
    weigh_spans();
}

bool DepartmentLattice::may_span(std::size_t first, std::size_t last) const {
    return last < measures_.size() && measures_[last].open && last - first < longest_span_;
}

DepartmentLattice::Turn DepartmentLattice::turn(CellOrder order, std::size_t begin) const {
    Turn turn{std::vector<std::size_t>(cells_), nullptr};
    for (std::size_t place = 0; place < cells_; ++place)
        turn.cells[place] = order == CellOrder::kNone        ? place
                            : order == CellOrder::kDownwards ? (begin + place) % cells_
                                                             : (begin + cells_ - place) % cells_;
    CellStateRules rules{order != CellOrder::kNone, cells_, 0, 1};
    if (rules.ordered) {
        rules.out_of_order = std::exp(settings_.out_of_order);
        for (std::size_t place = 0; place < cells_; ++place)
            if (is_anchored(turn.cells[place])) rules.anchored |= std::uint64_t{1} << place;
    }
    turn.states = pool_.states_under(rules);
    return turn;
}

/// Whether this is no merged cell, but one that was printed in its row.
bool DepartmentLattice::closes(std::size_t first, std::size_t last, std::size_t cell) const {
    return first == last && measures_[first].rows == 1 && measures_[first].closing_cell == cell;
}

std::vector<DepartmentLattice::Turn> DepartmentLattice::turns(CellOrder order) const {
    if (order == CellOrder::kNone) return {turn(order, 0)};
    std::vector<Turn> turns;
    for (std::size_t begin = 0; begin < cells_; ++begin) turns.push_back(turn(order, begin));
    return turns;
}

/// Whether a shared block holds the cell somewhere.
bool DepartmentLattice::is_anchored(std::size_t cell) const {
    for (std::size_t m = 0; m < measures_.size(); ++m)
        if (measures_[m].open && (anchors_[m][cell] > 0 || closes(m, m, cell))) return true;
    return false;
}

/// Whether a measure is passed in whatever state it is reached: no span crosses it.
bool DepartmentLattice::is_closed(std::size_t measure) const {
    return measure < measures_.size() && !measures_[measure].open;
}

/// Of a cell that begins at the measure, by the number of measures less one.
std::span<const double> DepartmentLattice::span_weights(std::size_t first, std::size_t cell) const {
    const std::size_t length = span_lengths_[first];
    return std::span(span_weights_).subspan(first_span_[first] + cell * length, length);
}

double DepartmentLattice::leftover_weight(const Turn& turn, std::size_t state) const {
    return leftover_weights_[turn.states->count_used(state)];
}

/// Once for all turns. In a long section what a measure's cells have in common is taken off, so that weights
/// stay numbers.
void DepartmentLattice::weigh_spans() {
    std::vector<double> common(measures_.size(), 0);
    for (std::size_t m = 0; m < measures_.size() && cells_ > 0; ++m)
        common[m] = *std::ranges::max_element(scores_[m]);
    if (std::accumulate(common.begin(), common.end(), 0.0) < kHighestLogarithm) std::ranges::fill(common, 0);
    // Powers of e are dear: of single measures, and multiplied from there on.
    CellScores weights(measures_.size(), std::vector<double>(cells_));
    CellScores anchors = weights;
    for (std::size_t m = 0; m < measures_.size(); ++m) {
        for (std::size_t cell = 0; cell < cells_; ++cell) {
            weights[m][cell] = std::exp(scores_[m][cell] - common[m]);
            anchors[m][cell] = std::exp(anchors_[m][cell]);
        }
    }
    const double border_inside = std::exp(settings_.border_inside);
    const double crosses_border = std::exp(settings_.crosses_border);
    const double single_row = std::exp(settings_.single_row);
    const double closes_row = std::exp(settings_.closes_row);
    for (std::size_t first = 0; first < measures_.size(); ++first) {
        std::size_t length = 0;
        while (may_span(first, first + length)) ++length;
        span_lengths_.push_back(length);
        first_span_.push_back(span_weights_.size());
        const bool meets = first > 0 && measures_[first - 1].open && !measures_[first].begins_policy;
        for (std::size_t cell = 0; cell < cells_; ++cell) {
            double weight = meets ? border_inside : 1;
            double anchor = 1;
            std::size_t rows = 0;
            for (std::size_t last = first; last < first + length; ++last) {
                if (last > first && measures_[last].begins_policy) weight *= crosses_border;
                weight *= weights[last][cell];
                anchor = std::max(anchor, anchors[last][cell]);
                rows += measures_[last].rows;
                const double form = closes(first, last, cell) ? closes_row / (meets ? border_inside : 1)
                                    : rows < 2                ? single_row
                                                              : 1;
                span_weights_.push_back(weight * anchor * form);
            }
        }
    }
}

/// Fills `levels`, none at a closed measure, and leaves `ahead` empty.
void DepartmentLattice::forward(const Turn& turn, Workspace& work) const {
    const double hopeless = std::exp(-settings_.hopeless);
    StateWeights& ahead = work.ahead;
    ahead.make_room(turn.states->size());
    ahead.add(0, 0, 1);
    for (std::size_t m = 0; m <= measures_.size(); ++m) {
        Level& level = work.levels[m];
        level.clear();
        if (is_closed(m)) {
            ahead.move_level(m, m + 1);
            continue;
        }
        level.reserve(ahead.states(m).size());
        double best = 0;
        for (const std::size_t state : ahead.states(m)) best = std::max(best, ahead.at(m, state));
        for (const std::size_t state : ahead.states(m))
            if (ahead.at(m, state) >= best * hopeless) level.emplace_back(state, ahead.at(m, state));
        ahead.clear_level(m);
        if (level.size() > most_states_) {
            std::ranges::nth_element(level, level.begin() + static_cast<std::ptrdiff_t>(most_states_),
                                     std::ranges::greater{}, &Level::value_type::second);
            level.resize(most_states_);
        }
        if (m == measures_.size()) break;
        for (const auto& [state, weight] : level) {
            ahead.add(m + 1, state, weight * left_empty_);
            const std::vector<CellStates::Step>& steps = turn.states->steps_from(state);
            ahead.make_room(turn.states->size());
            for (const CellStates::Step& step : steps)
                ahead.add(m + 1, step.next, weight * step.weight, span_weights(m, turn.cells[step.place]));
        }
    }
    ahead.clear();
}

void DepartmentLattice::add_likelihood(const Turn& turn, Workspace& work, Sums& sums) const {
    forward(turn, work);
    const std::vector<Level>& levels = work.levels;
    StateWeights& behind = work.behind;
    behind.make_room(turn.states->size());
    for (const auto& [state, weight] : levels.back()) {
        behind.put(measures_.size(), state, leftover_weight(turn, state));
        sums.total += weight * leftover_weight(turn, state);
    }
    for (std::size_t m = measures_.size(); m-- > 0;) {
        if (is_closed(m)) behind.move_level(m + 1, m);
        for (const auto& [state, weight] : levels[m]) {
            double all = left_empty_ * behind.at(m + 1, state);
            for (const CellStates::Step& step : turn.states->steps_from(state)) {
                const std::size_t cell = turn.cells[step.place];
                const std::span<const double> spans = span_weights(m, cell);
                const double* const ends = behind.from(m + 1, step.next);
                double* const likelihood = &sums.likelihood[cell][m];
                double with_cell = 0;
                for (std::size_t i = 0; i < spans.size(); ++i) {
                    const double ways = step.weight * spans[i] * ends[i];
                    with_cell += ways;
                    likelihood[i + 1] -= weight * ways;
                }
                likelihood[0] += weight * with_cell;
                all += with_cell;
            }
            if (all > 0) behind.put(m, state, all);
        }
    }
    behind.clear();
}

LatticeReading DepartmentLattice::read(CellOrder order) const {
    const std::size_t cells = scores_.empty() ? 0 : scores_.front().size();
    const std::size_t levels = measures_.size() + 1;
    Sums sums{0, std::vector<std::vector<double>>(cells, std::vector<double>(levels, 0))};
    Workspace work(levels);
    for (const Turn& turn : turns(order)) add_likelihood(turn, work, sums);
    // Weights so small that they are none, where most measures have no cell: that tells nothing.
    if (!(sums.total > 0)) return {0, CellScores(measures_.size(), std::vector<double>(cells, 0))};
    LatticeReading reading{std::log(sums.total), CellScores(measures_.size(), std::vector<double>(cells, 0))};
    for (std::size_t c = 0; c < cells; ++c) {
        double likelihood = 0;
        for (std::size_t m = 0; m < measures_.size(); ++m) {
            likelihood += sums.likelihood[c][m];
            reading.likelihood[m][c] = std::clamp(likelihood / sums.total, 0.0, 1.0);
        }
    }
    reading.evidence -= std::log(ways_to_order(order));
    return reading;
}

/// What is given to many orders says the less for each.
double DepartmentLattice::ways_to_order(CellOrder order) const {
    if (order == CellOrder::kNone) return std::tgamma(static_cast<double>(cells_) + 1);
    double ways = 0;
    for (const Turn& turn : turns(order)) ways += turn.states->weigh_orders();
    return ways;
}

std::vector<std::optional<std::size_t>> DepartmentLattice::best_cover(const CellScores& gains) const {
    struct Best {
        double gain = kImpossible;
        std::size_t before = 0;  // state
        std::size_t first = 0;
        std::optional<std::size_t> cell;
    };
    // A leftover cell is worse than any place for it, so that no text is left without one.
    constexpr double kLeftOver = -1;
    constexpr double kSingleRow = -0.5;
    // Between two ways that are nearly as likely, half of one and half of the other is neither.
    constexpr double kBorderInside = -0.4;
    const Turn turn = this->turn(CellOrder::kNone, 0);
    std::vector<std::map<std::size_t, Best>> levels(measures_.size() + 1);
    levels[0][0].gain = 0;
    for (std::size_t m = 0; m < measures_.size(); ++m) {
        std::vector<std::pair<double, std::size_t>> kept;
        for (const auto& [state, at] : levels[m]) kept.emplace_back(-at.gain, state);
        std::ranges::sort(kept);
        if (kept.size() > most_states_) kept.resize(most_states_);
        for (const auto& [loss, from] : kept) {
            const auto reach = [&, so_far = -loss, state = from](std::size_t to, std::size_t next,
                                                                 double gain,
                                                                 std::optional<std::size_t> cell) {
                Best& there = levels[to][next];
                if (so_far + gain > there.gain + kTie) there = {so_far + gain, state, m, cell};
            };
            reach(m + 1, from, 0, std::nullopt);
            if (!measures_[m].open) continue;
            for (const CellStates::Step& step : turn.states->steps_from(from)) {
                const bool meets = m > 0 && measures_[m - 1].open && !measures_[m].begins_policy;
                double gain = meets ? kBorderInside : 0;
                std::size_t rows = 0;
                for (std::size_t last = m; may_span(m, last); ++last) {
                    gain += gains[last][step.place];
                    rows += measures_[last].rows;
                    const bool single = rows < 2 && !closes(m, last, step.place);
                    reach(last + 1, step.next, gain + (single ? kSingleRow : 0), step.place);
                }
            }
        }
    }
    double best_gain = kImpossible;
    std::size_t at = 0;
    for (const auto& [state, end] : levels.back()) {
        const double total =
            end.gain + kLeftOver * static_cast<double>(cells_ - turn.states->count_used(state));
        if (total <= best_gain + kTie) continue;
        best_gain = total;
        at = state;
    }
    std::vector<std::optional<std::size_t>> best(measures_.size());
    for (std::size_t m = measures_.size(); m > 0;) {
        const Best& step = levels[m].at(at);
        for (std::size_t i = step.first; i < m; ++i) best[i] = step.cell;
        at = step.before;
        m = step.first;
    }
    return best;
}

}  // namespace torikumi
