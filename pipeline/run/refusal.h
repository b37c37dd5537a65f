#pragma once

// Owns the one place where exceptions end: whatever stops the work on one input becomes a record, so that the
// other inputs go on.

#include <functional>
#include <optional>

#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// Does `work`. Empty where it came to its end; else what stopped it: the diagnostic of a DocumentError,
/// kOutOfMemory, or kInternalFault for what nobody foresaw. A UsageError passes through.
std::optional<Diagnostic> refusal_of(const std::function<void()>& work);

}  // namespace torikumi
