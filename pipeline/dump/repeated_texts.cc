#include "pipeline/dump/repeated_texts.h"

#include <algorithm>
#include <array>

namespace torikumi {
namespace {

/// Repeats are printed with small changes: の費用と補助, の費用や補助.
constexpr double kSameText = 0.85;
constexpr double kSameProgress = 0.8;
/// A shorter progress (調整中) says nothing.
constexpr std::size_t kFewestPairs = 8;

/// Texts that begin or end with the same characters are compared; a small change leaves one of both.
constexpr std::size_t kEdgeBytes = 24;
/// Of one beginning no more are compared: a text printed again and again says no more the tenth time.
constexpr std::size_t kMostAlike = 8;

std::array<std::string, 2> edges_of(const std::string& text) {
    const std::size_t length = std::min(kEdgeBytes, text.size());
    return {"^" + text.substr(0, length), "$" + text.substr(text.size() - length)};
}

}  // namespace

RepeatedTexts::RepeatedTexts(const std::vector<DumpSection>& sections) : late_progress_(sections.size()) {
    for (std::size_t s = 0; s < sections.size(); ++s) {
        for (const DumpRow& row : sections[s].rows) {
            const CharacterPairs& progress = row.progress_said.untagged_pairs();
            if (!row.measure_text.empty()) {
                add(row.measure_said, s, &progress);
            } else if (progress.size() >= kFewestPairs) {
                late_progress_[s].push_back(&progress);
            }
        }
        for (const Piece& piece : sections[s].late)
            if (piece.kind == PieceKind::kText) add(late_.emplace_back(piece.lines), s, nullptr);
    }
}

void RepeatedTexts::add(const SaidText& text, std::size_t section, const CharacterPairs* progress) {
    for (const std::string& edge : edges_of(text.untagged())) {
        std::vector<std::size_t>& alike = by_edge_[edge];
        if (alike.size() < kMostAlike) alike.push_back(texts_.size());
    }
    texts_.push_back({&text.untagged_pairs(), section, progress});
}

std::vector<const RepeatedTexts::Known*> RepeatedTexts::twins_of(const SaidText& text,
                                                                 std::size_t section) const {
    std::vector<const Known*> twins;
    for (const std::string& edge : edges_of(text.untagged())) {
        const auto alike = by_edge_.find(edge);
        if (alike == by_edge_.end()) continue;
        for (const std::size_t index : alike->second) {
            const Known& known = texts_[index];
            if (!known.progress && known.section == section) continue;
            if (similarity(text.untagged_pairs(), *known.pairs) >= kSameText) twins.push_back(&known);
        }
    }
    return twins;
}

bool RepeatedTexts::share_progress(const std::vector<const Known*>& twins,
                                   const CharacterPairs& progress) const {
    if (progress.size() < kFewestPairs) return false;
    const auto same_progress = [&](const CharacterPairs* other) {
        return similarity(progress, *other) >= kSameProgress;
    };
    return std::ranges::any_of(twins, [&](const Known* twin) {
        return twin->progress ? same_progress(twin->progress)
                              : std::ranges::any_of(late_progress_[twin->section], same_progress);
    });
}

}  // namespace torikumi
