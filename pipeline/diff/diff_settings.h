#pragma once

// Owns the thresholds of a diff, each with its reason. Similarities are 0–1.

#include <cstddef>

namespace torikumi {

/// How much each clue says about whether two things are one. A clue that neither side has (no department) is
/// left out, and the others take its share.
struct PairingWeights {
    double text = 6;         // what it says
    double content = 3;      // progress of a measure
    double children = 6;     // what stands below a policy or a section
    double departments = 1;  // who does it, of a measure
    double parent = 1.5;     // stands below the same thing
    double neighbours = 1;   // stands between the same things
    double mark = 0.5;       // has the same mark: shifts every year, so the weakest
};

struct PairingSettings {
    PairingWeights weights{};
    double least_score = 0.4;  // below, two things are no pair, however lonely they are
    // By text and content alone: texts of one city share a quarter of their character pairs by grammar.
    double least_own = 0.3;
    // Assignment is exact up to so many things on either side that hang together; beyond, the best pair comes
    // first. Its time is the cube of the longer side.
    std::size_t most_exact = 200;
    std::size_t most_candidates = 12;  // of one thing, by the rare character pairs they share
    std::size_t most_in_family = 50;   // siblings that are all compared, whatever they say
};

struct PartSettings {
    double least_contained = 0.7;  // share of a part's character pairs that stand in the whole
    double least_covered = 0.75;   // share of the whole that its parts hold together
    double least_gained = 0.15;    // and what each part must add to it
    std::size_t most_parts = 8;    // of what would be more, those that are most like the whole
};

struct TextChangeSettings {
    // Below, a progress row says something else; above, it says it in other words.
    double reworded_row = 0.4;
    double kept_sentence = 0.8;         // a sentence that is as alike is still there
    std::size_t least_kept_run = 2;     // a shorter run between two changes (の, を) is part of the change
    std::size_t most_compared = 5'000;  // code points; a longer change is one span
    double alike_enough_for_spans = 0.3;  // below, the spans are noise, and there is one
};

struct DepartmentSettings {
    double most_places =
        0.5;  // a renaming replaces the old name, or brings the new one, in this share of places
    std::size_t several = 2;   // from so many places on, the names need not be alike
    double alike_names = 0.5;  // in one place they must
    // In one place, on either side; beyond, names come and go, since any may stand for any.
    std::size_t most_replaced = 100;
};

struct DiffSettings {
    PairingSettings pairing{};
    PartSettings parts{};
    TextChangeSettings texts{};
    DepartmentSettings departments{};
    double unrelated = 0.2;  // plans that are less alike than this are not two years of one plan
};

}  // namespace torikumi
