#include "pipeline/plan/repeated_texts.h"

#include <algorithm>

#include "normalizers/tags.h"
#include "normalizers/wrapped_lines.h"

namespace torikumi {
namespace {

/// Repeats are printed with small changes: の費用と補助, の費用や補助.
constexpr double kSameText = 0.85;
constexpr double kSameProgress = 0.8;
/// A shorter progress (調整中) says nothing.
constexpr std::size_t kFewestPairs = 8;

}  // namespace

CharacterPairs untagged_pairs(const TextLines& lines) {
    return character_pairs(split_tags(normalize_lines(lines)).text.value);
}

RepeatedTexts::RepeatedTexts(const std::vector<DumpSection>& sections) {
    for (std::size_t s = 0; s < sections.size(); ++s) {
        for (const DumpRow& row : sections[s].rows) {
            CharacterPairs progress = untagged_pairs(row.progress);
            if (!row.measure_text.empty()) {
                texts_.push_back({untagged_pairs(row.measure_text), s, std::move(progress)});
            } else if (progress.size() >= kFewestPairs) {
                late_progress_.push_back({std::move(progress), s});
            }
        }
        for (const Piece& piece : sections[s].late)
            if (piece.kind == PieceKind::kText)
                texts_.push_back({untagged_pairs(piece.lines), s, std::nullopt});
    }
}

bool RepeatedTexts::belong_together(const CharacterPairs& text, const CharacterPairs& progress,
                                    std::size_t section) const {
    if (progress.size() < kFewestPairs) return false;
    const auto same_progress = [&](const CharacterPairs& other) {
        return similarity(progress, other) >= kSameProgress;
    };
    return std::ranges::any_of(texts_, [&](const Known& known) {
        if (!known.progress && known.section == section) return false;
        if (similarity(text, known.pairs) < kSameText) return false;
        if (known.progress) return same_progress(*known.progress);
        return std::ranges::any_of(late_progress_, [&](const Progress& late) {
            return late.section == known.section && same_progress(late.pairs);
        });
    });
}

}  // namespace torikumi
