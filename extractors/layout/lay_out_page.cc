#include "extractors/layout/lay_out_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "extractors/layout/cell_text.h"
#include "extractors/layout/edges.h"
#include "extractors/layout/grid.h"
#include "extractors/layout/indents.h"
#include "extractors/layout/layout_settings.h"
#include "extractors/layout/outside_text.h"
#include "extractors/layout/placement.h"
#include "extractors/layout/reading_lines.h"
#include "extractors/layout/ruby.h"
#include "extractors/layout/tables.h"

namespace torikumi {
namespace {

using namespace layout;

bool encloses(const Rect& outer, const Rect& inner) {
    return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
           outer.bottom >= inner.bottom;
}

/// A frame around the whole page with tables in it: its text is the page's text, not that of one cell.
bool is_page_frame(const Grid& grid, const std::vector<Grid>& grids, const PageContent& page,
                   const LayoutSettings& settings) {
    const Rect& box = grid.table.box;
    if (grid.table.cells.size() != 1 || box.width() < settings.page_frame_share * page.width_pt ||
        box.height() < settings.page_frame_share * page.height_pt) {
        return false;
    }
    return std::any_of(grids.begin(), grids.end(),
                       [&](const Grid& other) { return &other != &grid && encloses(box, other.table.box); });
}

std::vector<Grid> grids_of(const std::vector<Ruling>& rulings, int page, const LayoutSettings& settings,
                           Diagnostics& diagnostics) {
    const Edges edges = rulings_to_edges(rulings, settings);
    std::vector<Grid> grids;
    for (const Edges& table : edges_to_tables(edges, settings)) {
        std::vector<Grid> found = edges_to_grids(table, page, settings, diagnostics);
        std::move(found.begin(), found.end(), std::back_inserter(grids));
    }
    return grids;
}

bool has_cells(const std::vector<Grid>& grids) {
    return std::any_of(grids.begin(), grids.end(),
                       [](const Grid& grid) { return grid.table.cells.size() > 1; });
}

/// The rulings and the sides of what is filled.
std::vector<Ruling> with_sides_of_fills(std::vector<Ruling> rulings, const std::vector<Rect>& fills) {
    for (const Rect& fill : fills) {
        rulings.push_back({{fill.left, fill.top}, {fill.right, fill.top}, 0});
        rulings.push_back({{fill.left, fill.bottom}, {fill.right, fill.bottom}, 0});
        rulings.push_back({{fill.left, fill.top}, {fill.left, fill.bottom}, 0});
        rulings.push_back({{fill.right, fill.top}, {fill.right, fill.bottom}, 0});
    }
    return rulings;
}

/// Rules make the cells. Where there are none, cells may be grey boxes with white between them.
std::vector<Grid> page_grids(const PageContent& page, const LayoutSettings& settings,
                             Diagnostics& diagnostics) {
    std::vector<Grid> grids = grids_of(page.rulings, page.number, settings, diagnostics);
    if (!has_cells(grids) && page.fills.size() >= settings.least_filled_cells) {
        const std::vector<Ruling> sides = with_sides_of_fills(page.rulings, page.fills);
        grids = grids_of(sides, page.number, settings, diagnostics);
    }
    std::vector<Grid> tables;
    for (const Grid& grid : grids) {
        if (!is_page_frame(grid, grids, page, settings)) tables.push_back(grid);
    }
    std::stable_sort(tables.begin(), tables.end(), [](const Grid& left, const Grid& right) {
        const Rect& a = left.table.box;
        const Rect& b = right.table.box;
        return std::pair(a.top, a.left) < std::pair(b.top, b.left);
    });
    return tables;
}

/// A frame without text holds a picture, or is one: a bracket beside lines, a check box.
bool is_drawing(const std::vector<CharacterRefs>& cells) {
    return cells.size() == 1 && cells.front().empty();
}

/// The table with the text of its cells.
Table filled(const Grid& grid, std::vector<CharacterRefs> characters, const LayoutSettings& settings) {
    std::vector<CellText> texts;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const TableCell& cell = grid.table.cells[i];
        const auto first_line = grid.xs_pt.begin() + cell.column;
        CellPlace place{i, cell.column, cell.box, {first_line + 1, first_line + cell.column_span}};
        std::vector<CellText> found =
            characters_to_cell_texts(std::move(characters[i]), std::move(place), settings);
        std::move(found.begin(), found.end(), std::back_inserter(texts));
    }
    mark_indents(texts, settings);
    Table table = grid.table;
    for (const CellText& text : texts) {
        TextLines& lines = table.cells[text.place.cell].lines;
        lines.reserve(lines.size() + text.marks.size() + text.text.size());
        for (const CharacterRow& row : text.marks) lines.push_back(row_to_line(row, settings));
        for (const CharacterRow& row : text.text) lines.push_back(row_to_line(row, settings));
    }
    return table;
}

/// Characters whose coordinates are no numbers: one line, in the order of the document, at no place.
TextLine line_nowhere(const CharacterRefs& characters) {
    TextLine line;
    for (const Character* character : characters) line.text.append(character->code_point, character->id);
    return line;
}

/// Readings above words, in cells and outside.
CharacterRows take_all_ruby(PlacedCharacters& placed, const LayoutSettings& settings) {
    CharacterRows ruby = take_ruby(placed.outside, settings);
    for (std::vector<CharacterRefs>& table : placed.cells) {
        for (CharacterRefs& cell : table) {
            CharacterRows found = take_ruby(cell, settings);
            std::move(found.begin(), found.end(), std::back_inserter(ruby));
        }
    }
    return ruby;
}

TextLines hidden_lines(const PageContent& page, const LayoutSettings& settings) {
    CharacterRefs hidden;
    for (const Character& character : page.hidden) hidden.push_back(&character);
    return rows_to_lines(outside_rows(std::move(hidden), {}, settings), settings);
}

/// One diagnostic a page: how many lines are `how` the text, and the first of them.
void report(DiagnosticCode code, const TextLines& lines, std::string_view how, int page,
            Diagnostics& diagnostics) {
    if (lines.empty()) return;
    Rect box = lines.front().box;
    for (const TextLine& line : lines) box = box.united(line.box);
    diagnostics.add(
        code, fmt::format("{} pieces are {} the text: 「{}」 …", lines.size(), how, lines.front().text.value),
        {Source{page, box, std::nullopt}});
}

}  // namespace

PageLayout lay_out_page(const PageContent& page, Diagnostics& diagnostics) {
    const LayoutSettings settings = settings_for(page);
    const std::vector<Grid> grids = page_grids(page, settings, diagnostics);
    PlacedCharacters placed = place_characters(page.characters, grids, settings);

    PageLayout layout{page.number, page.width_pt, page.height_pt, {}, {}};
    layout.ruby = rows_to_lines(take_all_ruby(placed, settings), settings);
    layout.hidden = hidden_lines(page, settings);
    report(DiagnosticCode::kRubyLeftOut, layout.ruby, "printed above words as their reading, and left out of",
           page.number, diagnostics);
    report(DiagnosticCode::kHiddenText, layout.hidden,
           "without visible ink, and kept under `unplaced`, not in", page.number, diagnostics);
    layout.lines = rows_to_lines(outside_rows(std::move(placed.outside), grids, settings), settings);
    if (!placed.nowhere.empty()) layout.lines.push_back(line_nowhere(placed.nowhere));
    for (std::size_t i = 0; i < grids.size(); ++i) {
        if (is_drawing(placed.cells[i])) continue;
        layout.tables.push_back(filled(grids[i], std::move(placed.cells[i]), settings));
    }
    return layout;
}

}  // namespace torikumi
