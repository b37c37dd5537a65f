#pragma once

// Owns the part of a dump that still has the order of the table: rows whose cells span no other row. In come
// the pieces of one section, out go its rows, what stands before them, and the late pieces: the merged cells
// and lists that the dump prints after the rows. Not here: where the late pieces belong.

#include <map>
#include <optional>
#include <vector>

#include "pipeline/draft/dump_headers.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/dump/dump_order.h"
#include "pipeline/dump/dump_pieces.h"
#include "pipeline/dump/said_text.h"

namespace torikumi {

/// A policy whose cells span one row only stands before that row; empty fields were printed late.
struct InlinePolicy {
    std::optional<Mark> mark;
    TextLines mark_lines;
    TextLines text;
    TextLines recommendations;
};

/// One row of the table. A row without `mark` and `measure_text` belongs to a measure whose merged cell is
/// late.
struct DumpRow {
    std::optional<InlinePolicy> policy;
    std::optional<Mark> mark;
    TextLines mark_lines;
    TextLines measure_text;
    SaidText measure_said;
    double measure_confidence = 1;  // 0–1, how sure the border between the two texts is
    TextLines progress;
    SaidText progress_said;
    TextLines category;
    std::vector<ExtraDraft> extra;
    std::optional<TextLines> departments;
};

struct DumpSection {
    TextLines mark;
    std::vector<Piece> before_rows;  // recommendation marks, title, imprint
    std::vector<DumpRow> rows;
    std::vector<Piece> late;
    /// By block: departments among `late` that may as well be the cell of a row, the last one of its page.
    std::map<std::size_t, std::size_t> closing_rows;
};

struct DumpSections {
    std::vector<Piece> head;  // what stands before the first section
    std::vector<DumpSection> sections;
};

/// Wrap widths of the table's columns in ems, learned from cells whose column is certain; 0 where none was
/// wrapped.
struct ColumnWidths {
    double measure_em = 0;
    double policy_em = 0;
};

/// The width at which the lines of a cell wrap: its widest line but the last of each paragraph, 0 where
/// nothing wraps.
double wrap_width_em(const TextLines& lines);

DumpSections read_rows(const std::vector<Piece>& pieces, const Lexicon& lexicon,
                       DumpOrder order = DumpOrder::kMergedCellsLate);
ColumnWidths learn_column_widths(const std::vector<DumpSection>& sections);

}  // namespace torikumi
