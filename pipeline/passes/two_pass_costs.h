#pragma once

// Owns what speaks against a reading of a page that was painted in two passes: what a word costs in a column,
// a cell at its end, and a row that lacks cells. In come words and columns; the cheapest reading is found in
// two_pass_rows.h.

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/passes/two_pass_words.h"
#include "pipeline/tables/plan_table.h"

namespace torikumi {

struct PaintedColumn {
    ColumnRole role = ColumnRole::kExtra;
    CellPart part = CellPart::kText;
    std::size_t header = 0;  // which header cell stands over it, from the left
    bool is_wrapped_header = false;
};

/// Whether cells of the column are merged over the rows of a measure or policy; rows have theirs each.
constexpr bool is_merged(ColumnRole role) {
    return role != ColumnRole::kProgress && role != ColumnRole::kCategory && role != ColumnRole::kExtra;
}

/// Of columns, as far as the wrapped lines of the dump tell; 0 where they do not.
using ColumnWidths_em = std::vector<double>;

/// A cost of 1 is that of a paragraph that ends inside a cell.
struct TwoPassSettings {
    double no_category = 9;          // every row has one
    double no_progress = 1;          // of a measure's first row, which may be planned only …
    double no_further_progress = 2;  // … and of a row that would have nothing else
    double no_text = 6;              // of a mark
    double no_mark = 6;              // of a text
    double no_department = 0.3;
    double wrong_order = 6;       // (ｱ) (ｳ), or (ｱ) without a policy
    double stray_department = 4;  // in a row without a measure
    double not_a_department = 5;
    double is_department = 5;  // among sentences
    double extra = 0.8;
    double extra_done = 1;  // 備考 and 今後の予定 say less often what was done
    double wrong_pass = 6;  // one line, one script, and yet in the second; or the other way round
    double new_paragraph = 1;
    double ends_short = 3;  // a line that had room for the next word
    double too_wide = 5;
    double open_end = 4;                 // of a sentence
    double done = 2.5;                   // 整えた。 of a measure or policy
    double not_done = 0.8;               // 整える。 of a progress
    double goes_on = 2.5;                // また、 at the start of a cell
    double gap_in_sentence = 4;          // white space that is no end of a sentence
    double row_in_line = 5;              // words of two rows on one baseline, in the first pass …
    double row_behind_departments = 1;   // … but for a merged cell of departments beside the next row …
    double row_in_line_of_second = 0.4;  // … and in the second, where tall cells are centred
    double off_baseline = 2.5;           // of a text beside its code
    double outside = 2;                  // a line of the second pass that nothing says is outside the table
    double back_into_table = 4;          // without a header
    double repeated_header = 1;
    // A line so much shorter than its column had room for the next word.
    double wrap_tolerance_em = 2.5;
};

/// How the words of a document are, as far as they agree.
struct TwoPassHabits {
    bool finishes_sentences = false;  // most texts end with 。
    bool joins_baselines = false;     // a text and its code share a line
    ColumnWidths_em widths_em;
    std::map<std::string, double, std::less<>> blank_progress;  // share, by code: what is not begun has none
};

/// A word with what the costs ask of it.
struct WeighedWord {
    const PaintedWord* word = nullptr;
    double width_em = 0;
    double line_width_em = 0;  // up to the end of the word
    bool ends_cell = false;
    bool is_done = false;
    bool is_done_with_line_above = false;  // 整え⏎た。
    bool goes_on = false;
    bool is_department = false;
    bool ends_department = false;
};
/// `before` stands before it in its pass, where there is one.
WeighedWord weighed(const PaintedWord& word, const WeighedWord* before = nullptr);

class TwoPassCosts {
 public:
    TwoPassCosts(const std::vector<PaintedColumn>& columns, const TwoPassHabits& habits,
                 const TwoPassSettings& settings);

    static constexpr int kRowStart = -1;
    static constexpr double kImpossible = 1e6;

    /// Of a word that begins a cell.
    double first(const WeighedWord& word, int column, Pass pass) const;
    /// Of a word behind `last` in the same cell.
    double next(const WeighedWord& last, const WeighedWord& word, int column) const;
    /// Of `last` as the end of its cell; `is_sole` where the cell has one line.
    double end(const WeighedWord& last, int column, Pass pass, bool is_sole) const;
    /// Of a code beside a blank progress, or beside one that says something, as other rows with it have it.
    double code(std::string_view code, bool has_progress) const;
    /// Of blank cells between two columns of a row; `to` may be behind the last. `has_measure`: the row
    /// begins a measure.
    double blank(int from, int to, bool has_measure) const;

    int column_of(ColumnRole role, CellPart part) const;
    int end_of_columns() const { return static_cast<int>(columns_.size()); }
    ColumnRole role_of(int column) const { return columns_[static_cast<std::size_t>(column)].role; }
    bool is_prose(int column) const;
    const TwoPassSettings& settings() const { return settings_; }
    const TwoPassHabits& habits() const { return habits_; }

 private:
    double width_cost(const WeighedWord& word, int column) const;
    double width_em(int column) const;

    const std::vector<PaintedColumn>& columns_;
    const TwoPassHabits& habits_;
    const TwoPassSettings& settings_;
};

}  // namespace torikumi
