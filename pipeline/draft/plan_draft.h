#pragma once

// Owns the plan between reading and valuing: which lines were printed in which place of the plan, before any
// of them is parsed. Both readers end here (tables of a PDF, blocks of a dump), so that marks, dates,
// departments and repeats are understood in one place only. A field holds the lines as printed; every line of
// the input stands in exactly one field, in `furniture` or in `unplaced`; lines of `shared_cells` stand in a
// field of each row that their cell spans.

#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/text.h"

namespace torikumi {

/// Set where a fact was inferred, not printed beside its owner. `confidence` is 0–1.
struct Guess {
    DiagnosticCode code;
    double confidence = 0;
    std::string reason;
};

struct ExtraDraft {
    Text header;
    TextLines text;
};

/// A row of the table: what it says of the progress, and its category.
struct ProgressDraft {
    TextLines text;
    TextLines category;
    std::vector<ExtraDraft> extra;
};

/// `departments` is an index into SectionDraft::department_cells: one printed cell may span several measures.
/// `mark` may be empty: then `text` may begin with the mark.
struct MeasureDraft {
    TextLines mark;
    TextLines text;
    std::vector<ProgressDraft> progress;
    std::optional<std::size_t> departments;
    std::vector<ExtraDraft> extra;
    std::vector<Guess> guesses;
};

/// `recommendations` is the cell 該当提言 (①②, －, blank).
struct PolicyDraft {
    TextLines mark;
    TextLines text;
    TextLines recommendations;
    std::vector<MeasureDraft> measures;
    std::vector<Guess> guesses;
};

struct RecommendationDraft {
    TextLines mark;
    TextLines text;
    std::vector<Guess> guesses;
};

struct SectionDraft {
    TextLines mark;
    TextLines title;
    std::vector<RecommendationDraft> recommendations;
    std::vector<PolicyDraft> policies;
    std::vector<TextLines> department_cells;
    /// Cells of progress, category and other columns that were printed once over several rows or measures.
    std::vector<TextLines> shared_cells;
    std::vector<Guess> guesses;
};

/// The head of the document: each entry of `legend` and `notes` is one item, with the lines that continue it.
/// `imprint` holds lines with the date and the body, together or apart.
struct HeadDraft {
    TextLines title;
    TextLines label;
    TextLines imprint;
    std::vector<TextLines> notes;
    std::vector<TextLines> legend;
};

struct PlanDraft {
    HeadDraft head;
    std::vector<SectionDraft> sections;
    TextLines furniture;              // headers, page numbers, list headings, second printings of a cut cell
    std::vector<TextLines> unplaced;  // one entry a piece
};

}  // namespace torikumi
