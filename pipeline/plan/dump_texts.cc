#include "pipeline/plan/dump_texts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include "normalizers/wrapped_lines.h"
#include "pipeline/plan/assignment.h"
#include "pipeline/plan/text_affinity.h"

namespace torikumi {
namespace {

enum class SlotKind { kPolicy, kMeasure };

/// A cell whose text was printed late.
struct Slot {
    SlotKind kind;
    std::size_t index;   // of the policy or the measure
    std::size_t policy;  // that it belongs to
};

CharacterPairs pairs_of(const TextLines& lines) {
    return character_pairs(normalize_lines(lines).value);
}

class TextPuzzle {
 public:
    TextPuzzle(const DumpSection& section, const Segmentation& segmentation, const LatePieces& late,
               const ColumnWidths& widths, const TextPairingSettings& settings)
        : section_(section), segmentation_(segmentation), late_(late), widths_(widths), settings_(settings) {
        read_policies();
        read_measures();
        read_recommendations();
        read_anchors();
        weigh();
    }

    TextPairing solve() {
        place_references_in_order();
        // Two starts, since each answer helps to find the others: lists first, then texts, and the other way
        // round.
        State lists_first = state_;
        improve(lists_first, Start::kLists);
        State texts_first = state_;
        improve(texts_first, Start::kTexts);
        state_ = total(texts_first) > total(lists_first) ? texts_first : lists_first;
        return answer();
    }

 private:
    enum class Start { kLists, kTexts };

    struct State {
        std::vector<std::optional<std::size_t>> sentence_of_slot;
        std::vector<std::optional<std::size_t>> references;  // by policy → index in late_.references
        ListArrangement lists;
    };

    // Reading the section
    // -------------------------------------------------------------------------------------------

    void read_policies() {
        policy_text_.resize(segmentation_.policies);
        policy_content_.resize(segmentation_.policies);
        inline_references_.resize(segmentation_.policies);
        std::vector<bool> seen(segmentation_.policies, false);
        for (const MeasureSpan& measure : segmentation_.measures) {
            const auto& policy = section_.rows[measure.first_row].policy;
            if (seen[measure.policy]) continue;
            seen[measure.policy] = true;
            if (policy && !policy->text.empty()) policy_text_[measure.policy] = pairs_of(policy->text);
            if (policy && !policy->recommendations.empty()) {
                auto& numbers = inline_references_[measure.policy].emplace();
                for (const TextLine& line : policy->recommendations)
                    for (const Mark& mark : parse_mark_list(line.text.value)) numbers.push_back(mark.ordinal);
            }
            if (!policy || policy->text.empty())
                slots_.push_back({SlotKind::kPolicy, measure.policy, measure.policy});
        }
    }

    void read_measures() {
        for (std::size_t m = 0; m < segmentation_.measures.size(); ++m) {
            const MeasureSpan& measure = segmentation_.measures[m];
            CharacterPairs text = pairs_of(section_.rows[measure.first_row].measure_text);
            TextLines progress;
            for (std::size_t row = measure.first_row; row <= measure.last_row; ++row) {
                const TextLines& lines = section_.rows[row].progress;
                progress.insert(progress.end(), lines.begin(), lines.end());
            }
            progress_.push_back(pairs_of(progress));
            if (section_.rows[measure.first_row].measure_text.empty())
                slots_.push_back({SlotKind::kMeasure, m, measure.policy});
            CharacterPairs& content = policy_content_[measure.policy];
            content = merged({&content, &text, &progress_.back()});
        }
    }

    void read_recommendations() {
        for (std::size_t r = 0; r < late_.recommendations.size(); ++r) {
            const ListedRecommendation& listed = late_.recommendations[r];
            number_of_[listed.number] = r;
            recommendation_text_.push_back(pairs_of(listed.text));
            if (listed.text.empty()) open_recommendations_.push_back(r);
        }
    }

    /// Which policies and measures are certain to have something in a block.
    void read_anchors() {
        for (const LateMark& mark : late_.policy_marks)
            if (const auto policy = policy_of_mark(mark.mark.ordinal))
                policies_in_block_[mark.block].insert(*policy);
        for (std::size_t m = 0; m < segmentation_.measures.size(); ++m) {
            const MeasureSpan& measure = segmentation_.measures[m];
            if (!measure.late_mark) continue;
            // Of several late (ｱ) each may be the mark of this measure; only one alone is certain to be of its policy.
            const int ordinal = late_.measure_marks[*measure.late_mark].mark.ordinal;
            const auto same = [&](const LateMark& mark) { return mark.mark.ordinal == ordinal; };
            const bool alone = std::ranges::count_if(late_.measure_marks, same) == 1;
            for (const LateMark& mark : late_.measure_marks)
                if (same(mark)) measures_in_block_[mark.block].insert(m);
            if (alone) policies_in_block_[late_.measure_marks[*measure.late_mark].block].insert(measure.policy);
        }
        for (const LateReferences& references : late_.references)
            if (references.policy_mark)
                if (const auto policy = policy_of_mark(*references.policy_mark))
                    policies_in_block_[references.block].insert(*policy);
    }

    std::optional<std::size_t> policy_of_mark(int ordinal) const {
        if (ordinal < 1 || ordinal > static_cast<int>(segmentation_.policies)) return std::nullopt;
        return static_cast<std::size_t>(ordinal - 1);
    }

    void weigh() {
        for (const CharacterPairs& text : progress_) affinity_.add(text);
        for (const CharacterPairs& text : policy_text_) affinity_.add(text);
        for (const CharacterPairs& text : recommendation_text_) affinity_.add(text);
        for (const LateText& text : late_.sentences) affinity_.add(text.pairs);
        for (const auto& run : late_.phrases)
            for (const LateText& text : run) affinity_.add(text.pairs);
        for (const DumpRow& row : section_.rows) affinity_.add(pairs_of(row.measure_text));
        sentence_scores_.assign(late_.sentences.size(), std::vector<double>(slots_.size(), 0));
        for (std::size_t s = 0; s < late_.sentences.size(); ++s)
            for (std::size_t i = 0; i < slots_.size(); ++i)
                sentence_scores_[s][i] = sentence_score(late_.sentences[s], slots_[i]);
        for (std::size_t s = 0; s < late_.sentences.size(); ++s) {
            phrase_affinity_.emplace_back();
            for (const auto& run : late_.phrases)
                for (const LateText& phrase : run)
                    phrase_affinity_[s].push_back(affinity_.between(phrase.pairs, late_.sentences[s].pairs));
        }
        for (std::size_t k = 0; k < segmentation_.policies; ++k) {
            inline_affinity_.emplace_back();
            content_affinity_.emplace_back();
            for (const auto& run : late_.phrases) {
                for (const LateText& phrase : run) {
                    inline_affinity_[k].push_back(affinity_.between(phrase.pairs, policy_text_[k]));
                    content_affinity_[k].push_back(affinity_.between(phrase.pairs, policy_content_[k]));
                }
            }
        }
        for (const auto& run : late_.phrases) {
            first_phrase_.push_back(phrases_);
            phrases_ += run.size();
        }
    }

    // Clues
    // ---------------------------------------------------------------------------------------------------------

    /// All that speaks for a sentence in a slot, its recommendation aside.
    double sentence_score(const LateText& sentence, const Slot& slot) const {
        const CharacterPairs& content =
            slot.kind == SlotKind::kPolicy ? policy_content_[slot.policy] : progress_[slot.index];
        double score = settings_.content * affinity_.between(sentence.pairs, content);
        score += width_score(sentence, slot.kind);
        score += settings_.shared_block * shared(sentence.block, slot);
        if (sentence.block > 0) score += settings_.neighbouring_block * shared(sentence.block - 1, slot);
        return score + settings_.neighbouring_block * shared(sentence.block + 1, slot);
    }

    /// 1 where the block holds a mark of the slot itself, a half where one of its policy, less than 0 where only others'.
    double shared(std::size_t block, const Slot& slot) const {
        const auto measures = measures_in_block_.find(block);
        if (slot.kind == SlotKind::kMeasure && measures != measures_in_block_.end())
            return measures->second.contains(slot.index) ? 1 : -0.5;
        const auto policies = policies_in_block_.find(block);
        if (policies == policies_in_block_.end()) return 0;
        if (!policies->second.contains(slot.policy)) return -0.5;
        return slot.kind == SlotKind::kPolicy ? 1 : 0.5;
    }

    /// Columns have their own widths, so where a text wraps says in which it stands.
    double width_score(const LateText& sentence, SlotKind kind) const {
        const double own = kind == SlotKind::kPolicy ? widths_.policy_em : widths_.measure_em;
        const double other = kind == SlotKind::kPolicy ? widths_.measure_em : widths_.policy_em;
        const auto fits = [&](double column) {
            return std::abs(sentence.wrap_em - column) <= settings_.wrap_tolerance_em;
        };
        if (sentence.wrap_em == 0) return own > 0 && sentence.widest_em > own + 1 ? -settings_.wrap_width : 0;
        if (own > 0 && other > 0 && fits(own) && fits(other)) return 0;
        if (own > 0) return fits(own) ? settings_.wrap_width : -settings_.wrap_width;
        if (other > 0) return fits(other) ? -settings_.wrap_width : settings_.wrap_width;
        return 0;
    }

    const std::vector<int>& numbers_of(const State& state, std::size_t policy) const {
        static const std::vector<int> none;
        if (inline_references_[policy]) return *inline_references_[policy];
        return state.references[policy] ? late_.references[*state.references[policy]].numbers : none;
    }

    std::size_t flat(const PhraseRef& phrase) const { return first_phrase_[phrase.run] + phrase.index; }

    std::optional<std::size_t> sentence_of_policy(const State& state, std::size_t policy) const {
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (slots_[i].kind == SlotKind::kPolicy && slots_[i].index == policy)
                return state.sentence_of_slot[i];
        return std::nullopt;
    }

    /// How alike a policy is to a phrase as its recommendation: by its own text, and by what its rows say.
    double likeness_to_phrase(std::size_t policy, std::optional<std::size_t> sentence, std::size_t phrase) const {
        const double own = sentence ? phrase_affinity_[*sentence][phrase] : inline_affinity_[policy][phrase];
        return own + settings_.rows_share * content_affinity_[policy][phrase];
    }

    double likeness(const State& state, std::size_t policy, std::optional<std::size_t> sentence,
                    int number) const {
        const auto listed = number_of_.find(number);
        if (listed == number_of_.end()) return 0;
        const std::size_t r = listed->second;
        if (const auto phrase = state.lists.phrase_of(r)) return likeness_to_phrase(policy, sentence, flat(*phrase));
        const CharacterPairs& text = sentence ? late_.sentences[*sentence].pairs : policy_text_[policy];
        return recommendation_text_[r].empty() ? 0 : affinity_.between(text, recommendation_text_[r]);
    }

    double references_score(const State& state, std::size_t policy, std::optional<std::size_t> sentence,
                            const std::vector<int>& numbers) const {
        if (numbers.empty()) return settings_.names_none;
        double sum = 0;
        for (const int number : numbers) sum += likeness(state, policy, sentence, number);
        return settings_.content * sum / static_cast<double>(numbers.size());
    }

    double total(const State& state) const {
        double score = state.lists.layout_score;
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (state.sentence_of_slot[i]) score += sentence_scores_[*state.sentence_of_slot[i]][i];
        for (std::size_t k = 0; k < segmentation_.policies; ++k) {
            score += references_score(state, k, sentence_of_policy(state, k), numbers_of(state, k));
            if (state.references[k]) score += references_clues(state, k, *state.references[k]);
        }
        return score;
    }

    // Moves
    // ---------------------------------------------------------------------------------------------------------

    void improve(State& state, Start start) const {
        state.sentence_of_slot.assign(slots_.size(), std::nullopt);
        if (start == Start::kLists) arrange_lists(state);
        double before = -std::numeric_limits<double>::infinity();
        for (int round = 0; round < 6; ++round) {
            place_sentences(state);
            arrange_lists(state);
            place_references(state);
            const double now = total(state);
            if (now <= before + 1e-9) break;
            before = now;
        }
    }

    void place_sentences(State& state) const {
        std::vector<std::vector<double>> scores = sentence_scores_;
        for (std::size_t s = 0; s < scores.size(); ++s)
            for (std::size_t i = 0; i < slots_.size(); ++i)
                if (slots_[i].kind == SlotKind::kPolicy)
                    scores[s][i] +=
                        references_score(state, slots_[i].index, s, numbers_of(state, slots_[i].index));
        state.sentence_of_slot.assign(slots_.size(), std::nullopt);
        if (slots_.empty()) return;
        const auto places = assign(scores);
        for (std::size_t s = 0; s < places.size(); ++s)
            if (places[s]) state.sentence_of_slot[*places[s]] = s;
    }

    /// What a phrase gains as the text of a listed recommendation: its likeness to the policies that answer
    /// it.
    std::vector<std::vector<double>> list_scores(const State& state) const {
        std::vector<std::vector<double>> scores(phrases_,
                                                std::vector<double>(late_.recommendations.size(), 0));
        for (std::size_t k = 0; k < segmentation_.policies; ++k) {
            const auto sentence = sentence_of_policy(state, k);
            const std::vector<int>& numbers = numbers_of(state, k);
            for (const int number : numbers) {
                const auto listed = number_of_.find(number);
                if (listed == number_of_.end()) continue;
                for (std::size_t f = 0; f < phrases_; ++f)
                    scores[f][listed->second] += settings_.content * likeness_to_phrase(k, sentence, f) /
                                                 static_cast<double>(numbers.size());
            }
        }
        return scores;
    }

    ListArrangementInput arrangement_input(const State& state) const {
        ListArrangementInput input;
        for (const auto& run : late_.phrases) input.run_lengths.push_back(run.size());
        input.items = late_.recommendations.size();
        input.open_items = open_recommendations_;
        input.title_open = late_.title.empty();
        input.scores = list_scores(state);
        return input;
    }

    void arrange_lists(State& state) const {
        state.lists = arrange_list(arrangement_input(state), settings_.lists);
    }

    /// Clues for a cell of marks beside likeness: its order among the open cells, and what shares its block.
    double references_clues(const State& state, std::size_t policy, std::size_t cell) const {
        const LateReferences& references = late_.references[cell];
        double score = 0;
        if (rank_of_cell_.contains(cell) && rank_of_policy_.contains(policy))
            score -= settings_.print_order * std::abs(rank_of_cell_.at(cell) - rank_of_policy_.at(policy));
        const auto policies = policies_in_block_.find(references.block);
        if (policies != policies_in_block_.end())
            score += policies->second.contains(policy) ? settings_.shared_block : -settings_.shared_block / 2;
        const auto sentence = sentence_of_policy(state, policy);
        if (sentence && late_.sentences[*sentence].block == references.block) score += settings_.shared_block;
        return score;
    }

    std::vector<std::size_t> open_cells() const {
        std::vector<std::size_t> cells;
        for (std::size_t c = 0; c < late_.references.size(); ++c)
            if (!fixed_policy(c)) cells.push_back(c);
        return cells;
    }

    std::optional<std::size_t> fixed_policy(std::size_t cell) const {
        const auto& mark = late_.references[cell].policy_mark;
        return mark ? policy_of_mark(*mark) : std::nullopt;
    }

    std::vector<std::size_t> open_policies() const {
        std::set<std::size_t> fixed;
        for (std::size_t c = 0; c < late_.references.size(); ++c)
            if (const auto policy = fixed_policy(c)) fixed.insert(*policy);
        std::vector<std::size_t> policies;
        for (std::size_t k = 0; k < segmentation_.policies; ++k)
            if (!inline_references_[k] && !fixed.contains(k)) policies.push_back(k);
        return policies;
    }

    /// The first guess: cells by their lowest number, as plans list them.
    void place_references_in_order() {
        state_.references.assign(segmentation_.policies, std::nullopt);
        for (std::size_t c = 0; c < late_.references.size(); ++c)
            if (const auto policy = fixed_policy(c)) state_.references[*policy] = c;
        std::vector<std::size_t> cells = open_cells();
        std::erase_if(cells, [&](std::size_t c) { return late_.references[c].numbers.empty(); });
        std::ranges::stable_sort(cells, {},
                                 [&](std::size_t c) { return late_.references[c].numbers.front(); });
        const std::vector<std::size_t> policies = open_policies();
        for (std::size_t i = 0; i < policies.size(); ++i)
            rank_of_policy_[policies[i]] = static_cast<double>(i);
        // Cells that name none may stand anywhere between the others: ranks are stretched over the policies.
        const double stretch = cells.size() > 1 ? (static_cast<double>(policies.size()) - 1) /
                                                      (static_cast<double>(cells.size()) - 1)
                                                : 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            rank_of_cell_[cells[i]] = static_cast<double>(i) * stretch;
            if (i < policies.size()) state_.references[policies[i]] = cells[i];
        }
    }

    void place_references(State& state) const {
        const std::vector<std::size_t> cells = open_cells();
        const std::vector<std::size_t> policies = open_policies();
        if (cells.empty() || policies.empty()) return;
        std::vector<std::vector<double>> scores;
        for (const std::size_t cell : cells) {
            scores.emplace_back();
            for (const std::size_t k : policies)
                scores.back().push_back(
                    references_score(state, k, sentence_of_policy(state, k), late_.references[cell].numbers) +
                    references_clues(state, k, cell));
        }
        for (const std::size_t k : policies) state.references[k].reset();
        const auto places = assign(scores);
        for (std::size_t c = 0; c < cells.size(); ++c)
            if (places[c]) state.references[policies[*places[c]]] = cells[c];
    }

    // Answer
    // --------------------------------------------------------------------------------------------------------

    double confidence(double margin) const {
        return std::clamp(0.5 + margin / (2 * settings_.certain_margin), 0.05, 1.0);
    }

    /// How much worse the best pairing is in which slot `i` has another sentence. The lists may follow the
    /// exchange, since two policies and their recommendations exchanged together still look alike.
    double sentence_margin(std::size_t i, double best, ListArrangementMargins& lists) const {
        double margin = std::numeric_limits<double>::infinity();
        for (std::size_t j = 0; j < slots_.size(); ++j) {
            if (j == i) continue;
            State other = state_;
            std::swap(other.sentence_of_slot[i], other.sentence_of_slot[j]);
            arrange_lists(other);
            const double worse = best - total(other);
            margin = std::min(margin, worse);
            lower_margins(lists, other.lists, worse);
        }
        std::set<std::size_t> used;
        for (const auto& sentence : state_.sentence_of_slot)
            if (sentence) used.insert(*sentence);
        for (std::size_t s = 0; s < late_.sentences.size(); ++s) {
            if (used.contains(s)) continue;
            State other = state_;
            other.sentence_of_slot[i] = s;
            margin = std::min(margin, best - total(other));
        }
        return margin;
    }

    /// Lists that followed an exchange are as unsure as the exchange.
    void lower_margins(ListArrangementMargins& margins, const ListArrangement& other, double worse) const {
        for (std::size_t r = 0; r < margins.items.size(); ++r)
            if (other.items[r] != state_.lists.items[r]) margins.items[r] = std::min(margins.items[r], worse);
        if (other.title != state_.lists.title) margins.title = std::min(margins.title, worse);
    }

    double references_margin(std::size_t policy, double best, ListArrangementMargins& lists) const {
        double margin = std::numeric_limits<double>::infinity();
        for (const std::size_t k : open_policies()) {
            if (k == policy) continue;
            State other = state_;
            std::swap(other.references[policy], other.references[k]);
            arrange_lists(other);
            const double worse = best - total(other);
            margin = std::min(margin, worse);
            lower_margins(lists, other.lists, worse);
        }
        return margin;
    }

    TextPairing answer() const {
        TextPairing result;
        const double best = total(state_);
        ListArrangementMargins margins = arrangement_margins(arrangement_input(state_), settings_.lists);
        result.score = best;
        result.policy_text.resize(segmentation_.policies);
        result.policy_confidence.assign(segmentation_.policies, 1);
        result.measure_text.resize(segmentation_.measures.size());
        result.measure_confidence.assign(segmentation_.measures.size(), 1);
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            const bool policy = slots_[i].kind == SlotKind::kPolicy;
            (policy ? result.policy_text : result.measure_text)[slots_[i].index] = state_.sentence_of_slot[i];
            (policy ? result.policy_confidence : result.measure_confidence)[slots_[i].index] =
                confidence(sentence_margin(i, best, margins));
        }
        result.policy_references = state_.references;
        result.references_confidence.assign(segmentation_.policies, 1);
        const std::vector<std::size_t> open = open_policies();
        for (const std::size_t k : open)
            result.references_confidence[k] = confidence(references_margin(k, best, margins));
        for (std::size_t r = 0; r < late_.recommendations.size(); ++r) {
            result.recommendation_text.push_back(state_.lists.phrase_of(r));
            result.recommendation_confidence.push_back(confidence(margins.items[r]));
        }
        result.title = state_.lists.title;
        result.title_confidence = confidence(margins.title);
        return result;
    }

    const DumpSection& section_;
    const Segmentation& segmentation_;
    const LatePieces& late_;
    const ColumnWidths& widths_;
    const TextPairingSettings& settings_;

    std::vector<Slot> slots_;
    std::vector<CharacterPairs> policy_text_;     // printed inline, else empty
    std::vector<CharacterPairs> policy_content_;  // all that its rows say
    std::vector<std::optional<std::vector<int>>> inline_references_;
    std::vector<CharacterPairs> progress_;  // by measure
    std::vector<CharacterPairs> recommendation_text_;
    std::vector<std::size_t> open_recommendations_;
    std::map<int, std::size_t> number_of_;  // recommendation number → index in the list
    std::map<std::size_t, std::set<std::size_t>> policies_in_block_;
    std::map<std::size_t, std::set<std::size_t>> measures_in_block_;
    std::map<std::size_t, double> rank_of_cell_;
    std::map<std::size_t, double> rank_of_policy_;

    TextAffinity affinity_;
    std::vector<std::vector<double>> sentence_scores_;   // sentence × slot
    std::vector<std::vector<double>> phrase_affinity_;   // sentence × phrase
    std::vector<std::vector<double>> inline_affinity_;   // policy × phrase, by the policy's own text
    std::vector<std::vector<double>> content_affinity_;  // policy × phrase, by the texts of its rows
    std::vector<std::size_t> first_phrase_;              // by run
    std::size_t phrases_ = 0;
    State state_;
};

}  // namespace

TextPairing pair_texts(const DumpSection& section, const Segmentation& segmentation, const LatePieces& late,
                       const ColumnWidths& widths, const TextPairingSettings& settings) {
    return TextPuzzle(section, segmentation, late, widths, settings).solve();
}

}  // namespace torikumi
