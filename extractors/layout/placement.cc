#include "extractors/layout/placement.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <optional>

namespace torikumi::layout {
namespace {

// Bands of this height or more: a line of text, so that few tables share one.
constexpr double kLeastBandPt = 16;
// However tall the page, its bands are not many.
constexpr double kMostBands = 4096;

const std::vector<std::size_t> kNoTables;

std::vector<std::size_t> smallest_first(const std::vector<Grid>& grids) {
    std::vector<std::size_t> order(grids.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto area = [&](std::size_t i) { return grids[i].table.box.width() * grids[i].table.box.height(); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return area(left) < area(right); });
    return order;
}

bool has_place(const Character& character) {
    const Rect& box = character.box;
    return std::isfinite(box.left + box.top + box.right + box.bottom + character.baseline_pt +
                         character.em_pt);
}

struct CellAddress {
    std::size_t table = 0;
    std::size_t cell = 0;
};

std::optional<CellAddress> cell_at(Point point, const std::vector<Grid>& grids, const TableBands& bands) {
    for (const std::size_t table : bands.near(point.y)) {
        if (const std::optional<std::size_t> cell = grids[table].cell_at(point)) {
            return CellAddress{table, *cell};
        }
    }
    return std::nullopt;
}

const Rect& box_of(const CellAddress& cell, const std::vector<Grid>& grids) {
    return grids[cell.table].table.cells[cell.cell].box;
}

bool crosses_side(const Character& character, const Rect& cell, const LayoutSettings& settings) {
    const double slack_pt = settings.set_solid_em * character.em_pt;
    return character.box.left < cell.left - slack_pt || character.box.right > cell.right + slack_pt;
}

/// Whether `right` stands directly behind `left`, as the letters of one text do.
bool set_solid(const Character& left, const Character& right, const LayoutSettings& settings) {
    const double slack_pt = settings.set_solid_em * left.em_pt;
    return std::abs(right.box.left - left.box.right) <= slack_pt &&
           std::abs(right.baseline_pt - left.baseline_pt) <= slack_pt;
}

/// The one character beside `characters[i]` that is set solid with it; none where there are two or none.
const Character* only_neighbor(const std::vector<Character>& characters, std::size_t i,
                               const LayoutSettings& settings) {
    const Character* left = i > 0 ? &characters[i - 1] : nullptr;
    const Character* right = i + 1 < characters.size() ? &characters[i + 1] : nullptr;
    if (left != nullptr && !set_solid(*left, characters[i], settings)) left = nullptr;
    if (right != nullptr && !set_solid(characters[i], *right, settings)) right = nullptr;
    if (left != nullptr && right != nullptr) return nullptr;
    return left != nullptr ? left : right;
}

}  // namespace

TableBands::TableBands(const std::vector<Grid>& grids) {
    if (grids.empty()) return;
    double bottom_pt = grids.front().table.box.bottom;
    top_pt_ = grids.front().table.box.top;
    for (const Grid& grid : grids) {
        top_pt_ = std::min(top_pt_, grid.table.box.top);
        bottom_pt = std::max(bottom_pt, grid.table.box.bottom);
    }
    band_pt_ = std::max(kLeastBandPt, (bottom_pt - top_pt_) / kMostBands);
    const auto band_at = [&](double y_pt) { return static_cast<std::size_t>((y_pt - top_pt_) / band_pt_); };
    bands_.resize(band_at(bottom_pt) + 1);
    for (const std::size_t i : smallest_first(grids)) {
        const Rect& box = grids[i].table.box;
        for (std::size_t band = band_at(box.top); band <= band_at(box.bottom); ++band) {
            bands_[band].push_back(i);
        }
    }
}

const std::vector<std::size_t>& TableBands::near(double y_pt) const {
    const double band = (y_pt - top_pt_) / band_pt_;
    if (!(band >= 0) || band >= static_cast<double>(bands_.size())) return kNoTables;
    return bands_[static_cast<std::size_t>(band)];
}

PlacedCharacters place_characters(const std::vector<Character>& characters, const std::vector<Grid>& grids,
                                  const LayoutSettings& settings) {
    PlacedCharacters placed;
    for (const Grid& grid : grids) placed.cells.emplace_back(grid.table.cells.size());
    const TableBands bands(grids);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const Character& character = characters[i];
        if (!has_place(character)) {
            placed.nowhere.push_back(&character);
            continue;
        }
        std::optional<CellAddress> cell = cell_at(ink_center(character), grids, bands);
        if (cell && crosses_side(character, box_of(*cell, grids), settings)) {
            const Character* neighbor = only_neighbor(characters, i, settings);
            if (neighbor != nullptr) cell = cell_at(ink_center(*neighbor), grids, bands);
        }
        (cell ? placed.cells[cell->table][cell->cell] : placed.outside).push_back(&character);
    }
    return placed;
}

}  // namespace torikumi::layout
