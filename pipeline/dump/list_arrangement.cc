#include "pipeline/dump/list_arrangement.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "pipeline/matching/assignment.h"

namespace torikumi {
namespace {

/// With more runs than this the order of the print says nothing: 6! orders are no clue.
constexpr std::size_t kMostRuns = 5;

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr double kNoChoice = std::numeric_limits<double>::infinity();

enum class Order { kBackward, kForward };

/// One of many arrangements that are looked at, most of them only to find that another is better: it borrows
/// what it lists. Phrases are counted over all runs; kNone is no phrase.
struct Candidate {
    const std::vector<std::size_t>& phrases;  // by open item
    std::size_t title = kNone;
    double layout_score = 0;
    double score = 0;
};

class Arranger {
 public:
    Arranger(const ListArrangementInput& input, const ListArrangementSettings& settings)
        : input_(input), settings_(settings) {
        for (std::size_t run = 0; run < input.run_lengths.size(); ++run) {
            first_.push_back(phrases_.size());
            for (std::size_t i = 0; i < input.run_lengths[run]; ++i) phrases_.push_back({run, i});
            has_run_ = has_run_ || input.run_lengths[run] > 1;
        }
        gains_.reserve(phrases_.size() * input.open_items.size());
        for (std::size_t number = 0; number < phrases_.size(); ++number)
            for (const std::size_t item : input.open_items) gains_.push_back(input.scores[number][item]);
    }

    /// Calls `visit` with every arrangement that uses all phrases, or with the best assignment and its
    /// nearest rivals where counts do not match.
    template <typename Visit>
    void for_each(Visit visit) const {
        if (input_.run_lengths.size() > kMostRuns || !counts_match()) return visit_assigned(visit);
        const std::vector<std::size_t> titles = possible_titles();
        for (const std::size_t title : titles) visit_rings(title, visit);
        std::vector<std::size_t> runs(input_.run_lengths.size());
        std::iota(runs.begin(), runs.end(), 0);
        std::vector<std::size_t> listed;
        do {
            for (const std::size_t title : titles) visit_orders(runs, title, listed, visit);
        } while (std::ranges::next_permutation(runs).found);
    }

    /// Calls `visit` with the arrangements that keep the ring.
    template <typename Visit>
    void for_each_ring(Visit visit) const {
        if (!counts_match()) return;
        for (const std::size_t title : possible_titles()) visit_rings(title, visit);
    }

    ListArrangement arranged(const Candidate& candidate) const {
        ListArrangement result{std::vector<std::optional<PhraseRef>>(input_.items), phrase(candidate.title),
                               candidate.layout_score, candidate.score};
        for (std::size_t i = 0; i < candidate.phrases.size(); ++i)
            result.items[input_.open_items[i]] = phrase(candidate.phrases[i]);
        return result;
    }

    std::optional<PhraseRef> phrase(std::size_t number) const {
        return number == kNone ? std::nullopt : std::optional(phrases_[number]);
    }

 private:
    bool with_title() const { return input_.title_open && phrases_.size() == input_.open_items.size() + 1; }
    bool counts_match() const { return with_title() || phrases_.size() == input_.open_items.size(); }

    /// The first and the last phrase of each run, or none alone.
    std::vector<std::size_t> possible_titles() const {
        if (!with_title()) return {kNone};
        std::vector<std::size_t> titles;
        for (std::size_t run = 0; run < input_.run_lengths.size(); ++run) {
            const std::size_t length = input_.run_lengths[run];
            if (length > 0) titles.push_back(first_[run]);
            if (length > 1) titles.push_back(first_[run] + length - 1);
        }
        return titles;
    }

    template <typename Visit>
    void visit_orders(const std::vector<std::size_t>& runs, std::size_t title,
                      std::vector<std::size_t>& listed, Visit& visit) const {
        list_in_order(runs, title, Order::kBackward, listed);
        visit(candidate(listed, title, settings_.broken_ring));
        if (!has_run_) return;
        list_in_order(runs, title, Order::kForward, listed);
        visit(candidate(listed, title, settings_.forward_run));
    }

    /// The whole list backwards as printed, beginning anywhere.
    template <typename Visit>
    void visit_rings(std::size_t title, Visit& visit) const {
        std::vector<std::size_t> listed(phrases_.size());
        std::iota(listed.rbegin(), listed.rend(), 0);
        std::erase(listed, title);
        for (std::size_t turn = 0; turn < listed.size(); ++turn) {
            visit(candidate(listed, title, 0));
            std::rotate(listed.begin(), listed.begin() + 1, listed.end());
        }
        if (listed.empty()) visit(candidate(listed, title, 0));
    }

    void list_in_order(const std::vector<std::size_t>& runs, std::size_t title, Order order,
                       std::vector<std::size_t>& listed) const {
        listed.resize(phrases_.size());
        auto end = listed.begin();
        for (const std::size_t run : runs) {
            const auto begin = end;
            for (std::size_t i = 0; i < input_.run_lengths[run]; ++i)
                if (first_[run] + i != title) *end++ = first_[run] + i;
            if (order == Order::kBackward) std::reverse(begin, end);
        }
        listed.erase(end, listed.end());
    }

    Candidate candidate(const std::vector<std::size_t>& phrases, std::size_t title,
                        double order_score) const {
        const double layout_score = order_score + (title == kNone ? 0 : title_score(title));
        double score = layout_score;
        const std::size_t items = phrases.size();
        for (std::size_t i = 0; i < items; ++i)
            if (phrases[i] != kNone) score += gains_[phrases[i] * items + i];
        return {phrases, title, layout_score, score};
    }

    /// Each phrase on its own, at an open item or as the title; then all that differ from it by one exchange.
    template <typename Visit>
    void visit_assigned(Visit& visit) const {
        std::size_t title = kNone;
        std::vector<std::size_t> listed = assigned(title);
        visit(candidate(listed, title, 0));
        for (std::size_t i = 0; i < listed.size(); ++i) {
            for (std::size_t j = i + 1; j < listed.size(); ++j) {
                std::swap(listed[i], listed[j]);
                visit(candidate(listed, title, 0));
                std::swap(listed[i], listed[j]);
            }
            if (title == kNone || listed[i] == kNone) continue;
            std::swap(listed[i], title);
            visit(candidate(listed, title, 0));
            std::swap(listed[i], title);
        }
        visit_left_over(std::move(listed), title, visit);
    }

    /// Phrases without a place are rivals of those that have one.
    template <typename Visit>
    void visit_left_over(std::vector<std::size_t> listed, std::size_t title, Visit& visit) const {
        for (std::size_t phrase = 0; phrase < phrases_.size(); ++phrase) {
            if (phrase == title || std::ranges::find(listed, phrase) != listed.end()) continue;
            for (std::size_t& place : listed) {
                const std::size_t before = std::exchange(place, phrase);
                visit(candidate(listed, title, 0));
                place = before;
            }
            if (title != kNone) visit(candidate(listed, phrase, 0));
        }
    }

    std::vector<std::size_t> assigned(std::size_t& title) const {
        std::vector<std::size_t> listed(input_.open_items.size(), kNone);
        std::vector<std::vector<double>> scores;
        for (std::size_t number = 0; number < phrases_.size(); ++number) {
            scores.emplace_back();
            for (const std::size_t item : input_.open_items)
                scores.back().push_back(input_.scores[number][item]);
            if (input_.title_open) scores.back().push_back(title_score(number));
        }
        const auto places = assign(scores);
        for (std::size_t number = 0; number < phrases_.size(); ++number)
            if (places[number]) (*places[number] < listed.size() ? listed[*places[number]] : title) = number;
        return listed;
    }

    double title_score(std::size_t number) const {
        const double form = input_.title_scores.empty() ? 0 : input_.title_scores[number];
        const bool apart = input_.run_lengths[phrases_[number].run] == 1;
        return form + (apart ? settings_.title_apart : settings_.title_in_run);
    }

    const ListArrangementInput& input_;
    const ListArrangementSettings& settings_;
    std::vector<std::size_t> first_;  // by run
    std::vector<PhraseRef> phrases_;
    std::vector<double> gains_;  // phrase × open item: the scores that are looked up for each candidate
    bool has_run_ = false;       // of more than one phrase
};

}  // namespace

ListArrangement arrange_list(const ListArrangementInput& input, const ListArrangementSettings& settings) {
    const Arranger arranger(input, settings);
    double best_score = -kNoChoice;
    std::vector<std::size_t> best_phrases;
    std::size_t title = kNone;
    double layout_score = 0;
    arranger.for_each([&](const Candidate& candidate) {
        if (candidate.score <= best_score) return;
        best_score = candidate.score;
        best_phrases = candidate.phrases;
        title = candidate.title;
        layout_score = candidate.layout_score;
    });
    return arranger.arranged({best_phrases, title, layout_score, best_score});
}

std::vector<ListArrangement> ring_arrangements(const ListArrangementInput& input,
                                               const ListArrangementSettings& settings) {
    const Arranger arranger(input, settings);
    std::vector<ListArrangement> rings;
    arranger.for_each_ring(
        [&](const Candidate& candidate) { rings.push_back(arranger.arranged(candidate)); });
    return rings;
}

ListArrangementMargins arrangement_margins(const ListArrangementInput& input,
                                           const ListArrangementSettings& settings) {
    const ListArrangement best = arrange_list(input, settings);
    ListArrangementMargins margins{std::vector<double>(best.items.size(), kNoChoice), kNoChoice};
    const Arranger arranger(input, settings);
    arranger.for_each([&](const Candidate& other) {
        const double margin = best.score - other.score;
        for (std::size_t i = 0; i < other.phrases.size(); ++i) {
            const std::size_t item = input.open_items[i];
            if (arranger.phrase(other.phrases[i]) != best.items[item])
                margins.items[item] = std::min(margins.items[item], margin);
        }
        if (arranger.phrase(other.title) != best.title) margins.title = std::min(margins.title, margin);
    });
    return margins;
}

}  // namespace torikumi
