#include "pipeline/rulings/line_table.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace torikumi {
namespace {

constexpr double kShareAtEdge = 0.4;
constexpr double kOneLineOff = 0.4;  // of several lines, one may stand on that of the mark
constexpr long kFarOff = 5;

/// For each line, and behind the last, how many of `items` stand above it.
template <typename Item>
std::vector<std::size_t> count_above(const std::vector<Item>& items, std::size_t lines) {
    std::vector<std::size_t> above;
    for (std::size_t line = 0; line <= lines; ++line) {
        const auto first = std::ranges::lower_bound(items, line, {}, &Item::line);
        above.push_back(static_cast<std::size_t>(first - items.begin()));
    }
    return above;
}

template <typename Item>
std::span<const Item> items_between(const std::vector<Item>& items, std::size_t first, std::size_t end) {
    return std::span(items).subspan(first, end - first);
}

}  // namespace

BandColumn::BandColumn(LineColumn column, std::size_t lines)
    : column_(std::move(column)),
      first_text_(count_above(column_.texts, lines)),
      first_anchor_(count_above(column_.anchors, lines)),
      gap_sums_{0} {
    for (const double gap : column_.gaps) gap_sums_.push_back(gap_sums_.back() + gap);
}

std::span<const LineText> BandColumn::texts(LineBand band) const {
    return items_between(column_.texts, first_text_[band.first], first_text_[band.end]);
}

std::span<const LineAnchor> BandColumn::anchors(LineBand band) const {
    return items_between(column_.anchors, first_anchor_[band.first], first_anchor_[band.end]);
}

double BandColumn::gap_cost(LineBand band) const {
    const std::size_t first = first_text_[band.first];
    const std::size_t end = first_text_[band.end];
    return end > first ? gap_sums_[end - 1] - gap_sums_[first] : 0;
}

double BandColumn::tie_cost(std::size_t line) const {
    const std::size_t below = first_text_[line];
    return below == 0 || below == column_.texts.size() ? 0 : column_.ties[below - 1];
}

bool BandColumn::has_neighbours_across(std::size_t line) const {
    const std::size_t below = first_text_[line];
    if (below == 0 || below == column_.texts.size()) return false;
    return column_.texts[below].row - column_.texts[below - 1].row == 1;
}

LineTable::LineTable(std::span<const SegmentLine> lines, const std::vector<WhiteColumn>& columns,
                     CellAlignment alignment)
    : rows_(rows_of_dump(lines)), alignment_(alignment) {
    for (LineColumn& column : line_columns(lines, columns))
        columns_.emplace_back(std::move(column), lines.size());
}

const BandColumn* LineTable::column_of(ColumnRole role) const {
    const auto column = std::ranges::find(columns_, role, &BandColumn::role);
    return column == columns_.end() ? nullptr : &*column;
}

double LineTable::share_of_place(LineBand band) const {
    return is_at_edge(band) ? kShareAtEdge : 1;
}

double LineTable::place_cost(const BandColumn& column, LineBand band, std::size_t line) const {
    const std::span<const LineText> texts = column.texts(band);
    if (texts.empty()) return 0;
    if (alignment_ == CellAlignment::kTop) {
        const long off = std::abs(texts.front().row - rows_[line]);
        return share_of_place(band) * static_cast<double>(std::min(off, kFarOff));
    }
    const auto above = std::ssize(column.texts({band.first, line}));
    const auto below = std::ssize(column.texts({line + 1, band.end}));
    const auto off = static_cast<double>(std::abs(above - below));
    return share_of_place(band) * (off > 1 || texts.size() == 1 ? off : kOneLineOff * off);
}

}  // namespace torikumi
