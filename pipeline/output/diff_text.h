#pragma once

// Owns a diff as text for a person at a terminal: counts first, then an entry an event, with old and new
// value below each other and what changed in them marked. Not a format to rely on. Not here: whether there is
// a terminal.

#include <string>

#include "pipeline/output/comparison.h"

namespace torikumi {

/// Without colours a changed run stands in [-…-] or {+…+}, as `git diff --word-diff` has it.
enum class Colours { kNone, kAnsi };

std::string write_diff_text(const Comparison& comparison, Colours colours);

}  // namespace torikumi
