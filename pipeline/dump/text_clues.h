#pragma once

// Owns the clues to where the late texts of one section belong, as numbers: how well each sentence fits each
// cell without text, how alike each policy is to each phrase of a list. Weighs, decides nothing
// (dump_texts.h).

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "pipeline/dump/dump_late.h"
#include "pipeline/dump/dump_measures.h"
#include "pipeline/dump/dump_texts.h"
#include "pipeline/dump/text_affinity.h"

namespace torikumi {

enum class SlotKind { kPolicy, kMeasure };

/// A cell whose text was printed late.
struct Slot {
    SlotKind kind;
    std::size_t index;   // of the policy or the measure
    std::size_t policy;  // that it belongs to
};

class TextClues {
 public:
    /// The arguments must outlive the clues.
    TextClues(const DumpSection& section, const Segmentation& segmentation, const LatePieces& late,
              const DocumentClues& document, const TextPairingSettings& settings);

    const std::vector<Slot>& slots() const { return slots_; }
    /// By sentence and slot: all that speaks for it, the policy's recommendation aside.
    const std::vector<std::vector<double>>& sentence_scores() const { return sentence_scores_; }

    /// How alike a policy is to a phrase as its recommendation: by its own text, which is `sentence` where it
    /// was printed late, and by what its rows say. Phrases are counted over all runs.
    double likeness_to_phrase(std::size_t policy, std::optional<std::size_t> sentence,
                              std::size_t phrase) const;
    /// The same for a recommendation whose text was printed beside its mark; 0 for any other.
    double likeness_to_listed(std::size_t policy, std::optional<std::size_t> sentence,
                              std::size_t listed) const;

    /// By phrase: what speaks for it as the title.
    const std::vector<double>& title_scores() const { return title_scores_; }

    std::size_t phrases() const { return phrases_; }
    /// Whether there are too few for the list and the title: each may be in the place of the one that is
    /// missing.
    bool lacks_phrase() const;
    std::size_t flat(const PhraseRef& phrase) const { return first_phrase_[phrase.run] + phrase.index; }

    /// Whether a sentence lacks its beginning or its end, where the others have theirs.
    bool is_cut(std::size_t sentence) const;

    /// Recommendations of the list without text beside their marks.
    const std::vector<std::size_t>& open_recommendations() const { return open_recommendations_; }
    /// The place in the list of a recommendation's number.
    std::optional<std::size_t> listed(int number) const;

    /// Numbers that stood in the policy's own row.
    const std::optional<std::vector<int>>& inline_references(std::size_t policy) const {
        return inline_references_[policy];
    }
    std::optional<std::size_t> policy_of_mark(int ordinal) const;
    /// Policies that are certain to have something in a block; null for a block without.
    const std::set<std::size_t>* policies_in_block(std::size_t block) const;

 private:
    void read_policies();
    void read_measures();
    void read_recommendations();
    void read_anchors();
    void weigh_pairs();
    void score_sentences();
    void compare_phrases();

    const DumpRow& first_row(const MeasureSpan& measure) const { return section_.rows[measure.first_row]; }
    CharacterPairs progress_of(const MeasureSpan& measure) const;

    double sentence_score(std::size_t sentence, const Slot& slot) const;
    double shared(std::size_t block, const Slot& slot) const;
    double width_score(const LateText& sentence, SlotKind kind) const;

    const DumpSection& section_;
    const Segmentation& segmentation_;
    const LatePieces& late_;
    const DocumentClues& document_;
    const TextPairingSettings& settings_;

    std::vector<Slot> slots_;
    std::vector<CharacterPairs> policy_pairs_;   // printed inline, else empty
    std::vector<CharacterPairs> content_pairs_;  // all that its rows say
    std::vector<std::optional<std::vector<int>>> inline_references_;
    std::vector<CharacterPairs> progress_pairs_;  // by measure
    std::vector<CharacterPairs> listed_pairs_;
    std::vector<std::size_t> open_recommendations_;
    std::map<int, std::size_t> number_of_;  // recommendation number → index in the list
    std::map<std::size_t, std::set<std::size_t>> policies_in_block_;
    std::map<std::size_t, std::set<std::size_t>> measures_in_block_;

    bool finished_sentences_ = false;  // most texts end with 。
    bool indented_sentences_ = false;  // most texts begin with an ideographic space
    std::vector<WeighedText> sentences_;
    std::vector<std::vector<const RepeatedTexts::Known*>> twins_;  // by sentence: where it is printed again
    std::vector<WeighedText> phrase_texts_;
    std::vector<WeighedText> policy_texts_;
    std::vector<WeighedText> contents_;
    std::vector<WeighedText> progress_;
    std::vector<WeighedText> listed_;
    std::vector<std::vector<double>> sentence_scores_;   // sentence × slot
    std::vector<std::vector<double>> phrase_affinity_;   // sentence × phrase
    std::vector<std::vector<double>> inline_affinity_;   // policy × phrase, by the policy's own text
    std::vector<std::vector<double>> content_affinity_;  // policy × phrase, by the texts of its rows
    std::vector<std::size_t> first_phrase_;              // by run
    std::vector<double> title_scores_;                   // by phrase
    std::size_t phrases_ = 0;
};

}  // namespace torikumi
