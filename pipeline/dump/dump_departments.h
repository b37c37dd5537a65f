#pragma once

// Owns which measures a department cell spans that the dump printed late. In come the measures of all
// sections, with the departments that were printed in their rows, out go the late cells by measure. What is
// printed does not say it; the clues are taken together over the whole document: runs of rows without
// departments, borders of policies, a shared block, what measures with like words have, repeats, and the
// order of the print, where the document is found to keep one.

#include <optional>
#include <string>
#include <vector>

#include "pipeline/dump/department_lattice.h"
#include "pipeline/dump/department_likeness.h"
#include "pipeline/dump/dump_late.h"

namespace torikumi {

struct DepartmentSettings {
    LatticeSettings lattice;
    LikenessSettings likeness;
    double shared_block = 6;  // with the mark or the text of a measure: nearly a proof
    /// How many documents keep which order of their department cells.
    double downwards = 0.65;
    double upwards = 0.1;
    double in_no_order = 0.25;
    double refuted = 20;  // evidence, as a logarithm, by which an order is behind another to be given up
    /// Longer documents are read in parts: plans have some hundred measures, and the work grows with the
    /// square.
    std::size_t most_measures = 300;
    /// Measures and late cells of one section. No print has more; their cells then stay unplaced.
    std::size_t most_in_section = 500;
    int rounds = 3;  // what is believed of one section helps the others; it settles soon
};

/// A measure as the departments see it.
struct DepartmentSeeker {
    std::size_t policy = 0;
    std::size_t first_row = 0;  // of the section
    std::size_t rows = 1;
    TextLines printed;                // its departments, where they stood in its own rows
    std::string text;                 // all that it and its policy say, folded
    std::string untagged;             // its own text, folded, which its repeats share
    std::vector<std::size_t> blocks;  // of its late pieces, and of its policy's
};

struct DepartmentSection {
    std::vector<DepartmentSeeker> measures;
    std::vector<LateDepartments> cells;
};

/// By measure: index of the late cell, empty where departments were printed in the row or no cell is left.
/// Confidence is 0–1, 1 where there was no choice.
struct DepartmentPairing {
    std::vector<std::optional<std::size_t>> cell;
    std::vector<double> confidence;
};

/// One pairing a section.
std::vector<DepartmentPairing> pair_departments(const std::vector<DepartmentSection>& sections,
                                                const DepartmentSettings& settings);

}  // namespace torikumi
