#pragma once

// Owns how a reading of a page in two passes may go on: from what was taken of either pass, and the cell that
// the last unit went into, to each cell that the next unit of either may be of, and what that costs. Which
// way is the cheapest is found in two_pass_rows.h.

#include <cstddef>
#include <vector>

#include "pipeline/passes/two_pass_rows.h"
#include "pipeline/passes/two_pass_units.h"

namespace torikumi {

/// How many lines the open cell has, where its pass is the second.
enum class OpenCell { kNone, kOneLine, kSeveral };
/// Whether the row begins a measure, and whether its code stands on another height than its text, which then
/// spans rows; or whether it is none, but what the page above leaves.
enum class RowBegins { kNothing, kMeasure, kTallMeasure, kCarried };

/// `column` may be one of these, too.
inline constexpr int kOutsideTables = -2;
inline constexpr int kRowStart = TwoPassCosts::kRowStart;

struct ReadingState {
    int column = kOutsideTables;
    OpenCell open = OpenCell::kNone;
    RowBegins begins = RowBegins::kNothing;

    friend bool operator==(const ReadingState&, const ReadingState&) = default;
};

struct ReadingPoint {
    std::size_t first = 0;   // units taken of the first pass
    std::size_t second = 0;  // … and of the second
    ReadingState state;
};

struct ReadingStep {
    ReadingPoint to;
    double cost = 0;
    PaintedPlace place = PaintedPlace::kOutside;
};

class TwoPassSteps {
 public:
    TwoPassSteps(const PaintedPasses& passes, const TwoPassCosts& costs, const TableState& before)
        : passes_(passes), costs_(costs), before_(before) {}

    ReadingPoint start() const;
    bool is_end(const ReadingPoint& point) const {
        return point.first == passes_.first.size() && point.second == passes_.second.size();
    }
    /// All ways on; every one takes a unit.
    void find(const ReadingPoint& from, std::vector<ReadingStep>& steps) const;
    /// Of the row that ends there.
    double end_of_row(const ReadingPoint& point) const;
    const PaintedUnit& unit_of(const ReadingPoint& from, const ReadingStep& step) const {
        return step.to.first > from.first ? passes_.first[from.first] : passes_.second[from.second];
    }

 private:
    const PaintedPasses& passes_;
    const TwoPassCosts& costs_;
    const TableState& before_;
};

}  // namespace torikumi
