#pragma once

// Owns what must hold of the conversion of any document, from bytes in memory.

#include <string_view>

#include "pipeline/model/source.h"
#include "pipeline/run/convert.h"

namespace torikumi::fuzz {

/// Either a refusal, or a plan that accounts for each character, is valid, comes back from its JSON as it was,
/// and is the same plan when the document is converted again.
void check_conversion(std::string_view bytes, SourceKind kind, const ConvertSettings& settings = {});

}  // namespace torikumi::fuzz
