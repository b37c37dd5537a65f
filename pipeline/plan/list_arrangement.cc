#include "pipeline/plan/list_arrangement.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "pipeline/plan/assignment.h"

namespace torikumi {
namespace {

/// With more runs than this the order of the print says nothing: 6! orders are no clue.
constexpr std::size_t kMostRuns = 5;

enum class Order { kBackward, kForward };

class Arranger {
 public:
    Arranger(const ListArrangementInput& input, const ListArrangementSettings& settings)
        : input_(input), settings_(settings) {
        for (const std::size_t length : input.run_lengths) {
            first_.push_back(phrases_);
            phrases_ += length;
        }
    }

    /// Calls `visit` with every arrangement that uses all phrases, or with the best assignment where counts
    /// do not match.
    template <typename Visit>
    void for_each(Visit visit) const {
        if (input_.run_lengths.size() > kMostRuns || !counts_match()) return visit_assigned(visit);
        const std::vector<std::optional<PhraseRef>> titles = possible_titles();
        for (const auto& title : titles) visit_rings(title, visit);
        std::vector<std::size_t> runs(input_.run_lengths.size());
        std::iota(runs.begin(), runs.end(), 0);
        do {
            for (const auto& title : titles) visit_orders(runs, title, visit);
        } while (std::ranges::next_permutation(runs).found);
    }

    /// Calls `visit` with the arrangements that keep the ring.
    template <typename Visit>
    void for_each_ring(Visit visit) const {
        if (!counts_match()) return;
        for (const auto& title : possible_titles()) visit_rings(title, visit);
    }

 private:
    bool with_title() const { return input_.title_open && phrases_ == input_.open_items.size() + 1; }
    bool counts_match() const { return with_title() || phrases_ == input_.open_items.size(); }

    std::vector<std::optional<PhraseRef>> possible_titles() const {
        if (!with_title()) return {std::nullopt};
        const std::vector<PhraseRef> candidates = title_candidates();
        return {candidates.begin(), candidates.end()};
    }

    std::vector<PhraseRef> title_candidates() const {
        std::vector<PhraseRef> titles;
        for (std::size_t run = 0; run < input_.run_lengths.size(); ++run) {
            const std::size_t length = input_.run_lengths[run];
            if (length > 0) titles.push_back({run, 0});
            if (length > 1) titles.push_back({run, length - 1});
        }
        return titles;
    }

    template <typename Visit>
    void visit_orders(const std::vector<std::size_t>& runs, std::optional<PhraseRef> title,
                      Visit& visit) const {
        const bool has_run =
            std::ranges::any_of(input_.run_lengths, [](std::size_t length) { return length > 1; });
        visit(arranged(in_order(runs, title, Order::kBackward), title, settings_.broken_ring));
        if (has_run) visit(arranged(in_order(runs, title, Order::kForward), title, settings_.forward_run));
    }

    /// The whole list backwards as printed, beginning anywhere.
    template <typename Visit>
    void visit_rings(std::optional<PhraseRef> title, Visit& visit) const {
        std::vector<PhraseRef> phrases = all_phrases();
        if (title) std::erase(phrases, *title);
        std::ranges::reverse(phrases);
        for (std::size_t turn = 0; turn < phrases.size(); ++turn) {
            visit(arranged(phrases, title, 0));
            std::rotate(phrases.begin(), phrases.begin() + 1, phrases.end());
        }
        if (phrases.empty()) visit(arranged(phrases, title, 0));
    }

    std::vector<PhraseRef> in_order(const std::vector<std::size_t>& runs, std::optional<PhraseRef> title,
                                    Order order) const {
        std::vector<PhraseRef> phrases;
        for (const std::size_t run : runs) {
            const std::size_t length = input_.run_lengths[run];
            for (std::size_t i = 0; i < length; ++i) {
                const PhraseRef phrase{run, order == Order::kBackward ? length - 1 - i : i};
                if (phrase != title) phrases.push_back(phrase);
            }
        }
        return phrases;
    }

    /// Phrases for the open items, one after the other.
    ListArrangement arranged(const std::vector<PhraseRef>& phrases, std::optional<PhraseRef> title,
                             double order_score) const {
        ListArrangement result{std::vector<std::optional<PhraseRef>>(input_.items), title, order_score, 0};
        if (title) result.layout_score += title_score(*title);
        result.score = result.layout_score;
        for (std::size_t i = 0; i < phrases.size() && i < input_.open_items.size(); ++i) {
            result.items[input_.open_items[i]] = phrases[i];
            result.score += score(phrases[i], input_.open_items[i]);
        }
        return result;
    }

    /// The best assignment, and all that differ from it by one exchange: the nearest rivals.
    template <typename Visit>
    void visit_assigned(Visit& visit) const {
        const ListArrangement best = assigned();
        visit(best);
        for (std::size_t i = 0; i < input_.open_items.size(); ++i) {
            const std::size_t item = input_.open_items[i];
            for (std::size_t j = i + 1; j < input_.open_items.size(); ++j) {
                ListArrangement rival = best;
                std::swap(rival.items[item], rival.items[input_.open_items[j]]);
                visit(rescored(std::move(rival)));
            }
            if (!best.title || !best.items[item]) continue;
            ListArrangement rival = best;
            std::swap(rival.items[item], rival.title);
            visit(rescored(std::move(rival)));
        }
    }

    ListArrangement rescored(ListArrangement arrangement) const {
        arrangement.layout_score = arrangement.title ? title_score(*arrangement.title) : 0;
        arrangement.score = arrangement.layout_score;
        for (std::size_t item = 0; item < arrangement.items.size(); ++item)
            if (arrangement.items[item]) arrangement.score += score(*arrangement.items[item], item);
        return arrangement;
    }

    /// Each phrase on its own: places are the open items and the title.
    ListArrangement assigned() const {
        ListArrangement result{std::vector<std::optional<PhraseRef>>(input_.items), std::nullopt, 0, 0};
        if (phrases_ == 0) return result;
        const std::vector<PhraseRef> phrases = all_phrases();
        std::vector<std::vector<double>> scores;
        for (const PhraseRef& phrase : phrases) {
            scores.emplace_back();
            for (const std::size_t item : input_.open_items) scores.back().push_back(score(phrase, item));
            if (input_.title_open) scores.back().push_back(title_score(phrase));
        }
        const auto places = assign(scores);
        for (std::size_t f = 0; f < phrases.size(); ++f) {
            if (!places[f]) continue;
            result.score += scores[f][*places[f]];
            if (*places[f] < input_.open_items.size()) {
                result.items[input_.open_items[*places[f]]] = phrases[f];
            } else {
                result.title = phrases[f];
                result.layout_score = scores[f][*places[f]];
            }
        }
        return result;
    }

    double title_score(const PhraseRef& phrase) const {
        const double form =
            input_.title_scores.empty() ? 0 : input_.title_scores[first_[phrase.run] + phrase.index];
        return form + (input_.run_lengths[phrase.run] == 1 ? settings_.title_apart : settings_.title_in_run);
    }

    std::vector<PhraseRef> all_phrases() const {
        std::vector<PhraseRef> phrases;
        for (std::size_t run = 0; run < input_.run_lengths.size(); ++run)
            for (std::size_t i = 0; i < input_.run_lengths[run]; ++i) phrases.push_back({run, i});
        return phrases;
    }

    double score(const PhraseRef& phrase, std::size_t item) const {
        return input_.scores[first_[phrase.run] + phrase.index][item];
    }

    const ListArrangementInput& input_;
    const ListArrangementSettings& settings_;
    std::vector<std::size_t> first_;
    std::size_t phrases_ = 0;
};

}  // namespace

ListArrangement arrange_list(const ListArrangementInput& input, const ListArrangementSettings& settings) {
    ListArrangement best;
    best.score = -std::numeric_limits<double>::infinity();
    Arranger(input, settings).for_each([&](ListArrangement arrangement) {
        if (arrangement.score > best.score) best = std::move(arrangement);
    });
    return best;
}

std::vector<ListArrangement> ring_arrangements(const ListArrangementInput& input,
                                               const ListArrangementSettings& settings) {
    std::vector<ListArrangement> rings;
    Arranger(input, settings).for_each_ring([&](ListArrangement arrangement) {
        rings.push_back(std::move(arrangement));
    });
    return rings;
}

ListArrangementMargins arrangement_margins(const ListArrangementInput& input,
                                           const ListArrangementSettings& settings) {
    constexpr double kNoChoice = std::numeric_limits<double>::infinity();
    const ListArrangement best = arrange_list(input, settings);
    ListArrangementMargins margins{std::vector<double>(best.items.size(), kNoChoice), kNoChoice};
    Arranger(input, settings).for_each([&](const ListArrangement& other) {
        const double margin = best.score - other.score;
        for (std::size_t i = 0; i < best.items.size(); ++i)
            if (other.items[i] != best.items[i]) margins.items[i] = std::min(margins.items[i], margin);
        if (other.title != best.title) margins.title = std::min(margins.title, margin);
    });
    return margins;
}

}  // namespace torikumi
