#include "pipeline/dump/dump_measures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace torikumi {
namespace {

/// What breaking a rule of the form costs; only the order of these numbers matters.
struct Costs {
    double single_late_row = 2;    // a cell of one row is printed in place, rarely late
    double continued_measure = 3;  // a merged cell printed in place, at its first row
    double gap = 6;                // (ｱ) → (ｳ) with no row between
    double missing_mark = 7;       // rows of a measure whose mark stands nowhere
    double unused_mark = 5;        // a late mark without rows
    double policy_count = 4;       // for each policy more or less than there are marks
};
constexpr Costs kCosts;

constexpr std::size_t kMostReadings = 48;
/// The search ends here at the latest; sections seen so far need a few hundred steps.
constexpr std::size_t kMostSteps = 60'000;
/// The search goes one call deeper a row. No section in print has so many.
constexpr std::size_t kMostRowsSearched = 2'000;

/// The reading that takes every mark where it stands, and no late one.
Segmentation straight_reading(const std::vector<DumpRow>& rows) {
    Segmentation reading;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const bool begins_policy =
            row == 0 || rows[row].policy || (rows[row].mark && rows[row].mark->ordinal == 1);
        if (begins_policy) ++reading.policies;
        if (begins_policy || rows[row].mark) {
            reading.measures.push_back({row, row, reading.policies - 1, std::nullopt});
        } else {
            reading.measures.back().last_row = row;
        }
    }
    return reading;
}

class RowSegmenter {
 public:
    RowSegmenter(const std::vector<DumpRow>& rows, const std::vector<int>& late_marks,
                 std::size_t policy_marks)
        : rows_(rows),
          late_marks_(late_marks),
          policy_marks_(policy_marks),
          used_(late_marks.size(), false) {}

    std::vector<Segmentation> search() {
        extend(0, 0, 0);
        return std::move(best_);
    }

 private:
    void extend(std::size_t row, int ordinal, double cost) {
        if (cost > best_cost_ || ++steps_ > kMostSteps) return;
        if (row == rows_.size()) return finish(cost);
        const DumpRow& next = rows_[row];
        if (!next.mark) return extend_with_late(row, ordinal, cost);
        const int here = next.mark->ordinal;
        const bool begins_policy = here == 1 || next.policy || ordinal == 0;
        const bool in_sequence = begins_policy ? here == 1 : here == ordinal + 1;
        place({row, row, 0, std::nullopt}, begins_policy || here <= ordinal, here,
              cost + (in_sequence ? 0 : kCosts.gap));
    }

    /// A run of rows without mark: late marks of any length, or more rows of the measure above.
    void extend_with_late(std::size_t row, int ordinal, double cost) {
        std::size_t end = row + 1;
        while (end < rows_.size() && !rows_[end].mark && !rows_[end].policy) ++end;
        for (std::size_t last = end; last-- > row;) {
            std::vector<int> tried;
            for (std::size_t mark = 0; mark < late_marks_.size(); ++mark) {
                const int here = late_marks_[mark];
                if (used_[mark] || std::ranges::find(tried, here) != tried.end()) continue;
                tried.push_back(here);
                const bool begins_policy = here == 1 || rows_[row].policy || ordinal == 0;
                const bool in_sequence = begins_policy ? here == 1 : here == ordinal + 1;
                used_[mark] = true;
                place({row, last, 0, mark}, begins_policy || here <= ordinal, here,
                      cost + (in_sequence ? 0 : kCosts.gap) + (last == row ? kCosts.single_late_row : 0));
                used_[mark] = false;
            }
            if (ordinal > 0 && !rows_[row].policy) continue_measure(row, last, ordinal, cost);
            const bool begins_policy = ordinal == 0 || rows_[row].policy.has_value();
            place({row, last, 0, std::nullopt}, begins_policy, begins_policy ? 1 : ordinal + 1,
                  cost + kCosts.missing_mark);
        }
    }

    void continue_measure(std::size_t row, std::size_t last, int ordinal, double cost) {
        MeasureSpan& measure = measures_.back();
        if (measure.last_row + 1 != row || measure.late_mark) return;
        const std::size_t before = measure.last_row;
        measure.last_row = last;
        extend(last + 1, ordinal, cost + kCosts.continued_measure);
        measures_.back().last_row = before;
    }

    void place(MeasureSpan measure, bool begins_policy, int ordinal, double cost) {
        if (begins_policy) ++policies_;
        measure.policy = policies_ - 1;
        measures_.push_back(measure);
        extend(measure.last_row + 1, ordinal, cost);
        measures_.pop_back();
        if (begins_policy) --policies_;
    }

    void finish(double cost) {
        cost += kCosts.unused_mark * static_cast<double>(std::ranges::count(used_, false));
        if (policy_marks_ > 0)
            cost += kCosts.policy_count *
                    std::abs(static_cast<double>(policies_) - static_cast<double>(policy_marks_));
        if (cost > best_cost_) return;
        if (cost < best_cost_) best_.clear();
        best_cost_ = cost;
        Segmentation reading{measures_, policies_};
        if (best_.size() < kMostReadings && std::ranges::find(best_, reading) == best_.end())
            best_.push_back(std::move(reading));
    }

    const std::vector<DumpRow>& rows_;
    const std::vector<int>& late_marks_;
    std::size_t policy_marks_;
    std::vector<bool> used_;
    std::vector<MeasureSpan> measures_;
    std::size_t policies_ = 0;
    std::vector<Segmentation> best_;
    double best_cost_ = std::numeric_limits<double>::infinity();
    std::size_t steps_ = 0;
};

}  // namespace

std::vector<Segmentation> segment_rows(const std::vector<DumpRow>& rows, const std::vector<int>& late_marks,
                                       std::size_t policy_marks) {
    if (rows.size() > kMostRowsSearched) return {straight_reading(rows)};
    return RowSegmenter(rows, late_marks, policy_marks).search();
}

}  // namespace torikumi
