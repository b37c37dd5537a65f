#pragma once

// Owns pairing what has the same key in two lists, in time that hangs on their length alone. Not here: what
// is alike without being equal (similar_texts.h, assignment.h).

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace torikumi {

using Keys = std::vector<std::optional<std::string>>;

/// For each thing on the left the place on the right of the one with its key: of several, the first of the
/// one side with the first of the other. What has no key has no partner.
std::vector<std::optional<std::size_t>> pair_equal_keys(const Keys& left, const Keys& right);

}  // namespace torikumi
