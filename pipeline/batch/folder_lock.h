#pragma once

// Owns that one run at a time has an output folder, or one run for each shard. The kernel knows who has it,
// so that nothing is left of a run that was killed.

#include <string>

#include "pipeline/batch/shard.h"

namespace torikumi {

/// Held until it ends, or its process does; processes that this one starts do not have it.
class FolderLock {
 public:
    /// Makes the folder where it is missing. Throws DocumentError{kOutputNotWritten} where another process
    /// has the shard, or any where there is but one, and where the folder cannot be written. On a file system
    /// that has no locks, nobody is kept out.
    FolderLock(const std::string& folder, const Shard& shard);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

 private:
    std::string file_;
    int descriptor_ = -1;
};

}  // namespace torikumi
