// Tests pipeline/dump/list_arrangement.

#include "pipeline/dump/list_arrangement.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <string>

namespace torikumi {
namespace {

constexpr double kNear = 1e-9;
enum class Title { kOpen, kPrinted };

/// Runs of phrases and a list of items; `fitting` names pairs (phrase, item) that gain 1 each.
ListArrangementInput list_of(std::vector<std::size_t> runs, std::size_t items, Title title,
                             const std::vector<std::pair<std::size_t, std::size_t>>& fitting = {}) {
    ListArrangementInput input;
    input.run_lengths = std::move(runs);
    input.items = items;
    input.open_items.resize(items);
    std::iota(input.open_items.begin(), input.open_items.end(), 0);
    input.title_open = title == Title::kOpen;
    const std::size_t phrases =
        std::accumulate(input.run_lengths.begin(), input.run_lengths.end(), std::size_t{0});
    input.scores.assign(phrases, std::vector<double>(items, 0));
    for (const auto& [phrase, item] : fitting) input.scores[phrase][item] = 1;
    return input;
}

/// Run and place in it of each item's phrase (0.2), then the title's: "0.1 0.0 - / 1.0".
std::string shown(const ListArrangement& arrangement) {
    const auto name = [](const std::optional<PhraseRef>& phrase) {
        return phrase ? std::to_string(phrase->run) + "." + std::to_string(phrase->index) : std::string("-");
    };
    std::string text;
    for (const auto& item : arrangement.items) text += name(item) + " ";
    return text + "/ " + name(arrangement.title);
}

struct ArrangementCase {
    std::string name;
    ListArrangementInput input;
    std::string expected;
    double layout_score = 0;
};

TEST(ListArrangement, OrdersRunsAndFindsTheTitle) {
    const std::vector<ArrangementCase> cases = {
        {"nothing to arrange", list_of({}, 0, Title::kPrinted), "/ -"},
        {"a run stands backwards", list_of({3}, 3, Title::kPrinted), "0.2 0.1 0.0 / -"},
        {"the list begins anywhere on its ring", list_of({5}, 5, Title::kPrinted, {{1, 0}, {0, 1}, {4, 2}}),
         "0.1 0.0 0.4 0.3 0.2 / -"},
        {"blocks moved apart break the ring",
         list_of({2, 1, 2}, 5, Title::kPrinted, {{2, 0}, {4, 1}, {1, 3}}), "1.0 2.1 2.0 0.1 0.0 / -", -0.3},
        {"texts that fit well say that a run stands forwards",
         list_of({3}, 3, Title::kPrinted, {{0, 0}, {1, 1}, {2, 2}}), "0.0 0.1 0.2 / -", -0.4},
        {"two runs, the later one first", list_of({2, 2}, 4, Title::kPrinted, {{3, 0}, {0, 3}}),
         "1.1 1.0 0.1 0.0 / -"},
        {"two runs in the order of the print", list_of({2, 2}, 4, Title::kPrinted, {{1, 0}, {2, 3}}),
         "0.1 0.0 1.1 1.0 / -"},
        {"the title in a block of its own", list_of({1, 3}, 3, Title::kOpen), "1.2 1.1 1.0 / 0.0", 0.3},
        {"the title behind the list", list_of({3, 1}, 3, Title::kOpen), "0.2 0.1 0.0 / 1.0", 0.3},
        {"the title at the end of the run", list_of({4}, 3, Title::kOpen, {{2, 0}, {1, 1}, {0, 2}}),
         "0.2 0.1 0.0 / 0.3", -0.3},
        {"the title at the head of the run", list_of({4}, 3, Title::kOpen, {{3, 0}, {2, 1}, {1, 2}}),
         "0.3 0.2 0.1 / 0.0", -0.3},
        {"a single phrase is a title in a block of its own", list_of({1}, 0, Title::kOpen), "/ 0.0", 0.3},
        {"a phrase apart that fits an item is no title",
         list_of({1, 3}, 3, Title::kOpen, {{0, 2}, {3, 0}, {2, 1}}), "1.2 1.1 0.0 / 1.0", -0.3},
    };
    for (const ArrangementCase& test : cases) {
        const ListArrangement found = arrange_list(test.input, {});
        EXPECT_EQ(shown(found), test.expected) << test.name;
        EXPECT_NEAR(found.layout_score, test.layout_score, kNear) << test.name;
    }
}

TEST(ListArrangement, PlacesEachPhraseAloneWhereCountsDoNotMatch) {
    const std::vector<ArrangementCase> cases = {
        {"fewer phrases than items", list_of({2}, 3, Title::kPrinted, {{0, 2}, {1, 0}}), "0.1 - 0.0 / -"},
        {"more phrases than items, the title printed", list_of({3}, 1, Title::kPrinted, {{1, 0}}), "0.1 / -"},
        {"more phrases than items and title", list_of({3}, 1, Title::kOpen, {{1, 0}}), "0.1 / "},
        {"too many runs to try their orders",
         list_of({1, 1, 1, 1, 1, 1}, 6, Title::kPrinted, {{0, 5}, {1, 4}, {2, 3}, {3, 2}, {4, 1}, {5, 0}}),
         "5.0 4.0 3.0 2.0 1.0 0.0 / -"},
    };
    for (const ArrangementCase& test : cases)
        EXPECT_EQ(shown(arrange_list(test.input, {})).substr(0, test.expected.size()), test.expected)
            << test.name;
}

TEST(ListArrangement, LeavesItemsAloneThatHaveATextAlready) {
    ListArrangementInput input = list_of({2}, 4, Title::kPrinted);
    input.open_items = {1, 3};
    EXPECT_EQ(shown(arrange_list(input, {})), "- 0.1 - 0.0 / -");
}

TEST(ListArrangement, FollowsItsSettings) {
    ListArrangementSettings forwards;
    forwards.forward_run = 1;
    EXPECT_EQ(shown(arrange_list(list_of({3}, 3, Title::kPrinted), forwards)), "0.0 0.1 0.2 / -");
}

TEST(ListArrangement, ScoreIsLayoutAndTextsTogether) {
    const ListArrangement found = arrange_list(list_of({1, 2}, 2, Title::kOpen, {{2, 0}, {1, 1}}), {});
    EXPECT_NEAR(found.score, 2 + 0.3, kNear);
}

TEST(ArrangementMargins, AreInfiniteWithoutChoice) {
    const ListArrangementMargins one = arrangement_margins(list_of({1}, 1, Title::kPrinted), {});
    ASSERT_EQ(one.items.size(), 1U);
    EXPECT_TRUE(std::isinf(one.items[0]));
    EXPECT_TRUE(std::isinf(one.title));
    const ListArrangementMargins none = arrangement_margins(list_of({}, 2, Title::kPrinted), {});
    ASSERT_EQ(none.items.size(), 2U);
    EXPECT_TRUE(std::isinf(none.items[1]));
}

TEST(ArrangementMargins, AreTheLossOfTheNextBestArrangement) {
    // Turned by one, no phrase fits; forwards the middle one does, but the direction costs 0.4.
    const ListArrangementMargins three =
        arrangement_margins(list_of({3}, 3, Title::kPrinted, {{2, 0}, {1, 1}, {0, 2}}), {});
    EXPECT_NEAR(three.items[0], 2.4, kNear);
    EXPECT_NEAR(three.items[1], 3, kNear);
    EXPECT_NEAR(three.items[2], 2.4, kNear);
}

TEST(ArrangementMargins, AreNoneWhereTextsFitAllItemsAlike) {
    for (const double margin : arrangement_margins(list_of({3}, 3, Title::kPrinted), {}).items)
        EXPECT_NEAR(margin, 0, kNear);
}

TEST(ArrangementMargins, AreKnownWhereCountsDoNotMatch) {
    // Exchanged, both phrases fit nothing.
    const ListArrangementMargins margins =
        arrangement_margins(list_of({2}, 3, Title::kPrinted, {{0, 2}, {1, 0}}), {});
    EXPECT_NEAR(margins.items[0], 1, kNear) << "the third item could have it";
    EXPECT_NEAR(margins.items[2], 1, kNear);
}

TEST(ArrangementMargins, TellHowSureTheTitleIs) {
    // The other choices take the title from the run: 0.3 − −0.3.
    EXPECT_NEAR(arrangement_margins(list_of({1, 3}, 3, Title::kOpen), {}).title, 0.6, kNear);
    // Two phrases apart are equally good titles.
    EXPECT_NEAR(arrangement_margins(list_of({1, 1}, 1, Title::kOpen), {}).title, 0, kNear);
}

TEST(ListArrangement, APhraseLeftOverIsARival) {
    const ListArrangementMargins close =
        arrangement_margins(list_of({2}, 1, Title::kPrinted, {{0, 0}, {1, 0}}), {});
    EXPECT_NEAR(close.items[0], 0, kNear);
    const ListArrangementMargins clear = arrangement_margins(list_of({2}, 1, Title::kPrinted, {{1, 0}}), {});
    EXPECT_NEAR(clear.items[0], 1, kNear);
    EXPECT_NEAR(arrangement_margins(list_of({1, 1, 1}, 1, Title::kOpen), {}).title, 0, kNear);
}

}  // namespace
}  // namespace torikumi
