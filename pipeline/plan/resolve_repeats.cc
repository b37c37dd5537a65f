#include "pipeline/plan/resolve_repeats.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "normalizers/similarity.h"
#include "pipeline/draft/printed_text.h"
#include "pipeline/matching/similar_texts.h"

namespace torikumi {
namespace {

constexpr std::string_view kRepeatTag = "再掲";
constexpr std::string_view kPartialRepeatTag = "一部再掲";

bool has_tag(const Measure& measure, std::string_view tag) {
    return std::ranges::any_of(measure.tags,
                               [&](const std::string& each) { return each.find(tag) != std::string::npos; });
}

struct PlacedMeasure {
    Measure* measure;
    std::string pointer;  // JSON pointer
};

/// In the order of the print.
std::vector<PlacedMeasure> measures_of(Plan& plan) {
    std::vector<PlacedMeasure> measures;
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
        auto& policies = plan.sections[s].policies;
        for (std::size_t p = 0; p < policies.size(); ++p) {
            for (std::size_t m = 0; m < policies[p].measures.size(); ++m) {
                measures.push_back(
                    {&policies[p].measures[m], fmt::format("/sections/{}/policies/{}/measures/{}", s, p, m)});
            }
        }
    }
    return measures;
}

std::string progress_text(const Measure& measure) {
    std::string text;
    for (const Progress& row : measure.progress) text += row.text.value_or("") + "\n";
    return text;
}

double departments_alike(const Measure& left, const Measure& right) {
    const auto shared = std::ranges::count_if(left.departments, [&](const Department& each) {
        return std::ranges::find(right.departments, each) != right.departments.end();
    });
    const std::size_t all = left.departments.size() + right.departments.size();
    return all == 0 ? 1 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

/// How well an original fits a repeat. `trust` is what the threshold of the settings is held against.
struct Fit {
    Measure* original = nullptr;
    bool identical = false;
    double trust = 0;
    double similarity = 0;
    std::optional<std::pair<double, double>> rows;  // how alike, once it matters: progress, departments
};

/// A 一部再掲 says less, or more, than its original: it is enough that one of the texts holds the other.
Fit fit_of(const Measure& repeat, const CharacterPairs& repeat_pairs, Measure& original,
           const CharacterPairs& original_pairs) {
    const double alike = similarity(repeat_pairs, original_pairs);
    Fit fit{&original, repeat.text == original.text, alike, alike, std::nullopt};
    if (has_tag(repeat, kPartialRepeatTag)) {
        fit.trust = std::max(
            {alike, containment(repeat_pairs, original_pairs), containment(original_pairs, repeat_pairs)});
    }
    return fit;
}

/// The texts decide; between equals the progress, of which `progress` are the repeat's pairs, then the
/// departments.
bool fits_better(const Measure& repeat, const CharacterPairs& progress, Fit& left, Fit& right) {
    const auto by_text = [](const Fit& fit) { return std::tuple(fit.identical, fit.trust, fit.similarity); };
    if (by_text(left) != by_text(right)) return by_text(left) > by_text(right);
    for (Fit* fit : {&left, &right})
        if (!fit->rows)
            fit->rows.emplace(similarity(progress, character_pairs(progress_text(*fit->original))),
                              departments_alike(repeat, *fit->original));
    return left.rows > right.rows;
}

struct BestFit {
    Fit fit;
    std::vector<std::string> rivals;  // other measures that fit as well in all that is compared
};

/// `originals` and the texts of `index` are the same, in the order of the print: of equal fits the first
/// printed stays.
std::optional<BestFit> best_fit(const Measure& repeat, const std::vector<Measure*>& originals,
                                const SimilarTexts& index) {
    const CharacterPairs pairs = character_pairs(repeat.text);
    const CharacterPairs progress = character_pairs(progress_text(repeat));
    std::optional<BestFit> best;
    for (const std::size_t candidate : index.find(repeat.text)) {
        Fit fit = fit_of(repeat, pairs, *originals[candidate], index.pairs(candidate));
        if (!best || fits_better(repeat, progress, fit, best->fit)) {
            best = BestFit{fit, {}};
        } else if (!fits_better(repeat, progress, best->fit, fit)) {
            best->rivals.push_back(fit.original->id);
        }
    }
    return best;
}

double rounded_to_thousandths(double value) {
    return std::round(value * 1000) / 1000;
}

std::string dangling_message(const Measure& repeat, const std::optional<BestFit>& best,
                             const RepeatSettings& settings) {
    std::string message = fmt::format("{} {} is marked 【再掲】 but has no original in this plan", repeat.id,
                                      excerpt(repeat.text));
    if (best && best->fit.similarity >= settings.named_similarity) {
        const Fit& nearest = best->fit;
        message += fmt::format("; the nearest is {} {} (similarity {:.2f})", nearest.original->id,
                               excerpt(nearest.original->text), nearest.similarity);
    }
    return message;
}

/// Pointers of the measures whose text was paired with its mark by inference.
std::set<std::string> measures_with_inferred_text(const Diagnostics& diagnostics) {
    std::set<std::string> pointers;
    for (const Diagnostic& diagnostic : diagnostics.all())
        if (diagnostic.code == DiagnosticCode::kInferredMeasureText) pointers.insert(diagnostic.pointer);
    return pointers;
}

}  // namespace

Plan resolve_repeats(Plan plan, const RepeatSettings& settings, Diagnostics& diagnostics) {
    const std::vector<PlacedMeasure> measures = measures_of(plan);

    const std::set<std::string> inferred = measures_with_inferred_text(diagnostics);
    std::set<const Measure*> unsure;
    std::vector<Measure*> originals;
    std::vector<std::string> texts;
    for (const auto& [measure, pointer] : measures) {
        measure->same_as.reset();
        measure->repeated_in.clear();
        if (has_tag(*measure, kRepeatTag) || measure->text.empty()) continue;
        originals.push_back(measure);
        if (inferred.contains(pointer)) unsure.insert(measure);
        texts.push_back(measure->text);
    }

    const SimilarTexts index(texts);
    for (const auto& [measure, pointer] : measures) {
        if (!has_tag(*measure, kRepeatTag)) continue;
        const auto best = best_fit(*measure, originals, index);
        if (best && best->fit.trust >= settings.trusted_similarity) {
            Measure& original = *best->fit.original;
            measure->same_as =
                SameAs{original.id, rounded_to_thousandths(best->fit.similarity), best->fit.identical};
            original.repeated_in.push_back(measure->id);
            if (unsure.contains(&original))
                diagnostics.add(
                    DiagnosticCode::kInferredRepeat,
                    fmt::format("{} repeats {}, whose text was inferred", measure->id, original.id),
                    measure->source, pointer);
            if (!best->rivals.empty())
                diagnostics.add(
                    DiagnosticCode::kInferredRepeat,
                    fmt::format("{} {} repeats {}, but {} fits as well: the first printed is taken",
                                measure->id, excerpt(measure->text), original.id,
                                fmt::join(best->rivals, ", ")),
                    measure->source, pointer);
        } else {
            diagnostics.add(DiagnosticCode::kDanglingRepeat, dangling_message(*measure, best, settings),
                            measure->source, pointer);
        }
    }
    return plan;
}

}  // namespace torikumi
