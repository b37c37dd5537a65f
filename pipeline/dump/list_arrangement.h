#pragma once

// Owns the order of a list that a dump printed late: runs of items, mostly backwards, and among them the
// title of the section. In come the runs and how well each phrase fits each item, out goes the best
// arrangement.

#include <cstddef>
#include <optional>
#include <vector>

namespace torikumi {

/// Phrase `index` of run `run`.
struct PhraseRef {
    std::size_t run = 0;
    std::size_t index = 0;

    friend bool operator==(const PhraseRef&, const PhraseRef&) = default;
};

struct ListArrangementSettings {
    double title_apart = 0.3;  // a title stands in a block of its own
    double title_in_run = -0.3;
    double broken_ring = -0.3;  // lists run backwards around a ring: 2 1 5 4 3; blocks moved apart break it
    double forward_run = -0.4;
};

/// `scores[f][i]`: gain of phrase f (counted over all runs) as the text of item i. `open_items` are the items
/// without text.
struct ListArrangementInput {
    std::vector<std::size_t> run_lengths;
    std::size_t items = 0;
    std::vector<std::size_t> open_items;
    bool title_open = true;
    std::vector<std::vector<double>> scores;
    std::vector<double> title_scores;  // by phrase; empty where nothing speaks for any
};

struct ListArrangement {
    std::vector<std::optional<PhraseRef>> items;  // by item
    std::optional<PhraseRef> title;
    double layout_score = 0;  // of the order alone
    double score = 0;         // with the scores of the phrases

    std::optional<PhraseRef> phrase_of(std::size_t item) const {
        return item < items.size() ? items[item] : std::nullopt;
    }
};

/// How much worse the best arrangement is in which an item, or the title, has another phrase; infinite
/// without a choice.
struct ListArrangementMargins {
    std::vector<double> items;
    double title = 0;
};

/// All arrangements of the whole list backwards as printed, beginning anywhere.
std::vector<ListArrangement> ring_arrangements(const ListArrangementInput& input,
                                               const ListArrangementSettings& settings);
ListArrangement arrange_list(const ListArrangementInput& input, const ListArrangementSettings& settings);
ListArrangementMargins arrangement_margins(const ListArrangementInput& input,
                                           const ListArrangementSettings& settings);

}  // namespace torikumi
