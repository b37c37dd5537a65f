#include "extractors/layout/outside_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractors/layout/character_kinds.h"

namespace torikumi::layout {
namespace {

/// Whether a table stands between two neighbours of one row.
bool table_between(const Character& left, const Character& right, const std::vector<Grid>& grids,
                   const TableBands& bands) {
    const double y_pt = ink_center(left).y;
    const std::vector<std::size_t>& tables = bands.near(y_pt);
    return std::any_of(tables.begin(), tables.end(), [&](std::size_t table) {
        const Rect& box = grids[table].table.box;
        const double x_pt = box.center().x;
        return y_pt >= box.top && y_pt < box.bottom && ink_center(left).x < x_pt &&
               x_pt < ink_center(right).x;
    });
}

CharacterRows split_row(const CharacterRow& row, const std::vector<Grid>& grids, const TableBands& bands,
                        const LayoutSettings& settings) {
    if (row.writing_mode == WritingMode::kVertical) return {row};
    CharacterRows parts;
    CharacterRefs part;
    const Character* last_ink = nullptr;
    for (const Character* character : row.characters) {
        if (!is_blank(character->code_point)) {
            if (last_ink != nullptr) {
                const double gap_pt = character->box.left - last_ink->box.right;
                const double em_pt = std::max(character->em_pt, last_ink->em_pt);
                if (gap_pt > settings.block_gap_em * em_pt ||
                    table_between(*last_ink, *character, grids, bands)) {
                    parts.push_back(row_of(std::exchange(part, {})));
                }
            }
            last_ink = character;
        }
        part.push_back(character);
    }
    parts.push_back(row_of(std::move(part)));
    return parts;
}

}  // namespace

CharacterRows outside_rows(CharacterRefs characters, const std::vector<Grid>& grids,
                           const LayoutSettings& settings) {
    const TableBands bands(grids);
    CharacterRows rows;
    for (const CharacterRow& row : characters_to_rows(std::move(characters), settings)) {
        CharacterRows parts = split_row(row, grids, bands, settings);
        std::move(parts.begin(), parts.end(), std::back_inserter(rows));
    }
    return rows;
}

}  // namespace torikumi::layout
