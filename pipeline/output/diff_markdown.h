#pragma once

// Owns a diff as Markdown (CommonMark with tables, as GitHub and GitLab render it): counts, then a table of
// new and old for each section, in Japanese, for minutes and pull requests.

#include <string>

#include "pipeline/output/comparison.h"

namespace torikumi {

/// Changed runs stand in <ins> and <del>: emphasis by ** is not recognised beside 「 or 。 without spaces.
std::string write_diff_markdown(const Comparison& comparison);

}  // namespace torikumi
