#pragma once

// Owns what a run over many documents says of itself: how far it is, and at its end what became of all, with
// the failures grouped by their reason.

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/batch/manifest.h"

namespace torikumi {

struct RunProgress {
    std::size_t documents = 0;  // of the run
    std::size_t over = 0;       // converted or not
    std::size_t kept = 0;       // of these, what an earlier run did
    std::size_t failed = 0;     // of these, not converted
};

/// [####....] 512/10000, 3 failed, 41.3 a second, 3:50 left
std::string progress_line(const RunProgress& progress, std::chrono::milliseconds elapsed);

enum class DoneBy { kThisRun, kEarlierRun };

/// What became of one document of a run; `row` is empty where it has not been begun. `output` is a path below
/// the folder of the results.
struct DocumentOutcome {
    std::string input{};
    std::string output{};
    std::optional<ManifestRow> row{};
    DoneBy done_by = DoneBy::kThisRun;
};

/// Documents that were not converted for the same reason.
struct FailureGroup {
    std::string code;
    std::size_t count = 0;
    std::size_t worth_a_retry = 0;
    std::string input{};    // of the first
    std::string message{};  // of the first
};

struct RunSummary {
    std::size_t documents = 0;
    std::size_t converted = 0;
    std::size_t with_errors = 0;  // of these
    std::size_t failed = 0;
    std::size_t worth_a_retry = 0;  // of these
    std::size_t not_begun = 0;
    std::size_t kept = 0;
    std::vector<FailureGroup> failures{};  // the most frequent first
};

RunSummary summarise_run(const std::vector<DocumentOutcome>& outcomes);

/// 4 documents: 1 converted, 3 not
std::string headline_of(const RunSummary& summary);
/// What to do about failures that another try may mend; empty where there are none.
std::string retry_advice_of(const RunSummary& summary);
/// The headline, a line for each reason of failures, and the advice.
std::string summary_text(const RunSummary& summary);

}  // namespace torikumi
