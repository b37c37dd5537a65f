#include "pipeline/dump/dump_texts.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "pipeline/dump/open_references.h"
#include "pipeline/dump/text_clues.h"
#include "pipeline/matching/assignment.h"

namespace torikumi {
namespace {

std::size_t count_pieces(const LatePieces& late) {
    std::size_t pieces = late.sentences.size() + late.references.size() + late.recommendations.size();
    for (const auto& run : late.phrases) pieces += run.size();
    return pieces;
}

/// Nothing is paired, and nothing is sure.
TextPairing unpaired(const Segmentation& segmentation, const LatePieces& late) {
    TextPairing result;
    result.policy_text.resize(segmentation.policies);
    result.policy_confidence.resize(segmentation.policies);
    result.policy_references.resize(segmentation.policies);
    result.references_confidence.resize(segmentation.policies);
    result.measure_text.resize(segmentation.measures.size());
    result.measure_confidence.resize(segmentation.measures.size());
    result.recommendation_text.resize(late.recommendations.size());
    result.recommendation_confidence.resize(late.recommendations.size());
    return result;
}

class TextPuzzle {
 public:
    TextPuzzle(const TextClues& clues, const Segmentation& segmentation, const LatePieces& late,
               const TextPairingSettings& settings)
        : clues_(clues),
          segmentation_(segmentation),
          late_(late),
          settings_(settings),
          open_(clues, late, segmentation.policies) {}

    TextPairing solve() {
        state_.references = open_.in_order();
        state_.sentence_of_slot.assign(clues_.slots().size(), std::nullopt);
        // Many starts, since each answer helps to find the others, and all of them turned together still look
        // alike: texts first, lists first, and with each turn of the list.
        State best = state_;
        improve(best);
        if (!weighs_rivals()) {
            state_ = std::move(best);
            return answer();
        }
        State lists_first = state_;
        arrange_lists(lists_first);
        std::vector<ListArrangement> lists = ring_arrangements(arrangement_input(state_), settings_.lists);
        lists.push_back(lists_first.lists);
        for (ListArrangement& list : lists) {
            State other = state_;
            other.lists = std::move(list);
            if (!improve(other)) continue;
            if (total(other) > total(best) + kTie) std::swap(best, other);
            const double score = total(other);
            rivals_.emplace_back(std::move(other), score);
        }
        state_ = std::move(best);
        return answer();
    }

 private:
    static constexpr double kTie = 1e-9;

    bool weighs_rivals() const {
        return count_pieces(late_) + clues_.slots().size() <= settings_.most_pieces_with_rivals;
    }

    struct State {
        std::vector<std::optional<std::size_t>> sentence_of_slot;
        std::vector<std::optional<std::size_t>> references;  // by policy → index in late_.references
        ListArrangement lists;
    };
    /// Of sentences and references: the best lists for them are known then.
    using Placement =
        std::pair<std::vector<std::optional<std::size_t>>, std::vector<std::optional<std::size_t>>>;

    const std::vector<int>& numbers_of(const State& state, std::size_t policy) const {
        static const std::vector<int> none;
        if (clues_.inline_references(policy)) return *clues_.inline_references(policy);
        return state.references[policy] ? late_.references[*state.references[policy]].numbers : none;
    }

    std::optional<std::size_t> sentence_of_policy(const State& state, std::size_t policy) const {
        const std::vector<Slot>& slots = clues_.slots();
        for (std::size_t i = 0; i < slots.size(); ++i)
            if (slots[i].kind == SlotKind::kPolicy && slots[i].index == policy)
                return state.sentence_of_slot[i];
        return std::nullopt;
    }

    double likeness(const State& state, std::size_t policy, std::optional<std::size_t> sentence,
                    int number) const {
        const auto listed = clues_.listed(number);
        if (!listed) return 0;
        if (const auto phrase = state.lists.phrase_of(*listed))
            return clues_.likeness_to_phrase(policy, sentence, clues_.flat(*phrase));
        return clues_.likeness_to_listed(policy, sentence, *listed);
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
        for (std::size_t i = 0; i < clues_.slots().size(); ++i)
            if (state.sentence_of_slot[i]) score += clues_.sentence_scores()[*state.sentence_of_slot[i]][i];
        for (std::size_t k = 0; k < segmentation_.policies; ++k) {
            score += references_score(state, k, sentence_of_policy(state, k), numbers_of(state, k));
            if (state.references[k]) score += references_clues(state, k, *state.references[k]);
        }
        return score;
    }

    /// Answers false, and stops, where it comes upon the way of another start, which led to the same end.
    bool improve(State& state) {
        double before = -std::numeric_limits<double>::infinity();
        std::vector<Placement> way;
        for (int round = 0; round < 6; ++round) {
            place_sentences(state);
            way.emplace_back(state.sentence_of_slot, state.references);
            if (seen_.contains(way.back())) return false;
            arrange_lists(state);
            place_references(state);
            const double now = total(state);
            if (now <= before + kTie) break;
            before = now;
        }
        seen_.insert(way.begin(), way.end());
        return true;
    }

    void place_sentences(State& state) const {
        std::vector<std::vector<double>> scores = clues_.sentence_scores();
        for (std::size_t s = 0; s < scores.size(); ++s)
            for (std::size_t i = 0; i < clues_.slots().size(); ++i)
                if (clues_.slots()[i].kind == SlotKind::kPolicy)
                    scores[s][i] += references_score(state, clues_.slots()[i].index, s,
                                                     numbers_of(state, clues_.slots()[i].index));
        state.sentence_of_slot.assign(clues_.slots().size(), std::nullopt);
        if (clues_.slots().empty()) return;
        const auto places = assign(scores);
        for (std::size_t s = 0; s < places.size(); ++s)
            if (places[s]) state.sentence_of_slot[*places[s]] = s;
    }

    /// What a phrase gains as the text of a listed recommendation: its likeness to the policies that answer
    /// it.
    std::vector<std::vector<double>> list_scores(const State& state) const {
        std::vector<std::vector<double>> scores(clues_.phrases(),
                                                std::vector<double>(late_.recommendations.size(), 0));
        for (std::size_t k = 0; k < segmentation_.policies; ++k) {
            const auto sentence = sentence_of_policy(state, k);
            const std::vector<int>& numbers = numbers_of(state, k);
            for (const int number : numbers) {
                const auto listed = clues_.listed(number);
                if (!listed) continue;
                for (std::size_t f = 0; f < clues_.phrases(); ++f)
                    scores[f][*listed] += settings_.content * clues_.likeness_to_phrase(k, sentence, f) /
                                          static_cast<double>(numbers.size());
            }
        }
        return scores;
    }

    ListArrangementInput arrangement_input(const State& state) const {
        ListArrangementInput input;
        for (const auto& run : late_.phrases) input.run_lengths.push_back(run.size());
        input.items = late_.recommendations.size();
        input.open_items = clues_.open_recommendations();
        input.title_open = late_.title.empty();
        input.scores = list_scores(state);
        input.title_scores = clues_.title_scores();
        return input;
    }

    void arrange_lists(State& state) const {
        state.lists = arrange_list(arrangement_input(state), settings_.lists);
    }

    /// Clues for a cell of marks beside likeness: its order among the open cells, and what shares its block.
    double references_clues(const State& state, std::size_t policy, std::size_t cell) const {
        const LateReferences& references = late_.references[cell];
        double score = -settings_.print_order * open_.steps_apart(cell, policy);
        if (const auto* policies = clues_.policies_in_block(references.block))
            score += policies->contains(policy) ? settings_.shared_block : -settings_.shared_block / 2;
        const auto sentence = sentence_of_policy(state, policy);
        if (sentence && late_.sentences[*sentence].block == references.block) score += settings_.shared_block;
        return score;
    }

    void place_references(State& state) const {
        const std::vector<std::size_t>& cells = open_.cells();
        const std::vector<std::size_t>& policies = open_.policies();
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

    double confidence(double margin) const {
        return std::clamp(0.5 + margin / (2 * settings_.certain_margin), 0.05, 1.0);
    }

    /// How much worse the best pairing is in which a slot has another sentence, by slot. The lists may follow
    /// an exchange, since two policies and their recommendations exchanged together still look alike.
    std::vector<double> sentence_margins(double best, ListArrangementMargins& lists) const {
        const std::size_t slots = clues_.slots().size();
        if (!weighs_rivals()) return std::vector<double>(slots, 0);
        std::vector<double> margins(slots, std::numeric_limits<double>::infinity());
        for (std::size_t i = 0; i < slots; ++i)
            for (std::size_t j = i + 1; j < slots; ++j)
                lower_both(margins[i], margins[j], margin_of_exchange(best, lists, [&](State& other) {
                               std::swap(other.sentence_of_slot[i], other.sentence_of_slot[j]);
                           }));
        for (const std::size_t s : unused_sentences()) {
            State other = state_;
            for (std::size_t i = 0; i < slots; ++i) {
                const auto before = std::exchange(other.sentence_of_slot[i], s);
                margins[i] = std::min(margins[i], best - total(other));
                other.sentence_of_slot[i] = before;
            }
        }
        return margins;
    }

    std::vector<std::size_t> unused_sentences() const {
        std::vector<std::size_t> unused;
        for (std::size_t s = 0; s < late_.sentences.size(); ++s)
            if (std::ranges::find(state_.sentence_of_slot, s) == state_.sentence_of_slot.end())
                unused.push_back(s);
        return unused;
    }

    /// How much worse the state is that `exchange` makes of the best one, with the lists that follow it.
    template <typename Exchange>
    double margin_of_exchange(double best, ListArrangementMargins& lists, Exchange exchange) const {
        State other = state_;
        exchange(other);
        arrange_lists(other);
        const double worse = best - total(other);
        lower_margins(lists, other.lists, worse);
        return worse;
    }

    static void lower_both(double& left, double& right, double margin) {
        left = std::min(left, margin);
        right = std::min(right, margin);
    }

    /// Lists that followed an exchange are as unsure as the exchange.
    void lower_margins(ListArrangementMargins& margins, const ListArrangement& other, double worse) const {
        for (std::size_t r = 0; r < margins.items.size(); ++r)
            if (other.items[r] != state_.lists.items[r]) margins.items[r] = std::min(margins.items[r], worse);
        if (other.title != state_.lists.title) margins.title = std::min(margins.title, worse);
    }

    /// How much worse the best rival is, of those found from other starts, that differs in what `part` takes
    /// of a state.
    template <typename Part>
    double rival_margin(double best, Part part) const {
        double margin = std::numeric_limits<double>::infinity();
        for (const auto& [rival, score] : rivals_)
            if (part(rival) != part(state_)) margin = std::min(margin, best - score);
        return margin;
    }

    /// A text that stops, or begins, in the middle of a sentence was cut, and may lack its rest.
    double soundness(std::optional<std::size_t> sentence) const {
        return sentence && clues_.is_cut(*sentence) ? settings_.cut_confidence : 1;
    }

    /// By policy; of those whose cell is open.
    std::vector<double> references_margins(double best, ListArrangementMargins& lists) const {
        if (!weighs_rivals()) return std::vector<double>(segmentation_.policies, 0);
        std::vector<double> margins(segmentation_.policies, std::numeric_limits<double>::infinity());
        const std::vector<std::size_t>& open = open_.policies();
        for (std::size_t i = 0; i < open.size(); ++i)
            for (std::size_t j = i + 1; j < open.size(); ++j)
                lower_both(margins[open[i]], margins[open[j]],
                           margin_of_exchange(best, lists, [&](State& other) {
                               std::swap(other.references[open[i]], other.references[open[j]]);
                           }));
        return margins;
    }

    TextPairing answer() const {
        TextPairing result;
        const double best = total(state_);
        ListArrangementMargins margins{std::vector<double>(late_.recommendations.size(), 0), 0};
        if (weighs_rivals()) margins = arrangement_margins(arrangement_input(state_), settings_.lists);
        result.score = best;
        result.policy_text.resize(segmentation_.policies);
        result.policy_confidence.assign(segmentation_.policies, 1);
        result.measure_text.resize(segmentation_.measures.size());
        result.measure_confidence.assign(segmentation_.measures.size(), 1);
        const std::vector<double> of_sentences = sentence_margins(best, margins);
        for (std::size_t i = 0; i < clues_.slots().size(); ++i) {
            const bool policy = clues_.slots()[i].kind == SlotKind::kPolicy;
            (policy ? result.policy_text : result.measure_text)[clues_.slots()[i].index] =
                state_.sentence_of_slot[i];
            (policy ? result.policy_confidence : result.measure_confidence)[clues_.slots()[i].index] =
                std::min(soundness(state_.sentence_of_slot[i]),
                         confidence(std::min(of_sentences[i], rival_margin(best, [&](const State& state) {
                                                 return state.sentence_of_slot[i];
                                             }))));
        }
        result.policy_references = state_.references;
        result.references_confidence.assign(segmentation_.policies, 1);
        const std::vector<double> of_references = references_margins(best, margins);
        for (const std::size_t k : open_.policies())
            result.references_confidence[k] = confidence(
                std::min(of_references[k],
                         rival_margin(best, [&](const State& state) { return state.references[k]; })));
        const double soundness_of_list = clues_.lacks_phrase() ? settings_.short_list_confidence : 1;
        for (std::size_t r = 0; r < late_.recommendations.size(); ++r) {
            result.recommendation_text.push_back(state_.lists.phrase_of(r));
            const double margin =
                std::min(margins.items[r],
                         rival_margin(best, [&](const State& state) { return state.lists.phrase_of(r); }));
            result.recommendation_confidence.push_back(std::min(soundness_of_list, confidence(margin)));
        }
        result.title = state_.lists.title;
        result.title_confidence = confidence(std::min(
            margins.title, rival_margin(best, [](const State& state) { return state.lists.title; })));
        return result;
    }

    const TextClues& clues_;
    const Segmentation& segmentation_;
    const LatePieces& late_;
    const TextPairingSettings& settings_;
    OpenReferences open_;
    State state_;
    std::set<Placement> seen_;
    std::vector<std::pair<State, double>> rivals_;  // with their totals; where other starts led
};

}  // namespace

TextPairing pair_texts(const DumpSection& section, const Segmentation& segmentation, const LatePieces& late,
                       const DocumentClues& document, const TextPairingSettings& settings) {
    const std::size_t cells = segmentation.policies + segmentation.measures.size();
    if (count_pieces(late) + cells > settings.most_pieces) return unpaired(segmentation, late);
    const TextClues clues(section, segmentation, late, document, settings);
    return TextPuzzle(clues, segmentation, late, settings).solve();
}

}  // namespace torikumi
