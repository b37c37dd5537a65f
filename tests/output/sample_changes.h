#pragma once

// Owns two years of an invented plan for parks and what changed between them, for the tests of reports: a
// measure is reworded and its progress goes on, one has another number and category, one moved, one came, one
// went, and a department has another name.

#include "pipeline/output/comparison.h"

namespace torikumi {

struct SampleChanges {
    Plan old_plan;
    Plan new_plan;
    Changes changes;

    Comparison comparison() const { return {old_plan, new_plan, changes}; }
};

SampleChanges sample_changes();

/// The same plan twice.
SampleChanges no_changes();

}  // namespace torikumi
