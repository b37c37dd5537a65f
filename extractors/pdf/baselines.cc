#include "extractors/pdf/baselines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace torikumi {
namespace {

bool is_ideograph(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_full_width(char32_t c) {
    return (c >= 0x2E80 && c < 0xFF61) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// The font size as far as the word itself tells: a kanji's advance is one em, a kana's in a proportional
/// font is not.
std::optional<double> em_by_advance(const PrintedWord& word) {
    double ideograph = 0;
    double full_width = 0;
    for (const Character& character : word.characters) {
        const Rect& box = character.box;
        const double advance =
            character.writing_mode == WritingMode::kHorizontal ? box.width() : box.height();
        if (is_ideograph(character.code_point)) ideograph = std::max(ideograph, advance);
        if (is_full_width(character.code_point)) full_width = std::max(full_width, advance);
    }
    if (ideograph > 0) return ideograph;
    if (full_width > 0) return full_width;
    return std::nullopt;
}

/// Text origins by where they stand: columns one tolerance wide, from top to bottom in each.
class OriginIndex {
 public:
    OriginIndex(const std::vector<TextOrigin>& origins, double column_pt) : column_pt_(column_pt) {
        entries_.reserve(origins.size());
        for (const TextOrigin& origin : origins) entries_.push_back({column_of(origin.at.x), origin});
        std::ranges::sort(entries_, {}, &Entry::key);
    }

    /// Calls `visit` for the origins within the height of `box` whose x is that of its left side. Many
    /// strings on one spot are no evidence: some are enough.
    template <typename Visit>
    void visit_starts(const Rect& box, Visit visit) const {
        constexpr int kEnough = 16;
        int visited = 0;
        for (long long column = column_of(box.left) - 1; column <= column_of(box.left) + 1; ++column) {
            auto at = std::ranges::lower_bound(entries_, std::pair(column, box.top), {}, &Entry::key);
            for (; at != entries_.end() && at->column == column && at->origin.at.y <= box.bottom; ++at) {
                if (std::abs(at->origin.at.x - box.left) > column_pt_) continue;
                if (++visited > kEnough) return;
                visit(at->origin);
            }
        }
    }

 private:
    struct Entry {
        long long column;
        TextOrigin origin;
        std::pair<long long, double> key() const { return {column, origin.at.y}; }
    };

    long long column_of(double x) const { return std::llround(x / column_pt_); }

    double column_pt_;
    std::vector<Entry> entries_;
};

/// Where the baseline lies in the boxes of one height, and the size of their font.
struct FontMetrics {
    double baseline_above_bottom_pt = 0;
    double em_pt = 0;
};

struct Votes {
    FontMetrics metrics;
    int count = 0;
};

/// The votes of all words of one height, by metrics in steps of the tolerance.
using Ballot = std::map<std::pair<long long, long long>, Votes>;

class BaselineSettler {
 public:
    BaselineSettler(const std::vector<TextOrigin>& origins, const BaselineSettings& settings)
        : settings_(settings), origins_(origins, settings.max_start_distance_pt) {}

    void count(const PrintedWord& word) {
        const std::optional<double> em = em_by_advance(word);
        Ballot& ballot = ballots_[step_of(word.box.height())];
        origins_.visit_starts(word.box, [&](const TextOrigin& origin) {
            if (em && !is_plausible(origin.em_pt, *em)) return;
            const FontMetrics metrics{word.box.bottom - origin.at.y, origin.em_pt};
            Votes& votes = ballot[{step_of(metrics.baseline_above_bottom_pt), step_of(metrics.em_pt)}];
            votes.metrics = metrics;
            ++votes.count;
        });
    }

    FontMetrics metrics_of(const PrintedWord& word) const {
        const double height = word.box.height();
        const double em = em_by_advance(word).value_or(height);
        const FontMetrics guess{height / 2 - settings_.box_center_above_baseline_em * em, em};
        const auto ballot = ballots_.find(step_of(height));
        if (ballot == ballots_.end()) return guess;
        const Votes* best = nullptr;
        const auto error = [&](const Votes& votes) {
            return std::abs(votes.metrics.baseline_above_bottom_pt - guess.baseline_above_bottom_pt);
        };
        for (const auto& [step, votes] : ballot->second) {
            const bool better = !best || votes.count > best->count ||
                                (votes.count == best->count && error(votes) < error(*best));
            if (better) best = &votes;
        }
        return best ? best->metrics : guess;
    }

 private:
    long long step_of(double length_pt) const { return std::llround(length_pt / settings_.height_step_pt); }

    // Characters are condensed to two thirds at most, and spaced apart by as much. Beyond, the size in the
    // content stream is in units of its own (Type 3 fonts).
    static bool is_plausible(double em, double advance) { return em < advance * 1.7 && em > advance * 0.6; }

    const BaselineSettings& settings_;
    OriginIndex origins_;
    std::map<long long, Ballot> ballots_;
};

}  // namespace

void settle_baselines(PrintedPage& page, const std::vector<TextOrigin>& origins,
                      const BaselineSettings& settings) {
    BaselineSettler settler(origins, settings);
    const auto is_horizontal = [](const PrintedWord& word) {
        return !word.characters.empty() && word.characters.front().writing_mode == WritingMode::kHorizontal;
    };
    for (const PrintedWord& word : page.words) {
        if (is_horizontal(word)) settler.count(word);
    }
    for (PrintedWord& word : page.words) {
        if (!is_horizontal(word)) {
            for (Character& character : word.characters) {
                character.em_pt = em_by_advance(word).value_or(word.box.width());
                character.baseline_pt = character.box.bottom;
            }
            continue;
        }
        const FontMetrics metrics = settler.metrics_of(word);
        const double baseline = word.box.bottom - metrics.baseline_above_bottom_pt;
        for (Character& character : word.characters) {
            character.em_pt = metrics.em_pt;
            character.baseline_pt = baseline;
            character.box.top = baseline - settings.ascent_em * metrics.em_pt;
            character.box.bottom = baseline + settings.descent_em * metrics.em_pt;
        }
    }
}

}  // namespace torikumi
