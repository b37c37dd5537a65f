#pragma once

// Owns a run over many documents into a folder, with its manifest: what is done already, what is to do, and
// what has been done when the run ends early. No other run has the folder meanwhile.

#include <set>
#include <string>
#include <vector>

#include "pipeline/batch/convert_many.h"
#include "pipeline/batch/folder_lock.h"
#include "pipeline/batch/manifest.h"
#include "pipeline/batch/run_summary.h"

namespace torikumi {

/// What runs before this one have done.
enum class Earlier { kDoneAgain, kKept };

/// Those of `errands` whose results of an earlier run into the folder do not hold any more, or never did.
std::vector<Errand> errands_to_do(const std::vector<Errand>& errands, const std::string& folder,
                                  const Shard& shard, const TaskSettings& settings);

struct Takers {
    TakeInOrder take;
    TakeInOrder take_kept;
};

class FolderRun {
 public:
    /// Throws DocumentError{kOutputNotWritten} where another run has the folder, or where it cannot be
    /// written.
    FolderRun(std::vector<Errand> errands, const std::string& folder, const Shard& shard);

    /// As convert_many, but that results of an earlier run which hold are taken first, with no log but that
    /// of a refusal. Throws DocumentError{kOutputNotWritten} where the manifest cannot be written.
    void convert(const ManySettings& settings, Earlier earlier, const Takers& takers);

    /// What has become of each document so far, in the order of the errands.
    std::vector<DocumentOutcome> outcomes() const;

 private:
    std::vector<Errand> errands_;
    std::string folder_;
    FolderLock lock_;
    Manifest manifest_;
    std::set<std::string> kept_;  // outputs of an earlier run, below the folder
};

}  // namespace torikumi
