#include "pipeline/rulings/line_departments.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>

#include "pipeline/rulings/best_cuts.h"

namespace torikumi {
namespace {

using enum ColumnRole;

constexpr double kBlankCell = 3;
constexpr double kBlankCellAtEdge = 1.2;  // the page cut it, and its names are on the other page
constexpr double kAcrossPolicies = 2;
constexpr double kSameName = 3;  // no cell names a department twice
constexpr double kPerMeasure = 0.3;
constexpr double kOffMiddle = 0.5;       // a line off the middle of several measures
constexpr double kCutBetweenNames = 2;   // where blank lines part the rows, and none parts these names
constexpr double kRowsWithBlanks = 0.8;  // of all rows, where blank lines part them
// Below, half of the cells were wrong, and above, one in forty.
constexpr double kSure = 0.65;

class DepartmentFinder {
 public:
    DepartmentFinder(const LineTable& table, const BandColumn& departments, const ItemLines& items)
        : table_(table),
          departments_(departments),
          items_(items),
          blanks_part_rows_(blanks_part_rows()),
          costs_(all_costs()),
          cells_(
              count(), count(), [this](std::size_t first, std::size_t end) { return cell_cost(first, end); },
              [this](std::size_t measure) { return cut_cost(measure); }) {}

    DepartmentCells find() const {
        DepartmentCells found;
        std::vector<bool> begins(count(), false);
        for (const std::size_t measure : cells_.bands(0, count())) {
            found.first_lines.push_back(items_.measures[measure]);
            begins[measure] = true;
        }
        std::vector<double> margins(count(), std::numeric_limits<double>::infinity());
        for (std::size_t border = 1; border < count(); ++border) {
            const double other = begins[border] ? cost_without(border) : cost_with(border);
            const double margin = other - cells_.cost(0, count());
            for (const std::size_t measure : {border - 1, border})
                margins[measure] = std::min(margins[measure], margin);
        }
        for (std::size_t measure = 0; measure < count(); ++measure) {
            const double confidence = 1 / (1 + std::exp(-margins[measure]));
            const LineBand band = band_of(measure, measure + 1);
            if (confidence < kSure) found.unsure.push_back({band.first, band.end, confidence});
        }
        return found;
    }

 private:
    std::size_t count() const { return items_.measures.size(); }

    LineBand band_of(std::size_t first, std::size_t end) const {
        return {items_.measures[first], end < count() ? items_.measures[end] : table_.lines()};
    }

    /// The best way that has a border above measure `border`.
    double cost_with(std::size_t border) const {
        return cells_.cost(0, border) + cut_cost(border) + cells_.cost(border, count());
    }

    /// The best way that has a cell across it.
    double cost_without(std::size_t border) const {
        double best = std::numeric_limits<double>::infinity();
        for (std::size_t first = 0; first < border; ++first) {
            for (std::size_t end = border + 1; end <= count(); ++end) {
                const double above = first > 0 ? cells_.cost(0, first) + cut_cost(first) : 0;
                const double below = end < count() ? cells_.cost(end, count()) + cut_cost(end) : 0;
                best = std::min(best, above + cell_cost(first, end) + below);
            }
        }
        return best;
    }

    bool blanks_part_rows() const {
        const auto with_blank = std::ranges::count_if(
            items_.rows, [&](std::size_t line) { return table_.has_blank_above(line); });
        return static_cast<double>(with_blank) >
               kRowsWithBlanks * static_cast<double>(items_.rows.size() - 1);
    }

    double cut_cost(std::size_t measure) const {
        const std::size_t line = items_.measures[measure];
        const bool are_together = blanks_part_rows_ && departments_.has_neighbours_across(line);
        return departments_.tie_cost(line) + (are_together ? kCutBetweenNames : 0);
    }

    double cell_cost(std::size_t first, std::size_t end) const { return costs_[first * (count() + 1) + end]; }

    /// Of every cell, each a measure longer than the one before, so that its names are looked at once.
    std::vector<double> all_costs() const {
        std::vector<double> costs(count() * (count() + 1), 0);
        for (std::size_t first = 0; first < count(); ++first) {
            std::set<std::string_view> names;
            std::size_t repeated = 0;
            for (std::size_t end = first + 1; end <= count(); ++end) {
                for (const LineText& text : departments_.texts(band_of(end - 1, end)))
                    if (names_bureau(text.words) && !names.insert(text.words).second) ++repeated;
                costs[first * (count() + 1) + end] = cost_of_cell(first, end, repeated);
            }
        }
        return costs;
    }

    double cost_of_cell(std::size_t first, std::size_t end, std::size_t repeated_names) const {
        const LineBand band = band_of(first, end);
        const double span_cost = kPerMeasure * static_cast<double>(end - first - 1);
        const std::span<const LineText> texts = departments_.texts(band);
        if (texts.empty()) return span_cost + (table_.is_at_edge(band) ? kBlankCellAtEdge : kBlankCell);
        const BandColumn* policies = table_.column_of(kPolicy);
        const std::size_t policy_marks = policies ? policies->anchors(band).size() : 0;
        const double across_cost =
            policy_marks > 1 ? kAcrossPolicies * static_cast<double>(policy_marks - 1) : 0;
        return span_cost + across_cost + departments_.gap_cost(band) +
               kSameName * static_cast<double>(repeated_names) + place_cost(band, texts);
    }

    /// Departments of one measure stand beside its mark, those of a policy beside the policy's, others in the
    /// middle of their measures; or all beside the first.
    double place_cost(LineBand band, std::span<const LineText> texts) const {
        const BandColumn* measures = table_.column_of(kMeasure);
        const auto marks = measures ? measures->anchors(band) : std::span<const LineAnchor>{};
        if (table_.alignment() == CellAlignment::kTop || marks.size() == 1)
            return marks.empty() ? 0 : table_.place_cost(departments_, band, marks.front().line);
        const BandColumn* policies = table_.column_of(kPolicy);
        const auto policy_marks = policies ? policies->anchors(band) : std::span<const LineAnchor>{};
        if (is_policy(band) && policy_marks.size() == 1 && !policy_marks.front().is_inline)
            return table_.place_cost(departments_, band, policy_marks.front().line);
        const auto middle = static_cast<double>(table_.row_of(band.first) + table_.row_of(band.end - 1)) / 2;
        const auto of_texts = static_cast<double>(texts.front().row + texts.back().row) / 2;
        return table_.share_of_place(band) * kOffMiddle * std::abs(middle - of_texts);
    }

    bool is_policy(LineBand band) const {
        const auto begins = [&](std::size_t line) {
            return std::ranges::binary_search(items_.policies, line);
        };
        return begins(band.first) && (band.end == table_.lines() || begins(band.end));
    }

    const LineTable& table_;
    const BandColumn& departments_;
    const ItemLines& items_;
    bool blanks_part_rows_;
    std::vector<double> costs_;  // cell_cost of each first and end
    BestCuts cells_;
};

}  // namespace

DepartmentCells department_cells(const LineTable& table, const ItemLines& items) {
    const BandColumn* departments = table.column_of(kDepartments);
    return departments ? DepartmentFinder(table, *departments, items).find() : DepartmentCells{};
}

}  // namespace torikumi
