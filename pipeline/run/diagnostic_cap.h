#pragma once

// Owns how many diagnostics of one code a plan holds. A file of (ｱ) (ｱ) (ｱ) … has four for each, of which
// nobody reads the second thousand.

#include <cstddef>
#include <vector>

#include "pipeline/model/diagnostic.h"

namespace torikumi {

/// A plan of 100 pages has some hundred of a code.
inline constexpr std::size_t kMostOfACode = 1000;

/// Keeps the first `most` of each code, in their order; behind them one of that code counts the rest. Errors
/// are all kept.
std::vector<Diagnostic> with_capped_codes(std::vector<Diagnostic> diagnostics,
                                          std::size_t most = kMostOfACode);

}  // namespace torikumi
