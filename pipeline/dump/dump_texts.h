#pragma once

// Owns the puzzle of a section's late texts: which text is which policy's, measure's, recommendation's, or
// the title. In come the rows, one reading of their segmentation and the late pieces, out goes the best
// pairing over the whole section (not greedy), its score, and how sure each pairing is. Not here:
// departments.

#include <cstddef>
#include <optional>
#include <vector>

#include "pipeline/dump/dump_late.h"
#include "pipeline/dump/dump_measures.h"
#include "pipeline/dump/list_arrangement.h"
#include "pipeline/dump/repeated_texts.h"
#include "pipeline/dump/title_form.h"

namespace torikumi {

/// Clues and their weights. A shared block is nearly a proof, likeness of content is strong, neighbourhood is
/// weak, since dumps print late cells in any order.
struct TextPairingSettings {
    double content = 6;
    double rows_share = 0.5;  // the rows of a policy against its own text, as likeness to a recommendation
    double wrap_width = 1.5;
    double wrap_tolerance_em = 2.5;
    double unfinished = 4;  // among sentences, a text without 。 stands in another column
    double tagged = 2;      // 【新規】 stands in measures, not in policies
    double shared_block = 3;
    double repeated = 4;  // another measure has this text and the same progress
    double neighbouring_block = 0.12;
    double print_order = 0.15;  // a step away from the order of the print
    double ends_like_title = 0.8;
    double names_none = 0.25;  // a policy without recommendation, against the content of one
    ListArrangementSettings lists;
    double cut_confidence = 0.5;         // of a text that lacks its beginning or end
    double short_list_confidence = 0.6;  // of each item, where the title or an item found no text
    /// Pieces printed late in one section, and cells that may want them. With more, pairings are found, but
    /// no rivals are weighed: each counts as unsure. With still more, which no print has, nothing is paired:
    /// the cost grows with the cube.
    std::size_t most_pieces_with_rivals = 160;
    std::size_t most_pieces = 700;
    double certain_margin = 0.6;  // a tenth of the content: how much worse the next best pairing is where a
                                  // pairing counts as certain
};

/// Indices into LatePieces; empty where nothing was printed late. Confidence is 0–1, 1 where there was no
/// choice.
struct TextPairing {
    std::vector<std::optional<std::size_t>> policy_text;  // by policy → sentence
    std::vector<double> policy_confidence;
    std::vector<std::optional<std::size_t>> policy_references;  // by policy → references
    std::vector<double> references_confidence;
    std::vector<std::optional<std::size_t>> measure_text;  // by measure → sentence
    std::vector<double> measure_confidence;
    std::vector<std::optional<PhraseRef>> recommendation_text;  // by listed recommendation → phrase
    std::vector<double> recommendation_confidence;
    std::optional<PhraseRef> title;
    double title_confidence = 1;
    double score = 0;
};

/// What the whole document says of the texts of one section, its `section`th.
struct DocumentClues {
    ColumnWidths widths;
    TitleForm titles;
    const RepeatedTexts* repeats = nullptr;
    std::size_t section = 0;
};

TextPairing pair_texts(const DumpSection& section, const Segmentation& segmentation, const LatePieces& late,
                       const DocumentClues& document, const TextPairingSettings& settings);

}  // namespace torikumi
