#pragma once

// Owns a diff as a page for officials and councillors, a table of new and old side by side (新旧対照表):
// changed runs underlined, filters, search, counts, links between where a thing was and is. One
// self-contained file that needs no network (diff.html).

#include <string>

#include "pipeline/output/comparison.h"

namespace torikumi {

std::string write_diff_html(const Comparison& comparison);

}  // namespace torikumi
