#include "pipeline/dump/department_likeness.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

namespace torikumi {
namespace {

/// Of each text with those before it, row by row: the sum over the pairs that both have.
std::vector<double> shared_products(const TextAffinity& weights, std::size_t texts) {
    std::vector<double> products(texts * texts, 0);
    for (const TextAffinity::Pair& pair : weights.pairs()) {
        const double square = pair.weight * pair.weight;
        const std::span<const std::uint32_t> sharing = weights.texts_with(pair);
        for (std::size_t i = 1; i < sharing.size(); ++i) {
            double* const row = &products[sharing[i] * texts];
            for (const std::uint32_t other : sharing.first(i)) row[other] += square;
        }
    }
    return products;
}

}  // namespace

DepartmentLikeness::DepartmentLikeness(const std::vector<LikenessMeasure>& measures,
                                       const std::vector<LikenessCell>& cells,
                                       const LikenessSettings& settings)
    : settings_(settings) {
    std::vector<CharacterPairs> pairs;
    for (const LikenessMeasure& measure : measures) pairs.push_back(character_pairs(measure.text));
    std::vector<const CharacterPairs*> all;
    for (const CharacterPairs& text : pairs) all.push_back(&text);
    const TextAffinity weights(all);
    texts_ = weights.weigh_own();
    find_neighbours(measures, weights);
    find_mentions(cells, weights);
    compare_cells(cells);
}

/// By the pairs, not by the measures: most measures share no rare pair, and those that all share weigh next
/// to nothing.
void DepartmentLikeness::find_neighbours(const std::vector<LikenessMeasure>& measures,
                                         const TextAffinity& weights) {
    std::unordered_map<std::string, std::vector<std::size_t>> same_text;
    for (std::size_t m = 0; m < measures.size(); ++m)
        if (!measures[m].untagged.empty()) same_text[measures[m].untagged].push_back(m);
    neighbours_.resize(measures.size());
    const std::vector<double> products = shared_products(weights, measures.size());
    std::vector<double> shared(measures.size());
    for (std::size_t m = 0; m < measures.size(); ++m) {
        for (std::size_t n = 0; n < measures.size(); ++n) {
            const double product = products[std::max(m, n) * measures.size() + std::min(m, n)];
            const double norms = texts_[m].norm * texts_[n].norm;
            const double ratio = product > 0 ? product / norms / settings_.typical_affinity : 0;
            shared[n] = ratio * ratio;
        }
        const auto repeats = same_text.find(measures[m].untagged);
        if (repeats != same_text.end())
            for (const std::size_t n : repeats->second) shared[n] += settings_.same_text;
        for (std::size_t n = 0; n < measures.size(); ++n)
            if (shared[n] > 0 && measures[n].gap != measures[m].gap) neighbours_[m].push_back({n, shared[n]});
        const auto asked = std::min(neighbours_[m].size(), settings_.neighbours);
        const auto is_nearer = [](const Neighbour& left, const Neighbour& right) {
            return left.weight != right.weight ? left.weight > right.weight : left.measure < right.measure;
        };
        std::ranges::partial_sort(neighbours_[m], neighbours_[m].begin() + static_cast<std::ptrdiff_t>(asked),
                                  is_nearer);
        neighbours_[m].resize(asked);
    }
}

void DepartmentLikeness::find_mentions(const std::vector<LikenessCell>& cells, const TextAffinity& weights) {
    mentioned_.assign(texts_.size(), std::vector<double>(cells.size(), 0));
    for (std::size_t c = 0; c < cells.size(); ++c) {
        for (const std::string& name : cells[c].names) {
            const WeighedText weighed = weights.weigh(character_pairs(name));
            double all = 0;
            for (const auto& [pair, weight] : weighed.pairs) all += weight;
            if (all == 0) continue;
            const double share = 1 / all / static_cast<double>(cells[c].names.size());
            for (const auto& [pair, weight] : weighed.pairs)
                for (const std::size_t m : weights.texts_with(pair)) mentioned_[m][c] += weight * share;
        }
        // Each text holds the 推進 of 地域推進課: only what it holds more than the others says something.
        double sum = 0;
        for (const std::vector<double>& of_measure : mentioned_) sum += of_measure[c];
        for (std::vector<double>& of_measure : mentioned_)
            of_measure[c] -= sum / static_cast<double>(texts_.size());
    }
}

/// Departments that stand in many cells say little.
void DepartmentLikeness::compare_cells(const std::vector<LikenessCell>& cells) {
    std::map<std::string, int> frequency;
    for (const LikenessCell& cell : cells)
        for (const std::string& department : cell.departments) ++frequency[department];
    const auto weight = [&](const std::string& department) {
        return std::log((static_cast<double>(cells.size()) + 1) / frequency.at(department));
    };
    in_common_.assign(cells.size(), std::vector<double>(cells.size(), 0));
    for (std::size_t a = 0; a < cells.size(); ++a) {
        const std::set<std::string> left(cells[a].departments.begin(), cells[a].departments.end());
        for (std::size_t b = 0; b < cells.size(); ++b) {
            double common = 0;
            double all = 0;
            for (const std::string& department : left) all += weight(department);
            for (const std::string& department : cells[b].departments)
                (left.contains(department) ? common : all) += weight(department);
            in_common_[a][b] = all > 0 ? common / all : 0;
        }
    }
}

std::vector<std::vector<double>> DepartmentLikeness::scores(const Beliefs& beliefs) const {
    const std::size_t measures = neighbours_.size();
    const std::size_t cells = in_common_.size();
    std::vector<std::vector<double>> votes(measures, std::vector<double>(cells, 0));
    std::vector<double> known(measures, 0);  // how much of a measure's vote
    std::vector<double> usual(cells, 0);
    for (std::size_t m = 0; m < measures; ++m) {
        for (std::size_t c = 0; c < cells; ++c)
            if (beliefs[m][c] > 0) {
                known[m] += beliefs[m][c];
                for (std::size_t d = 0; d < cells; ++d) votes[m][d] += beliefs[m][c] * in_common_[c][d];
            }
        for (std::size_t d = 0; d < cells; ++d) usual[d] += votes[m][d];
    }
    const double voters = std::accumulate(known.begin(), known.end(), 0.0);
    // Nobody may know yet what a cell's departments do: then nothing speaks against it either.
    constexpr double kUnknown = 0.5;
    std::vector<double> expected(cells);
    for (std::size_t c = 0; c < cells; ++c) expected[c] = (usual[c] + kUnknown) / (voters + 1);

    std::vector<std::vector<double>> scores(measures, std::vector<double>(cells, 0));
    std::vector<double> vote(cells);
    for (std::size_t m = 0; m < measures; ++m) {
        double weight = settings_.doubt;
        for (std::size_t c = 0; c < cells; ++c) vote[c] = settings_.doubt * expected[c];
        for (const Neighbour& neighbour : neighbours_[m]) {
            const std::vector<double>& of_neighbour = votes[neighbour.measure];
            const double unknown = 1 - known[neighbour.measure];
            for (std::size_t c = 0; c < cells; ++c)
                vote[c] += neighbour.weight * (of_neighbour[c] + unknown * expected[c]);
            weight += neighbour.weight;
        }
        for (std::size_t c = 0; c < cells; ++c)
            scores[m][c] = settings_.alike * std::log(vote[c] / weight / expected[c]) +
                           settings_.mentioned * mentioned_[m][c];
    }
    return scores;
}

}  // namespace torikumi
