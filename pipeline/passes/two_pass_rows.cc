#include "pipeline/passes/two_pass_rows.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "pipeline/passes/two_pass_steps.h"

namespace torikumi {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

class PassReader {
 public:
    PassReader(const PaintedPasses& passes, const TwoPassCosts& costs, const TableState& before)
        : passes_(passes),
          costs_(costs),
          steps_(passes, costs, before),
          columns_(costs.end_of_columns()),
          states_(static_cast<std::size_t>(columns_ - kOutsideTables) * kStatesOfColumn) {
        const std::size_t size = (passes.first.size() + 1) * (passes.second.size() + 1) * states_;
        from_start_.assign(size, kNever);
    }

    /// Infinite where it is beyond any good reading.
    double best_cost() {
        const auto units = static_cast<double>(passes_.first.size() + passes_.second.size());
        limit_ = kFixedLimit + kLimitOfUnit * units;
        from_start_[index(steps_.start())] = 0;
        for_each_point([&](const ReadingPoint& point) {
            const double cost = from_start_[index(point)];
            if (cost > limit_) return;
            steps_.find(point, found_);
            for (const ReadingStep& step : found_) {
                double& there = from_start_[index(step.to)];
                there = std::min(there, cost + step.cost);
            }
        });
        double best = kNever;
        for_each_state([&](const ReadingState& state) { best = std::min(best, cost_of_end(state)); });
        return best <= limit_ ? best : kNever;
    }

    PaintedReading reading() {
        weigh_ways_to_end();
        PaintedReading reading;
        ReadingPoint at = steps_.start();
        reading.cost = to_end_[index(at)];
        while (!steps_.is_end(at)) {
            ReadingStep best{at, kNever};
            double cost = kNever;
            steps_.find(at, found_);
            for (const ReadingStep& step : found_) {
                const double whole = step.cost + to_end_[index(step.to)];
                if (whole < cost) {
                    cost = whole;
                    best = step;
                }
            }
            const PaintedUnit& unit = steps_.unit_of(at, best);
            reading.units.push_back({unit.line, unit.word, best.place, best.to.state.column, kNever});
            taken_.push_back({at, best});
            at = best.to;
        }
        weigh_margins(reading);
        return reading;
    }

 private:
    static constexpr double kFixedLimit = 30;
    static constexpr double kLimitOfUnit = 0.5;
    static constexpr std::size_t kBegins = 4;
    static constexpr std::size_t kStatesOfColumn = 3 * kBegins;

    std::size_t index(const ReadingPoint& point) const {
        const std::size_t cell = point.first * (passes_.second.size() + 1) + point.second;
        const auto column = static_cast<std::size_t>(point.state.column - kOutsideTables);
        return (cell * static_cast<std::size_t>(columns_ - kOutsideTables) + column) * kStatesOfColumn +
               static_cast<std::size_t>(point.state.open) * kBegins +
               static_cast<std::size_t>(point.state.begins);
    }

    template <class Visit>
    void for_each_state(Visit visit) const {
        for (int column = kOutsideTables; column < columns_; ++column)
            for (const OpenCell open : {OpenCell::kNone, OpenCell::kOneLine, OpenCell::kSeveral})
                for (const RowBegins begins :
                     {RowBegins::kNothing, RowBegins::kMeasure, RowBegins::kTallMeasure, RowBegins::kCarried})
                    visit(ReadingState{column, open, begins});
    }

    /// In an order in which every step leads to a later point.
    template <class Visit>
    void for_each_point(Visit visit) const {
        for (std::size_t first = 0; first <= passes_.first.size(); ++first)
            for (std::size_t second = 0; second <= passes_.second.size(); ++second)
                for_each_state([&](const ReadingState& state) {
                    const ReadingPoint point{first, second, state};
                    if (from_start_[index(point)] < kNever) visit(point);
                });
    }

    double cost_of_end(const ReadingState& state) const {
        const ReadingPoint end{passes_.first.size(), passes_.second.size(), state};
        const double cost = from_start_[index(end)];
        return cost < kNever ? cost + steps_.end_of_row(end) : kNever;
    }

    void weigh_ways_to_end() {
        to_end_.assign(from_start_.size(), kNever);
        for (std::size_t first = passes_.first.size() + 1; first-- > 0;) {
            for (std::size_t second = passes_.second.size() + 1; second-- > 0;) {
                for_each_state([&](const ReadingState& state) {
                    const ReadingPoint point{first, second, state};
                    if (from_start_[index(point)] > limit_) return;
                    double& there = to_end_[index(point)];
                    if (steps_.is_end(point)) there = steps_.end_of_row(point);
                    steps_.find(point, found_);
                    for (const ReadingStep& step : found_) {
                        there = std::min(there, step.cost + to_end_[index(step.to)]);
                    }
                });
            }
        }
    }

    /// The cell that a step puts its unit into, as a number.
    int label_of(const ReadingPoint& from, const ReadingStep& step) const {
        constexpr int kColumns = 64;
        if (step.to.state.column < 0) return -1;
        const int category = costs_.column_of(ColumnRole::kCategory, CellPart::kText);
        std::size_t codes = 0;
        if (from.first < passes_.first.size()) {
            codes = passes_.first[from.first].codes_before;
        } else if (from.first > 0) {
            const PaintedUnit& last = passes_.first[from.first - 1];
            codes = last.codes_before + (last.word && last.word->kind == WordKind::kCategory ? 1 : 0);
        }
        const int row = static_cast<int>(codes) - (step.to.state.column > category ? 1 : 0);
        return row * kColumns + step.to.state.column;
    }

    void weigh_margins(PaintedReading& reading) {
        struct Taken {
            std::size_t unit;
            int label;
        };
        std::vector<Taken> of_first(passes_.first.size());
        std::vector<Taken> of_second(passes_.second.size());
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            const auto& [from, step] = taken_[i];
            const bool is_first = step.to.first > from.first;
            (is_first ? of_first[from.first] : of_second[from.second]) = {i, label_of(from, step)};
        }
        for_each_point([&](const ReadingPoint& point) {
            const double before = from_start_[index(point)];
            steps_.find(point, found_);
            for (const ReadingStep& step : found_) {
                const bool is_first = step.to.first > point.first;
                const Taken& taken = is_first ? of_first[point.first] : of_second[point.second];
                if (label_of(point, step) == taken.label) continue;
                double& margin = reading.units[taken.unit].margin;
                margin = std::min(margin, before + step.cost + to_end_[index(step.to)] - reading.cost);
            }
        });
    }

    const PaintedPasses& passes_;
    const TwoPassCosts& costs_;
    TwoPassSteps steps_;
    std::vector<ReadingStep> found_;
    int columns_;
    std::size_t states_;
    double limit_ = 0;
    std::vector<double> from_start_;
    std::vector<double> to_end_;
    std::vector<std::pair<ReadingPoint, ReadingStep>> taken_;
};

/// Time and memory grow with both passes.
bool is_too_long(const PaintedPasses& passes) {
    constexpr std::size_t kMostPairs = 90'000;
    constexpr std::size_t kMostOfPass = 3'000;
    return std::max(passes.first.size(), passes.second.size()) > kMostOfPass ||
           (passes.first.size() + 1) * (passes.second.size() + 1) > kMostPairs;
}

int last_measure(const PaintedPasses& passes, int before) {
    int last = before;
    for (const auto* units : {&passes.first, &passes.second})
        for (const PaintedUnit& unit : *units)
            if (unit.word && unit.word->kind == WordKind::kMeasureMark) last = unit.word->ordinal;
    return last;
}

}  // namespace

std::optional<PaintedReading> read_two_passes(const PaintedPage& page, const TwoPassCosts& costs,
                                              TableState& state) {
    constexpr std::size_t kMostTries = 12;
    const std::size_t latest = std::min(page.latest_second, page.earliest_second + kMostTries);
    std::optional<std::size_t> best;
    double least = kNever;
    for (std::size_t second = page.earliest_second; second <= latest; ++second) {
        const PaintedPasses passes = part_passes(page, second, state.in_table);
        if (is_too_long(passes)) return std::nullopt;
        const double cost = PassReader(passes, costs, state).best_cost();
        if (cost < least) {
            least = cost;
            best = second;
        }
    }
    if (!best) return std::nullopt;
    const PaintedPasses passes = part_passes(page, *best, state.in_table);
    PassReader reader(passes, costs, state);
    reader.best_cost();
    PaintedReading reading = reader.reading();
    state = {passes.ends_in_table, last_measure(passes, state.last_measure)};
    return reading;
}

}  // namespace torikumi
