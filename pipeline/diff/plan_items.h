#pragma once

// Owns the things of a plan as the diff looks at them: one list a level, in an order that hangs on numbers
// and texts alone, each with the clues by which it is known again. Not here: comparing them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizers/similarity.h"
#include "pipeline/model/changes.h"
#include "pipeline/model/plan.h"
#include "pipeline/model/plan_places.h"

namespace torikumi {

struct Item {
    NodePlace place;
    std::size_t parent = 0;      // index in the level above: sections, or the policies of measures
    std::string text;            // in compact form (compact_form.h), as all texts here
    std::optional<int> ordinal;  // of the mark; none where it has no mark
    std::optional<std::string> printed_mark;
    bool is_repeat = false;  // a 再掲 has the text of its original
    // Read by read_clues, for the few that are not known by their text.
    std::string content;  // what the progress rows of a measure say
    CharacterPairs text_pairs;
    CharacterPairs content_pairs;
    std::vector<std::string> departments;  // sorted
};

/// The things of one kind, those with one parent next to each other.
using Items = std::vector<Item>;

struct PlanItems {
    Items sections;
    Items recommendations;
    Items policies;
    Items measures;
};

/// Plans that list the same things in another order give the same items, but for their paths.
PlanItems items_of(const Plan& plan);

/// Fills in what comparing needs.
void read_clues(const Plan& plan, Item& item);

/// Whether the measure says of itself that it is printed elsewhere already.
bool is_repeat(const Measure& measure);
bool is_repeat_tag(std::string_view tag);

}  // namespace torikumi
