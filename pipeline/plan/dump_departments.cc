#include "pipeline/plan/dump_departments.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "normalizers/departments.h"
#include "normalizers/similarity.h"
#include "normalizers/wrapped_lines.h"
#include "pipeline/plan/assignment.h"
#include "pipeline/plan/text_affinity.h"

namespace torikumi {
namespace {

/// Orders of more cells than this are not searched (2ⁿ of them); each then finds its place by itself.
constexpr std::size_t kMostOrderedCells = 8;
/// Character pairs of a profile: some twenty rows say what a department works on, more only cost.
constexpr std::size_t kLongestProfile = 2000;
/// More ways to cut the measures than this are not tried: none of them would be more than a guess.
constexpr std::size_t kMostCuts = 40;

/// A run of measures that one cell spans: [first, last].
struct Span {
    std::size_t first = 0;
    std::size_t last = 0;

    friend bool operator==(const Span&, const Span&) = default;
};
using Spans = std::vector<Span>;

struct Cell {
    std::string text;
    std::vector<CharacterPairs> names;
    std::vector<CharacterPairs> profiles;
    std::size_t block = 0;
};

/// `at[c]` is the span of cell c.
struct Placing {
    std::vector<std::optional<std::size_t>> at;
    double score = -std::numeric_limits<double>::infinity();
};

class DepartmentPuzzle {
 public:
    DepartmentPuzzle(const std::vector<DepartmentSeeker>& measures, const std::vector<LateDepartments>& cells,
                     const std::vector<std::vector<std::size_t>>& policy_blocks,
                     const std::vector<std::vector<std::size_t>>& measure_blocks,
                     const DepartmentProfiles& profiles, const DepartmentSettings& settings)
        : measures_(measures),
          policy_blocks_(policy_blocks),
          measure_blocks_(measure_blocks),
          settings_(settings) {
        for (const DepartmentSeeker& measure : measures) pairs_.push_back(character_pairs(measure.text));
        for (const LateDepartments& late : cells) {
            Cell& cell = cells_.emplace_back();
            cell.block = late.block;
            for (const PrintedDepartment& department : parse_departments(late.lines)) {
                cell.names.push_back(character_pairs(department.name));
                const auto profile = profiles.find(department.name);
                if (profile != profiles.end()) cell.profiles.push_back(profile->second);
                cell.text += department.printed.value;
            }
        }
    }

    DepartmentPairing solve() const {
        DepartmentPairing result{std::vector<std::optional<std::size_t>>(measures_.size()),
                                 std::vector<double>(measures_.size(), 1)};
        const std::vector<Spans> cuts = possible_cuts();
        if (cuts.empty() || cells_.empty()) return result;
        Placing best;
        const Spans* best_cut = nullptr;
        double second = -std::numeric_limits<double>::infinity();
        for (const Spans& cut : cuts) {
            const Placing placing = place(cut);
            if (placing.score > best.score) {
                second = best.score;
                best = placing;
                best_cut = &cut;
            } else {
                second = std::max(second, placing.score);
            }
        }
        const double cut_margin = best.score - second;
        const auto scores = span_scores(*best_cut);
        for (std::size_t c = 0; c < cells_.size(); ++c) {
            if (!best.at[c]) continue;
            const double margin = std::min(cut_margin, exchange_margin(best, scores, c));
            const Span& span = (*best_cut)[*best.at[c]];
            for (std::size_t m = span.first; m <= span.last; ++m) {
                result.cell[m] = c;
                result.confidence[m] = confidence(margin, span);
            }
        }
        return result;
    }

 private:
    double confidence(double margin, const Span& span) const {
        const double sure = std::clamp(0.5 + margin / (2 * settings_.certain_margin), 0.05, 1.0);
        // Without another cell to exchange there is still the reach of this one: mostly a cell ends with its
        // policy.
        const bool one_policy = measures_[span.first].policy == measures_[span.last].policy;
        return std::min(sure, one_policy && span.first == span.last ? 1.0 : one_policy ? 0.95 : 0.8);
    }

    // Cutting measures into spans
    // -----------------------------------------------------------------------------------

    Spans gaps() const {
        Spans gaps;
        for (std::size_t m = 0; m < measures_.size(); ++m) {
            if (measures_[m].printed) continue;
            const bool continues = m > 0 && !measures_[m - 1].printed;
            if (continues) {
                gaps.back().last = m;
            } else {
                gaps.push_back({m, m});
            }
        }
        return gaps;
    }

    /// All ways to cut the gaps into as many spans as there are cells, with the fewest cuts inside policies.
    std::vector<Spans> possible_cuts() const {
        const Spans whole = gaps();
        std::vector<std::size_t> between_policies;
        std::vector<std::size_t> inside_policies;
        for (const Span& gap : whole)
            for (std::size_t m = gap.first + 1; m <= gap.last; ++m)
                (measures_[m].policy != measures_[m - 1].policy ? between_policies : inside_policies)
                    .push_back(m);
        if (cells_.size() <= whole.size()) return {whole};
        const std::size_t needed = cells_.size() - whole.size();
        const bool enough = needed <= between_policies.size();
        const std::vector<std::size_t> always = enough ? std::vector<std::size_t>{} : between_policies;
        const std::vector<std::size_t>& open = enough ? between_policies : inside_policies;
        std::vector<Spans> cuts;
        choose(open, std::min(needed - always.size(), open.size()), 0, always, whole, cuts);
        return cuts;
    }

    static void choose(const std::vector<std::size_t>& open, std::size_t count, std::size_t from,
                       const std::vector<std::size_t>& chosen, const Spans& whole, std::vector<Spans>& cuts) {
        if (cuts.size() >= kMostCuts) return;
        if (count == 0) {
            cuts.push_back(cut_at(whole, chosen));
            return;
        }
        for (std::size_t i = from; i + count <= open.size(); ++i) {
            std::vector<std::size_t> more = chosen;
            more.push_back(open[i]);
            choose(open, count - 1, i + 1, more, whole, cuts);
        }
    }

    static Spans cut_at(const Spans& whole, const std::vector<std::size_t>& borders) {
        Spans spans;
        for (const Span& gap : whole) {
            spans.push_back({gap.first, gap.first});
            for (std::size_t m = gap.first + 1; m <= gap.last; ++m) {
                if (std::ranges::find(borders, m) != borders.end()) spans.push_back({m, m});
                spans.back().last = m;
            }
        }
        return spans;
    }

    // Placing cells into spans
    // --------------------------------------------------------------------------------------

    Placing place(const Spans& spans) const {
        const auto scores = span_scores(spans);
        const bool ordered = cells_.size() <= kMostOrderedCells && cells_.size() == spans.size();
        Placing placing = ordered ? place_in_order(scores) : place_alone(scores);
        for (std::size_t s = 0; s + 1 < spans.size(); ++s)
            if (spans[s].last + 1 == spans[s + 1].first &&
                measures_[spans[s].last].policy == measures_[spans[s + 1].first].policy)
                placing.score += settings_.inside_policy;
        return placing;
    }

    std::vector<std::vector<double>> span_scores(const Spans& spans) const {
        std::vector<CharacterPairs> pairs;
        TextAffinity weights;
        for (const Span& span : spans) {
            std::vector<const CharacterPairs*> parts;
            for (std::size_t m = span.first; m <= span.last; ++m) parts.push_back(&pairs_[m]);
            weights.add(pairs.emplace_back(merged(parts)));
        }
        std::vector<WeighedText> texts;
        for (const CharacterPairs& text : pairs) texts.push_back(weights.weigh(text));
        std::vector<std::vector<double>> scores;
        for (const Cell& cell : cells_) {
            const std::vector<double> named = mean_over(cell.names, weights, texts, weighed_containment);
            const std::vector<double> alike = mean_over(cell.profiles, weights, texts, affinity);
            std::vector<double>& row = scores.emplace_back();
            for (std::size_t s = 0; s < spans.size(); ++s)
                row.push_back(settings_.mentioned * named[s] + settings_.profile * alike[s] +
                              clues(cell, spans[s]));
        }
        return scores;
    }

    /// By text: the mean of `measure` over the parts of a cell. What all texts say weighs least.
    template <typename Measure>
    static std::vector<double> mean_over(const std::vector<CharacterPairs>& parts,
                                         const TextAffinity& weights, const std::vector<WeighedText>& texts,
                                         Measure measure) {
        std::vector<double> means(texts.size(), 0);
        for (const CharacterPairs& part : parts) {
            const WeighedText weighed = weights.weigh(part);
            for (std::size_t s = 0; s < texts.size(); ++s)
                means[s] += measure(weighed, texts[s]) / static_cast<double>(parts.size());
        }
        return means;
    }

    double clues(const Cell& cell, const Span& span) const {
        double score = 0;
        for (std::size_t m = span.first; m <= span.last; ++m) {
            const bool first_of_policy = m == 0 || measures_[m].policy != measures_[m - 1].policy;
            const auto holds = [&](const std::vector<std::size_t>& blocks) {
                return std::ranges::find(blocks, cell.block) != blocks.end();
            };
            if (holds(measure_blocks_[m]) || (first_of_policy && holds(policy_blocks_[measures_[m].policy])))
                score = std::max(score, settings_.shared_block);
        }
        for (std::size_t m = span.first; m <= span.last; ++m) {
            const std::string& original = measures_[m].original_departments;
            if (original.empty()) continue;
            score += settings_.same_as_original * (original == cell.text ? 1 : 0);
            break;
        }
        return score;
    }

    Placing place_alone(const std::vector<std::vector<double>>& scores) const {
        Placing placing{assign(scores), 0};
        for (std::size_t c = 0; c < placing.at.size(); ++c)
            if (placing.at[c]) placing.score += scores[c][*placing.at[c]];
        return placing;
    }

    /// Cells in the order of the print; state: spans already taken, and the span of the last cell. The gain
    /// of keeping the order makes it a path, not an assignment (Held and Karp 1962).
    Placing place_in_order(const std::vector<std::vector<double>>& scores) const {
        const std::size_t n = cells_.size();
        const std::size_t states = std::size_t{1} << n;
        constexpr double kUnreached = -std::numeric_limits<double>::infinity();
        std::vector<std::vector<double>> best(states, std::vector<double>(n, kUnreached));
        std::vector<std::vector<std::size_t>> before(states, std::vector<std::size_t>(n, n));
        for (std::size_t s = 0; s < n; ++s) best[std::size_t{1} << s][s] = scores[0][s];
        for (std::size_t taken = 1; taken < states; ++taken) {
            const auto cell = static_cast<std::size_t>(__builtin_popcountll(taken));
            if (cell >= n) continue;
            for (std::size_t last = 0; last < n; ++last) {
                if (best[taken][last] == kUnreached) continue;
                for (std::size_t s = 0; s < n; ++s) {
                    if (taken >> s & 1) continue;
                    const double gain = best[taken][last] + scores[cell][s] + order_gain(last, s, n);
                    const std::size_t next = taken | std::size_t{1} << s;
                    if (gain > best[next][s]) {
                        best[next][s] = gain;
                        before[next][s] = last;
                    }
                }
            }
        }
        Placing placing{std::vector<std::optional<std::size_t>>(n), kUnreached};
        std::size_t last = 0;
        for (std::size_t s = 0; s < n; ++s)
            if (best[states - 1][s] > placing.score) {
                placing.score = best[states - 1][s];
                last = s;
            }
        for (std::size_t taken = states - 1, cell = n; cell-- > 0;) {
            placing.at[cell] = last;
            const std::size_t previous = before[taken][last];
            taken &= ~(std::size_t{1} << last);
            last = previous;
        }
        return placing;
    }

    /// The list of merged cells is a ring: it keeps its order, and may begin anywhere.
    double order_gain(std::size_t before, std::size_t behind, std::size_t spans) const {
        if (behind == before + 1) return settings_.consecutive;
        return behind == 0 && before + 1 == spans ? settings_.consecutive - settings_.not_rotated : 0;
    }

    double order_gain(const std::vector<std::optional<std::size_t>>& at) const {
        double gain = 0;
        for (std::size_t c = 0; c + 1 < at.size(); ++c)
            if (at[c] && at[c + 1]) gain += order_gain(*at[c], *at[c + 1], at.size());
        return gain;
    }

    /// How much worse the placing is in which `cell` has exchanged its span with another cell of another
    /// text.
    double exchange_margin(const Placing& best, const std::vector<std::vector<double>>& scores,
                           std::size_t cell) const {
        double margin = std::numeric_limits<double>::infinity();
        const double order = order_gain(best.at);
        for (std::size_t other = 0; other < cells_.size(); ++other) {
            if (other == cell || cells_[other].text == cells_[cell].text) continue;
            if (!best.at[other]) {
                margin = std::min(margin, scores[cell][*best.at[cell]] - scores[other][*best.at[cell]]);
                continue;
            }
            std::vector<std::optional<std::size_t>> exchanged = best.at;
            std::swap(exchanged[cell], exchanged[other]);
            // The order of the print is the weakest clue, and none where the late cells were shuffled: it
            // decides, but it does not make sure.
            margin = std::min(margin, scores[cell][*best.at[cell]] + scores[other][*best.at[other]] -
                                          scores[cell][*exchanged[cell]] - scores[other][*exchanged[other]] +
                                          0.25 * (order - order_gain(exchanged)));
        }
        return margin;
    }

    const std::vector<DepartmentSeeker>& measures_;
    const std::vector<std::vector<std::size_t>>& policy_blocks_;
    const std::vector<std::vector<std::size_t>>& measure_blocks_;
    const DepartmentSettings& settings_;
    std::vector<CharacterPairs> pairs_;
    std::vector<Cell> cells_;
};

}  // namespace

DepartmentPairing pair_departments(const std::vector<DepartmentSeeker>& measures,
                                   const std::vector<LateDepartments>& cells,
                                   const std::vector<std::vector<std::size_t>>& policy_blocks,
                                   const std::vector<std::vector<std::size_t>>& measure_blocks,
                                   const DepartmentProfiles& profiles, const DepartmentSettings& settings) {
    return DepartmentPuzzle(measures, cells, policy_blocks, measure_blocks, profiles, settings).solve();
}

DepartmentProfiles learn_department_profiles(const std::vector<DumpSection>& sections) {
    DepartmentProfiles profiles;
    for (const DumpSection& section : sections) {
        for (const DumpRow& row : section.rows) {
            if (!row.departments) continue;
            TextLines lines = row.measure_text;
            lines.insert(lines.end(), row.progress.begin(), row.progress.end());
            const CharacterPairs pairs = character_pairs(normalize_lines(lines).value);
            for (const PrintedDepartment& department : parse_departments(*row.departments)) {
                CharacterPairs& profile = profiles[department.name];
                if (profile.size() < kLongestProfile)
                    profile.insert(profile.end(), pairs.begin(), pairs.end());
            }
        }
    }
    for (auto& [name, profile] : profiles) std::ranges::sort(profile);
    return profiles;
}

}  // namespace torikumi
