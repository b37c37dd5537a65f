#pragma once

// Owns sizes and times as people write them on a command line.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace torikumi {

/// Bytes of 500MB, 3KiB or 1024; empty for anything else.
std::optional<std::uintmax_t> parse_size(std::string_view word);

/// Of 250ms, 90, 90s, 5min or 2h, where a number alone is seconds; empty for anything else, also for no time.
std::optional<std::chrono::milliseconds> parse_duration(std::string_view word);

/// Of 5000; empty for anything else, also for 0.
std::optional<std::uintmax_t> parse_count(std::string_view word);

}  // namespace torikumi
