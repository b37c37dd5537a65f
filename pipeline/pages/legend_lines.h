#pragma once

// Owns finding the legend of the category codes among the lines of all pages: Ａ：…, wherever it stands.

#include <set>
#include <string>

#include "pipeline/draft/plan_draft.h"
#include "pipeline/pages/flow_lines.h"

namespace torikumi {

/// Takes the lines of the legend: entries with the lines that go on with them; the sentence before them and
/// what parts them go to `furniture`. `codes` are those that the tables use: they tell a legend from a list
/// where no sign stands behind the code (Ⅰ　体制).
std::vector<TextLines> take_legend(const PageFlow& flow, const std::set<std::string>& codes,
                                   LineClaims& claims, TextLines& furniture);

}  // namespace torikumi
