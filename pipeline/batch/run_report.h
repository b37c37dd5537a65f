#pragma once

// Owns the page of a run over many documents: its summary and what became of each, sorted and filtered in a
// browser, without network. Not here: what became of them (folder_run.h, merge_manifests.h).

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/batch/run_summary.h"

namespace torikumi {

/// HTML; `place` is what the page is about, such as the folder of the results.
std::string write_run_report(std::string_view place, const std::vector<DocumentOutcome>& outcomes);

}  // namespace torikumi
