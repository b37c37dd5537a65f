#include "pipeline/plan/department_likeness.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "pipeline/plan/text_affinity.h"

namespace torikumi {

DepartmentLikeness::DepartmentLikeness(const std::vector<LikenessMeasure>& measures,
                                       const std::vector<LikenessCell>& cells,
                                       const LikenessSettings& settings)
    : settings_(settings) {
    find_neighbours(measures);
    find_mentions(measures, cells);
    compare_cells(cells);
}

void DepartmentLikeness::find_neighbours(const std::vector<LikenessMeasure>& measures) {
    std::vector<CharacterPairs> pairs;
    TextAffinity weights;
    for (const LikenessMeasure& measure : measures)
        weights.add(pairs.emplace_back(character_pairs(measure.text)));
    std::vector<WeighedText> texts;
    for (const CharacterPairs& text : pairs) texts.push_back(weights.weigh(text));
    neighbours_.resize(measures.size());
    for (std::size_t m = 0; m < measures.size(); ++m) {
        for (std::size_t n = 0; n < measures.size(); ++n) {
            if (n == m || measures[n].gap == measures[m].gap) continue;
            const double ratio = affinity(texts[m], texts[n]) / settings_.typical_affinity;
            const bool repeat = !measures[m].untagged.empty() && measures[m].untagged == measures[n].untagged;
            const double weight = ratio * ratio + (repeat ? settings_.same_text : 0);
            if (weight > 0) neighbours_[m].push_back({n, weight});
        }
        std::ranges::stable_sort(neighbours_[m], std::ranges::greater{}, &Neighbour::weight);
        if (neighbours_[m].size() > settings_.neighbours) neighbours_[m].resize(settings_.neighbours);
    }
}

void DepartmentLikeness::find_mentions(const std::vector<LikenessMeasure>& measures,
                                       const std::vector<LikenessCell>& cells) {
    std::vector<CharacterPairs> pairs;
    TextAffinity weights;
    for (const LikenessMeasure& measure : measures)
        weights.add(pairs.emplace_back(character_pairs(measure.text)));
    std::vector<WeighedText> texts;
    for (const CharacterPairs& text : pairs) texts.push_back(weights.weigh(text));
    mentioned_.assign(measures.size(), std::vector<double>(cells.size(), 0));
    for (std::size_t c = 0; c < cells.size(); ++c) {
        for (const std::string& name : cells[c].names) {
            const WeighedText weighed = weights.weigh(character_pairs(name));
            for (std::size_t m = 0; m < measures.size(); ++m)
                mentioned_[m][c] +=
                    weighed_containment(weighed, texts[m]) / static_cast<double>(cells[c].names.size());
        }
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
    std::vector<double> usual(cells, 0);
    double voters = 0;
    for (std::size_t m = 0; m < measures; ++m) {
        for (std::size_t c = 0; c < cells; ++c)
            if (beliefs[m][c] > 0) {
                voters += beliefs[m][c];
                for (std::size_t d = 0; d < cells; ++d) votes[m][d] += beliefs[m][c] * in_common_[c][d];
            }
        for (std::size_t d = 0; d < cells; ++d) usual[d] += votes[m][d];
    }
    std::vector<std::vector<double>> scores(measures, std::vector<double>(cells, 0));
    for (std::size_t c = 0; c < cells; ++c) {
        // Nobody may know yet what a cell's departments do: then nothing speaks against it either.
        constexpr double kUnknown = 0.5;
        const double expected = (usual[c] + kUnknown) / (voters + 1);
        for (std::size_t m = 0; m < measures; ++m) {
            double vote = settings_.doubt * expected;
            double weight = settings_.doubt;
            for (const Neighbour& neighbour : neighbours_[m]) {
                double known = 0;
                for (const double belief : beliefs[neighbour.measure]) known += belief;
                vote += neighbour.weight * (votes[neighbour.measure][c] + (1 - known) * expected);
                weight += neighbour.weight;
            }
            scores[m][c] =
                settings_.alike * std::log(vote / weight / expected) + settings_.mentioned * mentioned_[m][c];
        }
    }
    return scores;
}

}  // namespace torikumi
