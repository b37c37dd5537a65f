#pragma once

// Owns sorting the late pieces of one section by what they are: marks, cells that name recommendations, texts
// of cells, runs of list items, departments. Not here: which row each belongs to (dump_texts.h,
// dump_departments.h).

#include <string>
#include <vector>

#include "pipeline/dump/dump_rows.h"
#include "pipeline/dump/said_text.h"

namespace torikumi {

/// A mark, or cell of marks, and the block that it shares with others.
struct LateMark {
    TextLines lines;
    Mark mark;
    std::size_t block = 0;
};

/// The cell 該当提言 of one policy. `policy_mark` is the ordinal of the mark of the policy on its line (ア①).
struct LateReferences {
    TextLines lines;
    std::vector<int> numbers;
    std::size_t block = 0;
    std::optional<int> policy_mark;
};

/// A text whose place is to be found.
struct LateText {
    TextLines lines;
    std::size_t block = 0;
    std::size_t line = 0;  // in its block
    SaidText said;
    double wrap_em = 0;
    double widest_em = 0;
};

/// A recommendation of the list at the head of the section; `text` is empty where it was printed apart.
struct ListedRecommendation {
    TextLines mark;
    int number = 0;
    TextLines text;
};

struct LateDepartments {
    TextLines lines;
    std::size_t block = 0;
    std::optional<std::size_t> closing_row = std::nullopt;  // that it may be the cell of
    Joint joint = Joint::kNextBlock;
};

struct LatePieces {
    TextLines title;  // printed beside the section mark
    std::vector<ListedRecommendation> recommendations;
    std::vector<LateMark> policy_marks;
    std::vector<LateMark> measure_marks;
    std::vector<LateReferences> references;
    std::vector<LateText> sentences;             // texts of policy and measure cells
    std::vector<std::vector<LateText>> phrases;  // runs of list items and titles, as printed
    std::vector<LateDepartments> departments;
    std::vector<Piece> others;  // legend, notes, imprint, furniture
};

LatePieces sort_late_pieces(const DumpSection& section);

}  // namespace torikumi
