#include "pipeline/rulings/line_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "pipeline/rulings/best_cuts.h"
#include "pipeline/rulings/line_table.h"

namespace torikumi {
namespace {

using enum ColumnRole;

// Costs, in those of line_table.h.
constexpr double kSecondAnchor = 12;  // a row has one code, an item one mark
constexpr double kNoAnchor = 5;
constexpr double kNoAnchorAtEdge = 1.2;  // where the page cuts a cell, its mark is on the other page
constexpr double kTextAboveMark = 3;     // where the mark begins the text
constexpr double kTextAboveMarkAtEdge = 1.2;
constexpr double kAnchorBesideRows = 2;  // the mark of several rows stands beside one of them
constexpr double kOffMiddle = 0.1;       // a line off the middle of several rows, whose heights differ
constexpr double kFarOff = 4;
constexpr double kWrongOrdinal = 3;  // a policy begins with its first measure, and goes on with the next
constexpr double kBlankList = 0.5;   // a policy without 該当提言
constexpr double kCutInsideDepartments = 0.7;  // of a border beside their cell, which may span it
constexpr double kCutWithoutBlank = 0.3;

using Anchors = std::span<const LineAnchor>;

bool is_text_of_row(ColumnRole role) {
    return role == kProgress || role == kExtra;
}

/// What of the cost of a border counts for rows, for measures and for policies: merged cells span the borders
/// of what they hold.
double share_for_rows(ColumnRole role) {
    return is_text_of_row(role) ? 1 : 0;
}
double share_for_measures(ColumnRole role) {
    if (role == kDepartments) return kCutInsideDepartments;
    return is_text_of_row(role) || role == kMeasure ? 1 : 0;
}
double share_for_policies(ColumnRole role) {
    return role == kDepartments ? kCutInsideDepartments : 1;
}

Anchors anchors_in(const BandColumn* column, LineBand band) {
    return column ? column->anchors(band) : Anchors{};
}

class RowFinder {
 public:
    RowFinder(std::span<const SegmentLine> lines, const std::vector<WhiteColumn>& columns,
              CellAlignment alignment)
        : table_(lines, columns, alignment),
          codes_(table_.column_of(kCategory)),
          measures_(table_.column_of(kMeasure)),
          policies_(table_.column_of(kPolicy)),
          lists_(table_.column_of(kRecommendation)) {
        find();
    }

    double cost() const { return cost_; }
    const LineTable& table() const { return table_; }
    const ItemLines& items() const { return items_; }

 private:
    using Share = double (*)(ColumnRole);

    /// Rows in measures in policies, each level at the least cost of the one below.
    void find() {
        const std::size_t count = table_.lines();
        const auto cut_by = [&](Share share) {
            return [this, share](std::size_t line) { return cut_cost(line, share); };
        };
        const BestCuts rows(
            count, count,
            [&](std::size_t first, std::size_t end) {
                return row_cost({first, end});
            },
            cut_by(share_for_rows));
        const BestCuts measures(
            count, count,
            [&](std::size_t first, std::size_t end) {
                return rows.cost(first, end) + measure_cost({first, end});
            },
            cut_by(share_for_measures));
        const BestCuts policies(
            count, 1,
            [&](std::size_t first, std::size_t end) {
                return measures.cost(first, end) + policy_cost({first, end});
            },
            cut_by(share_for_policies));
        cost_ = policies.cost(0, count);
        items_.policies = policies.bands(0, count);
        items_.measures = bands_inside(items_.policies, measures);
        items_.rows = bands_inside(items_.measures, rows);
    }

    std::vector<std::size_t> bands_inside(const std::vector<std::size_t>& outer,
                                          const BestCuts& inner) const {
        std::vector<std::size_t> firsts;
        for (std::size_t i = 0; i < outer.size(); ++i) {
            const std::size_t end = i + 1 < outer.size() ? outer[i + 1] : table_.lines();
            const std::vector<std::size_t> bands = inner.bands(outer[i], end);
            firsts.insert(firsts.end(), bands.begin(), bands.end());
        }
        return firsts;
    }

    double cut_cost(std::size_t line, Share share) const {
        double cost = table_.has_blank_above(line) ? 0 : kCutWithoutBlank;
        for (const BandColumn& column : table_.columns())
            cost += share(column.role()) * column.tie_cost(line);
        return cost;
    }

    /// One code in a row, one mark in an item.
    double count_cost(const BandColumn& column, LineBand band) const {
        if (!column.has_anchors()) return 0;
        const std::size_t count = column.anchors(band).size();
        if (count == 0) return table_.is_at_edge(band) ? kNoAnchorAtEdge : kNoAnchor;
        return kSecondAnchor * static_cast<double>(count - 1);
    }

    double row_cost(LineBand band) const {
        double cost = codes_ ? count_cost(*codes_, band) : 0;
        const Anchors codes = anchors_in(codes_, band);
        for (const BandColumn& column : table_.columns()) {
            if (!is_text_of_row(column.role())) continue;
            cost += column.gap_cost(band);
            if (codes.size() == 1) cost += table_.place_cost(column, band, codes.front().line);
        }
        return cost;
    }

    /// How far a mark stands from where it would beside the rows, or measures, whose anchors are `inner`.
    double mark_cost(const LineAnchor& mark, Anchors inner, LineBand band) const {
        if (inner.empty()) return 0;
        const double share = table_.share_of_place(band);
        const long row = table_.row_of(mark.line);
        const long first = table_.row_of(inner.front().line);
        const long last = table_.row_of(inner.back().line);
        if (table_.alignment() == CellAlignment::kTop || inner.size() == 1)
            return share * std::min(static_cast<double>(std::abs(row - first)), kFarOff);
        const double off = std::abs(static_cast<double>(row) - static_cast<double>(first + last) / 2);
        const bool outside = mark.line < inner.front().line || mark.line > inner.back().line;
        return share * (kOffMiddle * off + (outside ? kAnchorBesideRows : 0));
    }

    /// An item with its mark, beside the rows, or measures, that it spans.
    double item_cost(const BandColumn& column, LineBand band, const BandColumn* inner_column) const {
        const double cost = count_cost(column, band) + column.gap_cost(band);
        const Anchors marks = column.anchors(band);
        const Anchors inner = anchors_in(inner_column, band);
        const auto beside_row = [&] {
            return inner.size() == 1 ? table_.place_cost(column, band, inner.front().line) : 0;
        };
        if (marks.size() != 1) return column.has_anchors() ? cost : cost + beside_row();
        const LineAnchor& mark = marks.front();
        if (!mark.is_inline)
            return cost + table_.place_cost(column, band, mark.line) + mark_cost(mark, inner, band);
        const auto above = static_cast<double>(column.texts({band.first, mark.line}).size());
        const double above_cost = above * (band.first == 0 ? kTextAboveMarkAtEdge : kTextAboveMark);
        const bool at_top = table_.alignment() == CellAlignment::kTop;
        return cost + above_cost + (at_top ? mark_cost(mark, inner, band) : beside_row());
    }

    double measure_cost(LineBand band) const { return measures_ ? item_cost(*measures_, band, codes_) : 0; }

    double policy_cost(LineBand band) const {
        double cost = 0;
        if (policies_) cost += item_cost(*policies_, band, measures_ ? measures_ : codes_);
        if (measures_) cost += order_cost(measures_->anchors(band), band);
        if (!lists_ || !policies_) return cost;
        if (lists_->texts(band).empty()) return cost + kBlankList;
        const Anchors marks = policies_->anchors(band);
        const double place_cost =
            marks.size() == 1 ? table_.place_cost(*lists_, band, marks.front().line) : 0;
        return cost + lists_->gap_cost(band) + place_cost;
    }

    static double order_cost(Anchors marks, LineBand band) {
        double cost = 0;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const bool fits =
                i == 0 ? marks[i].ordinal == 1 || band.first == 0 : marks[i].ordinal > marks[i - 1].ordinal;
            if (!fits) cost += kWrongOrdinal;
        }
        return cost;
    }

    LineTable table_;
    const BandColumn* codes_;
    const BandColumn* measures_;
    const BandColumn* policies_;
    const BandColumn* lists_;  // of recommendations
    double cost_ = 0;
    ItemLines items_;
};

/// The first lines of the cells of a column.
const std::vector<std::size_t>& cells_under(ColumnRole role, const ItemLines& items,
                                            const DepartmentCells& departments) {
    switch (role) {
        case kPolicy:
        case kRecommendation: return items.policies;
        case kMeasure: return items.measures;
        case kDepartments: return departments.first_lines;
        default: return items.rows;
    }
}

}  // namespace

LineRows line_rows(std::span<const SegmentLine> lines, const std::vector<WhiteColumn>& columns) {
    if (lines.empty()) return {};
    const RowFinder middle(lines, columns, CellAlignment::kMiddle);
    const RowFinder top(lines, columns, CellAlignment::kTop);
    const RowFinder& rows = middle.cost() < top.cost() ? middle : top;
    DepartmentCells departments = department_cells(rows.table(), rows.items());
    LineRows found{{}, std::move(departments.unsure)};
    for (const std::size_t line : rows.items().rows) {
        if (line == 0) continue;
        const double y_pt = (lines[line - 1].front().bottom_pt() + lines[line].front().top_pt()) / 2;
        RowBorder border{y_pt, {}};
        for (const WhiteColumn& column : columns) {
            const auto& firsts = cells_under(column.role, rows.items(), departments);
            border.drawn.push_back(std::ranges::binary_search(firsts, line));
        }
        found.borders.push_back(std::move(border));
    }
    return found;
}

}  // namespace torikumi
