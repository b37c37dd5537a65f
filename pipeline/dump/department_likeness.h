#pragma once

// Owns how well what a measure says fits the departments of a cell. In come all measures of a document, what
// is believed of their departments, and the cells; out come scores for each measure and cell. Measures that
// speak of like things mostly have like departments, and a text may name its department. Weighs, decides
// nothing (dump_departments.h).

#include <string>
#include <vector>

#include "pipeline/dump/text_affinity.h"

namespace torikumi {

struct LikenessSettings {
    std::size_t neighbours = 16;     // most alike measures that are asked
    double typical_affinity = 0.15;  // of measures on the same subject
    double doubt = 2;                // in neighbours: what the usual departments weigh against them
    double alike = 1.2;              // a neighbour's word, as a power of its probability
    double mentioned = 3;            // texts that name the department
    double same_text = 6;  // a repeat, in neighbours: it mostly keeps the departments of its original
};

/// A measure as departments see it. `untagged` is its own text, folded, which its repeats share.
struct LikenessMeasure {
    std::string text;  // all that it says, with its policy
    std::string untagged;
    std::size_t gap = 0;  // measures of one run without departments know nothing of each other
};

/// Departments of a cell by name, each once.
struct LikenessCell {
    std::vector<std::string> departments;  // bureau and name
    std::vector<std::string> names;
};

/// By measure and cell, 0–1: how sure it is that these are its departments.
using Beliefs = std::vector<std::vector<double>>;

class DepartmentLikeness {
 public:
    DepartmentLikeness(const std::vector<LikenessMeasure>& measures, const std::vector<LikenessCell>& cells,
                       const LikenessSettings& settings);

    /// By measure and cell, logarithms of a probability but for a factor that the measure's cells share.
    std::vector<std::vector<double>> scores(const Beliefs& beliefs) const;

 private:
    struct Neighbour {
        std::size_t measure = 0;
        double weight = 0;
    };

    void find_neighbours(const std::vector<LikenessMeasure>& measures, const TextAffinity& weights);
    void find_mentions(const std::vector<LikenessCell>& cells, const TextAffinity& weights);
    void compare_cells(const std::vector<LikenessCell>& cells);

    const LikenessSettings& settings_;
    std::vector<WeighedText> texts_;  // by measure
    std::vector<std::vector<Neighbour>> neighbours_;
    std::vector<std::vector<double>> mentioned_;  // measure × cell
    std::vector<std::vector<double>> in_common_;  // cell × cell: share of departments
};

}  // namespace torikumi
