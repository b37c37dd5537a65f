#pragma once

// Owns making one manifest of those of several shards.

#include <map>
#include <string>
#include <vector>

#include "pipeline/batch/run_summary.h"

namespace torikumi {

class ManifestMerge {
 public:
    /// Of one output, the row of the last manifest counts. Throws DocumentError{kJsonInvalid} for a line that
    /// is no row, and adds none.
    void add(const std::string& manifest);

    /// All rows, in the order of the names of their outputs.
    std::string text() const;
    /// The same as what became of documents.
    std::vector<DocumentOutcome> outcomes() const;

 private:
    std::map<std::string, std::string> lines_;  // by output
};

}  // namespace torikumi
