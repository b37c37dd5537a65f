// Rulings and characters of one page, four bytes each, up to its tables and lines.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "extractors/layout/edges.h"
#include "extractors/layout/grid.h"
#include "extractors/layout/lay_out_page.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/printed_lines.h"

using namespace torikumi;

namespace {

constexpr std::size_t kRecordBytes = 4;
constexpr std::size_t kMostRecords = 400;  // quadratic parts would take seconds with more

/// A byte is a place in steps of two points; the highest are what broken files say instead of places.
double coordinate(std::uint8_t byte) {
    constexpr std::array kOddPlaces{std::numeric_limits<double>::quiet_NaN(),
                                    std::numeric_limits<double>::infinity(),
                                    -std::numeric_limits<double>::infinity(),
                                    1e300,
                                    -1e300,
                                    1e9,
                                    -0.0,
                                    0.25};
    constexpr std::uint8_t kFirstOdd = 256 - kOddPlaces.size();
    return byte < kFirstOdd ? 2.0 * byte : kOddPlaces[byte - kFirstOdd];
}

Character character_at(Point at, std::uint8_t kind, CharacterId id) {
    constexpr std::array kLetters{U'課', U'ア', U'(', U'①', U'1', U'a', U'、', U'　'};
    const double em_pt = 2.0 + (kind >> 4);
    return {.id = id,
            .code_point = kLetters[kind % kLetters.size()],
            .box = {at.x, at.y - em_pt, at.x + em_pt, at.y},
            .baseline_pt = at.y,
            .em_pt = em_pt,
            .writing_mode = kind % 16 >= 8 ? WritingMode::kVertical : WritingMode::kHorizontal};
}

/// Kind, x, y, and the length of a ruling or what a character is.
PageContent page_of(const std::uint8_t* data, std::size_t size) {
    PageContent page{.number = 1, .width_pt = 500, .height_pt = 500, .characters = {}, .rulings = {}};
    for (std::size_t at = 0; at + kRecordBytes <= size && at < kRecordBytes * kMostRecords;
         at += kRecordBytes) {
        const Point from{coordinate(data[at + 1]), coordinate(data[at + 2])};
        const std::uint8_t last = data[at + 3];
        switch (data[at] % 4) {
            case 0: page.rulings.push_back({from, {from.x + coordinate(last), from.y}, 1}); break;
            case 1: page.rulings.push_back({from, {from.x, from.y + coordinate(last)}, 1}); break;
            case 2:
                page.characters.push_back(
                    character_at(from, last, static_cast<CharacterId>(page.characters.size())));
                break;
            default: page.fills.push_back({from.x, from.y, from.x + coordinate(last), from.y + 10}); break;
        }
    }
    return page;
}

void check_cell(const layout::Grid& grid, int index) {
    const Table& table = grid.table;
    const TableCell& cell = table.cells[static_cast<std::size_t>(index)];
    fuzz::require(cell.row >= 0 && cell.row_span > 0 && cell.row + cell.row_span <= table.rows,
                  "a cell lies within the rows");
    fuzz::require(cell.column >= 0 && cell.column_span > 0 && cell.column + cell.column_span <= table.columns,
                  "a cell lies within the columns");
    for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
        for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
            fuzz::require(grid.owner[static_cast<std::size_t>(row * table.columns + column)] == index,
                          "a cell owns each of its squares");
        }
    }
}

void check_grid(const layout::Grid& grid) {
    const Table& table = grid.table;
    const auto columns = static_cast<std::size_t>(table.columns);
    const auto rows = static_cast<std::size_t>(table.rows);
    fuzz::require(grid.xs_pt.size() == columns + 1 && grid.ys_pt.size() == rows + 1,
                  "a table has a grid line more than columns, and rows");
    fuzz::require(grid.owner.size() == columns * rows, "each grid square has an owner, or none");
    fuzz::require(std::ranges::is_sorted(grid.xs_pt) && std::ranges::is_sorted(grid.ys_pt),
                  "grid lines stand in the order of the page");
    for (const int owner : grid.owner)
        fuzz::require(owner >= -1 && owner < static_cast<int>(table.cells.size()), "owners are cells");
    const auto owned = std::ranges::count_if(grid.owner, [](int owner) { return owner >= 0; });
    std::ptrdiff_t area = 0;
    for (const TableCell& cell : table.cells) area += std::ptrdiff_t{cell.row_span} * cell.column_span;
    fuzz::require(area == owned, "cells do not overlap, and have no more squares than are theirs");
    for (std::size_t i = 0; i < table.cells.size(); ++i) check_cell(grid, static_cast<int>(i));
}

void check_grids(const PageContent& page) {
    const layout::LayoutSettings settings = layout::settings_for(page);
    Diagnostics diagnostics;
    for (const layout::Edges& edges :
         layout::edges_to_tables(layout::rulings_to_edges(page.rulings, settings), settings)) {
        for (const layout::Grid& grid : layout::edges_to_grids(edges, page.number, settings, diagnostics))
            check_grid(grid);
    }
}

/// How often each character of the page stands in its layout.
std::vector<int> uses(const PageContent& page, const PageLayout& layout) {
    std::vector<int> count(page.characters.size());
    const auto add = [&](const TextLines& lines) {
        for (const TextLine& line : lines) {
            for (const CharacterId id : fuzz::counted_in(line.text)) ++count.at(id);
        }
    };
    add(layout.lines);
    add(layout.ruby);
    for (const Table& table : layout.tables) {
        for (const TableCell& cell : table.cells) add(cell.lines);
    }
    return count;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const PageContent page = page_of(data, size);
    check_grids(page);
    Diagnostics diagnostics;
    const std::vector<int> count = uses(page, lay_out_page(page, diagnostics));
    for (std::size_t i = 0; i < count.size(); ++i) {
        fuzz::require(count[i] == (is_counted(page.characters[i].code_point) ? 1 : 0),
                      "each character stands in one line");
    }
    return 0;
}
