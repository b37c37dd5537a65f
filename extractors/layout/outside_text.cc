#include "extractors/layout/outside_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "extractors/layout/cell_text.h"
#include "extractors/layout/character_kinds.h"
#include "extractors/layout/indents.h"

namespace torikumi::layout {
namespace {

// No page has more blocks of text beside each other; noise has.
constexpr std::size_t kMostBlocksBeside = 64;

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

/// Rows under each other that read on: of one size, no blank line between, and beginning about the same
/// place.
struct Block {
    std::vector<std::size_t> rows;  // indexes
    double left_pt = 0;
    double right_pt = 0;
    double last_baseline_pt = 0;
    double em_pt = 0;

    bool ended_above(const CharacterRow& row, const LayoutSettings& settings) const {
        return row.baseline_pt - last_baseline_pt > settings.line_pitch_em * em_pt;
    }
    bool takes(const CharacterRow& row, const LayoutSettings& settings) const {
        return row.baseline_pt > last_baseline_pt + em_pt / 2 && row.left_pt < right_pt &&
               row.right_pt > left_pt && std::abs(row.left_pt - left_pt) < settings.most_indent_em * em_pt &&
               std::abs(row.em_pt - em_pt) < settings.same_size_share * em_pt;
    }
    void add(std::size_t index, const CharacterRow& row) {
        left_pt = rows.empty() ? row.left_pt : std::min(left_pt, row.left_pt);
        right_pt = rows.empty() ? row.right_pt : std::max(right_pt, row.right_pt);
        last_baseline_pt = row.baseline_pt;
        em_pt = row.em_pt;
        rows.push_back(index);
    }
};

std::vector<Block> blocks_of(const CharacterRows& rows, const LayoutSettings& settings) {
    std::vector<Block> ended;
    std::vector<Block> open;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].writing_mode == WritingMode::kVertical) continue;
        const auto first_ended = std::stable_partition(open.begin(), open.end(), [&](const Block& block) {
            return !block.ended_above(rows[i], settings);
        });
        std::move(first_ended, open.end(), std::back_inserter(ended));
        open.erase(first_ended, open.end());
        auto home = std::find_if(open.begin(), open.end(),
                                 [&](const Block& block) { return block.takes(rows[i], settings); });
        if (home == open.end()) {
            if (open.size() == kMostBlocksBeside) {
                ended.push_back(std::move(open.front()));
                open.erase(open.begin());
            }
            home = open.emplace(open.end());
        }
        home->add(i, rows[i]);
    }
    std::move(open.begin(), open.end(), std::back_inserter(ended));
    return ended;
}

/// Each block is to the indents what a cell is.
void mark_indents_of_blocks(CharacterRows& rows, const LayoutSettings& settings) {
    for (const Block& block : blocks_of(rows, settings)) {
        CellText text;
        text.place.box = {block.left_pt, 0, block.right_pt, 0};
        for (const std::size_t row : block.rows) text.text.push_back(rows[row]);
        std::vector<CellText> cells{std::move(text)};
        mark_indents(cells, settings);
        for (std::size_t i = 0; i < block.rows.size(); ++i) {
            rows[block.rows[i]].indented = cells.front().text[i].indented;
        }
    }
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
    mark_indents_of_blocks(rows, settings);
    return rows;
}

}  // namespace torikumi::layout
