#pragma once

// Owns the legend of category codes: printed entries, one a line or several in one line (Ａ：… Ｂ：…), become
// code and meaning. The same entry printed again on another page is one entry.

#include <vector>

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/plan.h"
#include "pipeline/plan/ledger.h"

namespace torikumi {

/// `legend` as in HeadDraft. A code with two meanings keeps both entries and gives kLegendConflict; what is
/// no entry is set aside.
std::vector<Category> value_legend(const std::vector<TextLines>& legend, Ledger& ledger,
                                   Diagnostics& diagnostics);

}  // namespace torikumi
