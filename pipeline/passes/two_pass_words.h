#pragma once

// Owns the pages of a dump whose program painted each of them in two passes, as LibreOffice Calc does: row by
// row every cell of one line in one script, then, row by row again, the cells that are wrapped or mix scripts
// (12か所, (ｱ)). In come the lines of the dump, out go its pages, each line cut into words. Not here: which
// cell a word is of (two_pass_rows.h).

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/model/layout.h"

namespace torikumi {

enum class WordKind {
    kText,
    kDepartments,      // 緑）公園課
    kRecommendations,  // ①②, －
    kPolicyMark,
    kMeasureMark,
    kCategory,
};

/// What stands between two spaces of a line.
struct PaintedWord {
    WordKind kind = WordKind::kText;
    TextLine line;
    int ordinal = 0;  // of a mark
    bool begins_line = true;
    bool mixes_scripts = false;
};

enum class PaintedLineKind {
    kCells,          // of a table, or anything else
    kHeader,         // header cells of the first pass
    kWrappedHeader,  // 該当提⏎言: one header cell, in `cells`
    kSection,        // (2)　剪定の時期
    kFree,           // a note, a date, a label, a legend, a page number: outside the tables by its look
};

enum class Pass { kFirst, kSecond, kEither };

struct PaintedLine {
    PaintedLineKind kind = PaintedLineKind::kCells;
    TextLines lines;  // one, or those of a wrapped header
    std::vector<PaintedWord> words;
    Pass pass = Pass::kEither;
    bool begins_page = false;
};

/// The second pass begins with one of lines [earliest, latest].
struct PaintedPage {
    std::vector<PaintedLine> lines;
    std::size_t earliest_second = 0;
    std::size_t latest_second = 0;
};

/// 12か所, Ｒ3.4: letters or digits of half width beside Japanese, which Calc leaves to the second pass.
bool mixes_scripts(std::string_view words);

/// Empty where the lines are in another order: then words that mix scripts stand among category codes.
std::vector<PaintedPage> pages_in_two_passes(const std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace torikumi
