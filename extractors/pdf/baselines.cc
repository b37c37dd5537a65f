#include "extractors/pdf/baselines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>
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
std::optional<double> em_by_advance(std::span<const Character> word) {
    double ideograph = 0;
    double full_width = 0;
    for (const Character& character : word) {
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

/// What the words of one height were found to have, each metrics once, give or take a step.
using Ballot = std::vector<Votes>;

class BaselineSettler {
 public:
    BaselineSettler(const std::vector<TextOrigin>& origins, const BaselineSettings& settings)
        : settings_(settings), origins_(origins, settings.max_start_distance_pt) {}

    void count(const Rect& box) {
        Ballot& ballot = ballot_of(box.height());
        origins_.visit_starts(box, [&](const TextOrigin& origin) {
            if (is_plausible(origin.em_pt, box.height()))
                vote(ballot, {box.bottom - origin.at.y, origin.em_pt});
        });
    }

    FontMetrics metrics_of(const Rect& box, std::optional<double> advance) {
        const double em = advance.value_or(box.height());
        const FontMetrics guess{box.height() / 2 - settings_.box_center_above_baseline_em * em, em};
        const auto error = [&](const Votes& votes) {
            return std::abs(votes.metrics.baseline_above_bottom_pt - guess.baseline_above_bottom_pt);
        };
        const Ballot& votes = ballot_of(box.height());
        // Lines that begin above each other all have starts within a tall box, as many as there are lines but
        // for the outermost: when in doubt, the one nearest to the guess.
        const auto best = std::ranges::max_element(votes, [&](const Votes& a, const Votes& b) {
            return a.count != b.count ? a.count < b.count : error(a) > error(b);
        });
        return best == votes.end() ? guess : best->metrics;
    }

 private:
    bool agree(double a, double b) const { return std::abs(a - b) <= settings_.metrics_step_pt; }

    bool is_plausible(double em, double height) const {
        return em * settings_.min_box_height_em <= height && height <= em * settings_.max_box_height_em;
    }

    Ballot& ballot_of(double height_pt) {
        return ballots_[std::llround(height_pt / settings_.metrics_step_pt)];
    }

    void vote(Ballot& ballot, const FontMetrics& metrics) const {
        const auto at = std::ranges::find_if(ballot, [&](const Votes& votes) {
            return agree(votes.metrics.baseline_above_bottom_pt, metrics.baseline_above_bottom_pt) &&
                   agree(votes.metrics.em_pt, metrics.em_pt);
        });
        if (at != ballot.end()) {
            ++at->count;
        } else if (ballot.size() < settings_.max_candidates) {
            ballot.push_back({metrics, 1});
        }
    }

    const BaselineSettings& settings_;
    OriginIndex origins_;
    std::map<long long, Ballot> ballots_;  // by height in steps
};

void settle_vertical(std::span<Character> word, const Rect& box) {
    const double em = em_by_advance(word).value_or(box.width());
    for (Character& character : word) {
        character.em_pt = em;
        character.baseline_pt = character.box.bottom;
    }
}

}  // namespace

void settle_baselines(PrintedPage& page, const std::vector<TextOrigin>& origins,
                      const BaselineSettings& settings) {
    BaselineSettler settler(origins, settings);
    for (const PrintedWord& word : page.words) {
        if (page.characters[word.first].writing_mode == WritingMode::kHorizontal) settler.count(word.box);
    }
    for (const PrintedWord& word : page.words) {
        const std::span<Character> characters = page.characters_of(word);
        if (characters.front().writing_mode == WritingMode::kVertical) {
            settle_vertical(characters, word.box);
            continue;
        }
        const FontMetrics metrics = settler.metrics_of(word.box, em_by_advance(characters));
        const double baseline = word.box.bottom - metrics.baseline_above_bottom_pt;
        for (Character& character : characters) {
            character.em_pt = metrics.em_pt;
            character.baseline_pt = baseline;
            character.box.top = baseline - settings.ascent_em * metrics.em_pt;
            character.box.bottom = baseline + settings.descent_em * metrics.em_pt;
        }
    }
}

}  // namespace torikumi
