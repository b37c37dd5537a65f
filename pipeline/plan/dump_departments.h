#pragma once

// Owns which measures a department cell spans that the dump printed late. In come the measures with the
// departments that were printed in their rows, out go runs of measures for the late cells. What is printed
// does not say it: the clues are borders of policies, a shared block, names that the texts mention, the order
// of the print, and originals of repeats.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/plan/dump_late.h"
#include "pipeline/plan/dump_measures.h"

namespace torikumi {

/// What the measures say whose rows a department's cell was printed in: a department mostly works on like
/// things. By folded name.
using DepartmentProfiles = std::map<std::string, CharacterPairs>;

struct DepartmentSettings {
    double shared_block = 4;
    double mentioned = 1.5;       // texts of the rows name the department
    double profile = 3;           // rows like others of the department
    double same_as_original = 2;  // a repeat mostly keeps the departments of its original
    double consecutive = 0.8;     // cells keep their order, but for a rotation
    double not_rotated = 0.2;     // most begin with the first
    double inside_policy = -1.5;  // a border inside a policy
    double certain_margin = 2;
};

/// A measure as the departments see it. `text` is all that it says, folded; `original_departments` is what
/// the measure that it repeats has, folded, empty where it repeats none or that is not known yet.
struct DepartmentSeeker {
    std::size_t policy = 0;
    std::size_t block_of_mark = 0;
    bool printed = false;  // its departments stood in its own row
    std::string text;
    std::string original_departments;
};

/// By measure: index of the late cell, empty where departments were printed in the row or no cell is left.
struct DepartmentPairing {
    std::vector<std::optional<std::size_t>> cell;
    std::vector<double> confidence;
};

/// `policy_blocks[k]`: blocks in which late pieces of policy k stand; `measure_blocks[m]` likewise.
DepartmentPairing pair_departments(const std::vector<DepartmentSeeker>& measures,
                                   const std::vector<LateDepartments>& cells,
                                   const std::vector<std::vector<std::size_t>>& policy_blocks,
                                   const std::vector<std::vector<std::size_t>>& measure_blocks,
                                   const DepartmentProfiles& profiles, const DepartmentSettings& settings);

/// Learns the profiles from all rows whose departments were printed in place.
DepartmentProfiles learn_department_profiles(const std::vector<DumpSection>& sections);

}  // namespace torikumi
