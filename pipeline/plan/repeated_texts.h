#pragma once

// Owns what repeats give away. A measure printed twice (【再掲】) mostly says the same of its progress, so
// that the rows of one printing tell the text of the other, also where both were printed late. In come the
// sections of a dump, out goes whether a late text and the rows of a measure are such a pair.

#include <cstddef>
#include <optional>
#include <vector>

#include "normalizers/similarity.h"
#include "pipeline/plan/dump_rows.h"

namespace torikumi {

/// The pairs of a text without its tags, as repeats are compared.
CharacterPairs untagged_pairs(const TextLines& lines);

class RepeatedTexts {
 public:
    explicit RepeatedTexts(const std::vector<DumpSection>& sections);

    /// Whether another measure says `text` and the same progress as `rows`; `section` is where both stand.
    bool belong_together(const CharacterPairs& text, const CharacterPairs& progress,
                         std::size_t section) const;

 private:
    struct Progress {
        CharacterPairs pairs;
        std::size_t section = 0;
    };
    /// A text that may be a measure's; its progress where that was printed with it.
    struct Known {
        CharacterPairs pairs;
        std::size_t section = 0;
        std::optional<CharacterPairs> progress;
    };

    std::vector<Known> texts_;
    std::vector<Progress> late_progress_;  // of rows whose measure is printed late
};

}  // namespace torikumi
