#pragma once

// Owns the check of departments: which of them look like none of the others in the plan, so that a cell that
// was cut or read wrongly shows. Knows no list of names; the plan itself says what is usual. Called by
// check_plan.

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/plan.h"

namespace torikumi {

struct DepartmentCheckSettings {
    // A cell merged over several measures counts once. Below so many cells nothing is usual yet.
    std::size_t min_departments = 10;
    // What nearly all others have; a plan with a few institutions (図書館) among its bureaus stays quiet.
    double usual_share = 0.9;
    std::size_t max_name_code_points = 24;  // 部 and 課 with their long names reach about 20
};

/// Each unusual department is reported once, where it is printed first.
void check_departments(const Plan& plan, const DepartmentCheckSettings& settings, Diagnostics& diagnostics);

}  // namespace torikumi
