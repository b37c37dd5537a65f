#pragma once

// Owns telling what the pieces of a dump are: each line of a block is cut where the cells that share it meet,
// and each piece is a mark, a category code, a department cell, a header, a note … or text. What a piece
// belongs to is not decided here.

#include <optional>
#include <vector>

#include "normalizers/marks.h"
#include "pipeline/draft/lexicon.h"
#include "pipeline/model/layout.h"

namespace torikumi {

enum class PieceKind {
    kSectionMark,
    kCircledMarks,  // ①, ①② or the － that names none
    kPolicyMark,
    kMeasureMark,
    kCategory,
    kDepartments,
    kHeader,     // words above the columns of the table
    kFurniture,  // list headings, page numbers, the lead-in of the legend
    kLegend,
    kNote,
    kImprint,
    kLabel,
    kText,
};

/// How a piece touches the one before it: cells of one row share a line or a block, a blank line parts cells.
enum class Joint { kSameLine, kNextLine, kNextBlock };

struct Piece {
    PieceKind kind = PieceKind::kText;
    Joint joint = Joint::kNextBlock;
    std::size_t block = 0;  // index of the block in the dump
    bool starts_page = false;
    std::optional<Mark> mark;  // of a section, policy or measure mark
    TextLines lines;
    double end_confidence = 1;  // 0–1, how sure it is that its cell ends here
};

/// The pieces in the order of the dump. Every character of the blocks that is not white space stands in one
/// piece.
std::vector<Piece> cut_pieces(const std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace torikumi
