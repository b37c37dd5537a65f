#include "pipeline/rulings/text_segments.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace torikumi {
namespace {

// Columns are parted by more; 。（ and justified print by less.
constexpr double kLeastGap_em = 0.75;
constexpr double kSameBaseline_em = 0.3;

SegmentLine cut_at_gaps(std::vector<const Character*> characters) {
    std::ranges::stable_sort(characters, {}, [](const Character* c) { return c->box.left; });
    SegmentLine line;
    for (const Character* character : characters) {
        const bool begins =
            line.empty() || character->box.left - line.back().right_pt >= kLeastGap_em * character->em_pt;
        if (begins)
            line.push_back(
                {{}, character->box.left, character->box.right, character->baseline_pt, character->em_pt});
        append_utf8(line.back().words, character->code_point);
        line.back().right_pt = std::max(line.back().right_pt, character->box.right);
    }
    return line;
}

}  // namespace

std::vector<SegmentLine> segment_lines(const PageContent& page) {
    std::vector<const Character*> characters;
    for (const Character& character : page.characters) {
        const bool has_place =
            std::isfinite(character.baseline_pt + character.box.left + character.box.right);
        if (has_place && character.writing_mode == WritingMode::kHorizontal && character.em_pt > 0)
            characters.push_back(&character);
    }
    std::ranges::stable_sort(characters, {}, [](const Character* c) { return c->baseline_pt; });
    std::vector<SegmentLine> lines;
    std::vector<const Character*> line;
    for (const Character* character : characters) {
        const bool begins = !line.empty() && character->baseline_pt - line.front()->baseline_pt >
                                                 kSameBaseline_em * character->em_pt;
        if (begins) lines.push_back(cut_at_gaps(std::exchange(line, {})));
        line.push_back(character);
    }
    if (!line.empty()) lines.push_back(cut_at_gaps(std::move(line)));
    return lines;
}

}  // namespace torikumi
