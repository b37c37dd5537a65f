#pragma once

// Owns a run over many documents into a folder, with its manifest: what is done already, what is to do, and
// what has been done when the run ends early.

#include <string>
#include <vector>

#include "pipeline/batch/convert_many.h"

namespace torikumi {

/// What runs before this one have done.
enum class Earlier { kDoneAgain, kKept };

/// `manifest` is the name of a file in it.
struct OutputFolder {
    std::string path;
    std::string manifest;
};

struct Takers {
    TakeInOrder take;
    TakeInOrder take_kept;
};

/// As convert_many, but that results of an earlier run which hold are taken first, with no log but that of a
/// refusal. Throws
/// DocumentError{kOutputNotWritten} where the manifest cannot be written.
void convert_into_folder(const std::vector<Errand>& errands, const OutputFolder& folder,
                         const ManySettings& settings, Earlier earlier, const Takers& takers);

}  // namespace torikumi
