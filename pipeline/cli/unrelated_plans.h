#pragma once

// Owns the warning that two plans which a command compares do not look like two years of one.

#include <string>

#include "pipeline/model/changes.h"
#include "pipeline/output/diagnostic_text.h"

namespace torikumi {

/// On standard error, where the plans of these files have little in common.
void warn_of_unrelated(const Changes& changes, const std::string& old_file, const std::string& new_file,
                       DiagnosticsForm form);

}  // namespace torikumi
