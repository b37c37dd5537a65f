#pragma once

// Owns what repeats give away. A measure printed twice (【再掲】) mostly says the same of its progress, so
// that the rows of one printing tell the text of the other, also where both were printed late. In come the
// sections of a dump, out goes whether a late text and the rows of a measure are such a pair.

#include <cstddef>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "normalizers/similarity.h"
#include "pipeline/dump/dump_rows.h"
#include "pipeline/dump/said_text.h"

namespace torikumi {

class RepeatedTexts {
 public:
    /// `sections` must outlive it.
    explicit RepeatedTexts(const std::vector<DumpSection>& sections);

    /// A text that may be a measure's, without its tags; its progress where that was printed with it.
    struct Known {
        const CharacterPairs* pairs = nullptr;
        std::size_t section = 0;
        const CharacterPairs* progress = nullptr;
    };

    /// Other printings of a late text of `section`.
    std::vector<const Known*> twins_of(const SaidText& text, std::size_t section) const;
    /// Whether one of the twins has the same progress, of which `progress` are the pairs without tags.
    bool share_progress(const std::vector<const Known*>& twins, const CharacterPairs& progress) const;

 private:
    void add(const SaidText& text, std::size_t section, const CharacterPairs* progress);

    std::deque<SaidText> late_;  // what stands in no row
    std::vector<Known> texts_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_edge_;  // by how a text begins or ends
    std::vector<std::vector<const CharacterPairs*>>
        late_progress_;  // by section: of rows whose measure is late
};

}  // namespace torikumi
