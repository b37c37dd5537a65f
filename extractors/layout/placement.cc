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

PlacedCharacters place_characters(const std::vector<Character>& characters, const std::vector<Grid>& grids) {
    PlacedCharacters placed;
    for (const Grid& grid : grids) placed.cells.emplace_back(grid.table.cells.size());
    const TableBands bands(grids);
    for (const Character& character : characters) {
        if (!has_place(character)) {
            placed.nowhere.push_back(&character);
            continue;
        }
        const Point center = ink_center(character);
        CharacterRefs* home = &placed.outside;
        for (const std::size_t table : bands.near(center.y)) {
            if (const std::optional<std::size_t> cell = grids[table].cell_at(center)) {
                home = &placed.cells[table][*cell];
                break;
            }
        }
        home->push_back(&character);
    }
    return placed;
}

}  // namespace torikumi::layout
